// The program where the world around it is not as it should be: pipes, names and locales.

import Glibc
import Testing

@Suite(.serialized, .timeLimit(.minutes(1))) struct WorldTests {
  /// A console in which a shell runs a line, with the program in `$0` and a tree in `$1`.
  private func shell(_ line: String, _ environment: [String: String] = [:]) throws -> Console {
    try Console(["/bin/sh", "-c", line] + Console.program, environment: environment)
  }

  @Test(arguments: ["", " --plain"])
  func `A tree from a pipe is walked with keys from the terminal`(option: String) throws {
    let console = try shell("cat \"$1\" | \"$0\" -\(option)")
    try console.see("Is the plug in the wall?")
    console.type(option.isEmpty ? "2" : "2\r")
    try console.see("Put the plug into the wall")
    console.type(option.isEmpty ? "q" : "quit\r")
    #expect(console.end() == 1)
    #expect(console.text.contains("For a report type:"))
    #expect(console.leftovers.isEmpty)
  }

  @Test func `A session of a tree from a pipe goes on with the tree from a pipe`() throws {
    let console = try shell(
      #"cat "$1" | "$0" - && false; "$0" resume; cat "$1" | "$0" resume "$(ls "$XDG_STATE_HOME"/kbwizard/sessions/*)" -; echo over"#
    )
    try console.see("Is the plug in the wall?")
    console.type("1q")
    try console.see("What does the bulb look like?")
    #expect(console.text.contains("The tree \"lamp\" of this session came from standard input"))
    console.type("q")
    try console.see("over")
    _ = console.end()
  }

  @Test func `A tree in a folder that is not UTF-8 is not taken for the one inside`() throws {
    let folder = "/tmp/kbwizard-trees-\(getpid())"
    let console = try shell(
      #"d="$FOLDER/$(printf 'd\366')"; mkdir -p "$d"; sed 's/^id: .*/id: msmail-exchange/' "$1" > "$d/t.yaml"; cd "$d"; "$0" t.yaml; "$0" resume; cd /; rm -r "$FOLDER"; echo over"#,
      ["FOLDER": folder])
    try console.see("Is the plug in the wall?")
    console.type("1q")
    try console.see("over")
    let sentence = "The tree of this session, \"t.yaml\", lies in a folder whose name is not UTF-8."
    #expect(console.text.contains(sentence))
    _ = console.end()
  }

  @Test func `A tree from a pipe can't be walked where nothing shows the questions`() throws {
    let console = try shell("cat \"$1\" | \"$0\" - | cat; echo over")
    try console.see("The input ended before a fix helped.")
    try console.see("over")
    _ = console.end()
  }

  @Test func `An argument that is not UTF-8 is refused, and no other file is meant`() throws {
    let console = try shell(#"exec "$0" "$(printf 'lat\366n.yaml')""#)
    try console.see(
      #"kbwizard: The argument "lat\xF6n.yaml" is not UTF-8; type it in UTF-8, or"#)
    #expect(console.end() == 2)
  }

  @Test func `A folder for sessions that is not UTF-8 is not taken for another`() throws {
    let home = "/tmp/kbwizard-home-\(getpid())"
    let console = try shell(
      #"mkdir "$HOME"; XDG_STATE_HOME="$HOME/$(printf 'st\366')" "$0" "$1"; ls -A "$HOME"; rm -r "$HOME"; echo over"#,
      ["HOME": home])
    try console.see("Is the plug in the wall?")
    console.type("2")
    try console.see("This session is not kept. Neither XDG_STATE_HOME nor HOME names a folder")
    console.type("qy")
    try console.see("This session is not on disk. Type a path to save it to, or nothing.")
    console.type("\r")
    try console.see("over")
    #expect(!console.rows.contains { $0.hasPrefix("st") || $0.hasPrefix(".") })
    _ = console.end()
  }

  @Test func `A locale that is called UTF-8 and no more gets all characters`() throws {
    let console = try Console(environment: ["LC_ALL": "", "LC_CTYPE": "UTF-8"])
    try console.see("Is the plug in the wall?")
    #expect(console.sent.contains { $0 >= 0x80 })
    console.type("q")
    _ = console.end()
  }
}
