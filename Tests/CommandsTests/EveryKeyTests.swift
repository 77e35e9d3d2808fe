// The tree that has every key of the format, from the command line to the report.

import FoundationEssentials
import Testing

struct EveryKeyTests {
  private let path = fixtures.appending(path: "every-key.yaml").path

  @Test func `A walk meets what is to be done first, values, conditions, procedures and links`()
    throws
  {
    try withFolder { folder in
      let environment = ["XDG_STATE_HOME": folder, "LC_ALL": "C.UTF-8"]
      let walk = run(
        path,
        input: [
          "value", "web 3", "web-3", "1", "on", "no", "uefi", "way", "2", "helped", "quit",
        ], environment: environment)
      #expect(walk.status == 0)
      for line in [
        "  2  Switch <host> off and on.\n", "can hold no\nblank.\n",
        "  2  Switch web-3 off and on.\n",
        "Look for the folder of EFI.\n", "Note  The entry is in the firmware of web-3.\n",
        "  2  Go into the installed system.\n       chroot /mnt/sysimage\n",
        "  3  Install the shim. (not from the article)\n",
        "     https://www.gnu.org/software/grub/manual/grub/\n", "Way 2 of 2: By the firmware\n",
        "       Restart-Computer web-3\n",
      ] { #expect(walk.output.contains(line), "\(line)") }
      // What is there with another answer only.
      #expect(!walk.output.contains("Or ask"))
      #expect(!walk.output.contains("grub2-install"))

      let report = run("report", environment: environment).output
      for lines in [
        "Ask        Platform team, ext. 4711\n", "- Which machine is it?\n  web-3\n",
        "[x] Take the USB sticks out.\n",
        "[x] Start it from afar.\n        Restart-Computer web-3\n",
      ] { #expect(report.contains(lines), "\(lines)") }

      let json = run("report", "--format", "json", environment: environment).output
      for members in [
        #""typed": "Restart-Computer web-3""#, #""owner": "Platform team, ext. 4711""#,
        #""value": {"id": "host", "text": "Which machine is it?"}, "text": "web-3", "by": "person"}"#,
        #""preparations": [{"question": {"id": "menu", "text": "Does the menu of GRUB come up?"}"#,
      ] { #expect(json.contains(members), "\(members)") }
    }
  }

  @Test func `A value is one word of what is typed`() {
    let walk = run(
      path, "-a", "menu=no", "-a", "firmware=bios", input: ["value", "/dev/the disk", "web-3"])
    #expect(walk.output.contains("       grub2-install '/dev/the disk'\n"))
  }

  @Test func `Without an answer a step says with which it is to be done`() {
    let walk = run(path, "-a", "menu=no", "-a", "firmware=?")
    #expect(
      walk.output.contains(
        "  3  If Firmware is \"BIOS\": Install it.\n       grub2-install <disk>\n"
          + "  4  If Firmware is \"UEFI\": Install the shim. (not from the article)\n"))
    #expect(walk.output.contains("Way 1 of 2: From the rescue system\n"))
  }

  @Test func `It is shown, explained and covered`() {
    for format in ["outline", "table", "svg", "dot", "mermaid", "json"] {
      let shown = run("show", "--format", format, path)
      #expect(shown.status == 0 && shown.output.contains("install-grub"), "\(format)")
    }
    #expect(run("explain", "mail", path).output.contains("1. menu is yes and kernel is login\n"))
    #expect(run("check", "--coverage", path).output.contains("Leaves     6 of 6 (100 %)\n"))
  }
}
