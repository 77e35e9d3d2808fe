// Where a value may stand in a command, and where its own quotes would do harm.

import Testing
import Tree

@testable import TreeFile

struct QuotedValueTests {
  private func findings(_ type: String, shell: String, kind: String = "text") -> [String] {
    let quoted = type.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n")
    let text = """
      kbwizard: 1
      id: q
      title: Q
      values: {v: {text: V?, kind: \(kind)}}
      questions: {}
      tree: f
      otherwise: f
      fixes: {f: {title: F, steps: [{do: x, shell: \(shell), type: "\(quoted)"}]}}
      """
    return DecisionTree.load(Array(text.utf8)).findings.filter(\.check.isError).map(\.check.id)
  }

  @Test(arguments: [
    "echo `cat <v>`",
    "echo $((<v>+1))",
    "[[ <v> -eq 1 ]]",
    "let x=<v>",
    "declare a[<v>]=1",
    "eval echo <v>",
    "sh -c <v>",
    "ssh host ls <v>",
    "su - postgres -c <v>",
    "bash <<< <v>",
    "cat <<EOF\n<v>\nEOF",
    "cat <<'EOF'\n<v>\nEOF",
    "ls \"<v>\"",
    "ls '<v>'",
    "ls \\<v>",
    "ls $<v>",
    "echo ${x:-<v>}",
    "a[<v>]=1",
    "sudo -u x sh -c <v>",
    "psql -c \"select '<v>'\"",
    "echo $'\\<v>'",
    "echo \"`ls <v>`\"",
    "export X=<v>",
  ])
  func `Where a shell would see more than a word, a value is refused`(type: String) {
    #expect(findings(type, shell: "sh") == ["quoted-value"])
  }

  @Test(arguments: [
    "x=$(ssh h ls <v>)", "echo \"$(ssh h ls <v>)\"", "if ssh h ls <v>; then :; fi",
    "! ssh h ls <v>", "{ ssh h ls <v>; }", "for h in a b; do ssh $h ls <v>; done",
    "a=$(sh -c <v>)", "if sh -c <v>; then :; fi", "while ssh h ls <v>; do :; done",
    "if x; then ssh h ls <v>; elif y; then z; else w; fi", "until sh -c <v>; do :; done",
    "\"ssh\" h ls <v>", "\\ssh h ls <v>", "s''sh h ls <v>", "builtin eval <v>", "nice ssh h ls <v>",
    "ionice -c 3 ssh h ls <v>", "setsid ssh h ls <v>", "coproc ssh h ls <v>",
    "timeout 5 sh -c <v>", "stdbuf -oL ssh h ls <v>", "ls | xargs sh -c <v>", "doas sh -c <v>",
    "sudo -u x ssh h ls <v>", "command eval <v>", "exec ssh h ls <v>", "time ssh h ls <v>",
    "X=1 ssh h ls <v>", "ssh -vp 22 h ls <v>", "ssh -p \"\" h ls <v>", "ssh h 2>&1 ls <v>",
    "ssh h \\\n ls <v>", "ls; (ssh h ls <v>)", "f() { ssh h ls <v>; }", "ssh h $(cat <v>)",
    "sh -c \"$(echo <v>)\"", "eval $(echo <v>)", "sh -ec <v>", "su -l x --command=<v>",
    "ssh -o <v> h", "ssh -oProxyCommand=<v> h",
  ])
  func `Whatever stands in front of what reads a value again, the value is refused`(type: String) {
    #expect(findings(type, shell: "sh") == ["quoted-value"])
  }

  @Test(arguments: [
    "echo $[<v>]", "echo \"$[1+<v>]\"", "trap <v> EXIT", "printf -v <v> x", "printf %d <v>",
    "test -v <v>", "[ -v <v> ]", "unset <v>", "read <v>", "local <v>", "export <v>", "typeset <v>",
    "let <v>", "alias x=<v>", "exit <v>", "watch ls <v>", "find . -exec sh -c <v> \\;",
    "env -S <v>", "env -S\"ls \"<v>", "flock F -c <v>", "chroot / sh -c <v>", "unshare sh -c <v>",
    "docker exec c sh -c <v>", "podman exec c sh -c <v>", "kubectl exec p -- sh -c <v>",
    "systemd-run /bin/sh -c <v>", "tmux new <v>", "screen -X stuff <v>", "awk <v>",
    "awk -F : <v> f", "sed -n <v> f", "sed s/<v>/x/ f", "sed -e p -e <v> f", "perl -e <v>",
    "perl -ne<v>", "python3 -c <v>", "GIT_SSH_COMMAND=<v> git pull",
  ])
  func `What a program reads as a name, a number or a program, is refused`(type: String) {
    #expect(findings(type, shell: "sh") == ["quoted-value"])
  }

  @Test(arguments: [
    "echo <v> | sh", "echo <v> | sudo -u x bash -s", "echo <v> | tee f | ssh h", "(echo <v>) | sh",
    "{ echo <v>; } | sh", "echo <v> | (cd /; sh)", "echo <v> | sh 2>/dev/null",
    "echo <v> | xargs -I{} sh -c 'ls {}'", "echo <v> | tee >(sh)", "sh <(echo <v>)",
    "source <(echo <v>)", "x=$(echo <v> | sh)", "echo <v> |& zsh", "<<< <v> sh",
    "echo <v> | bash -s -- x", "echo <v> | sh /dev/stdin", "echo <v> | bash -o pipefail",
    "echo <v> | su - x", "echo <v> |\n  sh", "echo <v> | python3",
  ])
  func `What leads into a shell is refused`(type: String) {
    #expect(findings(type, shell: "sh") == ["quoted-value"])
  }

  @Test(arguments: [
    "ssh -vp 22 <v> true", "x=$(ssh <v> true)", "if ssh <v> true; then :; fi", "ls <v> | grep x",
    "echo ok && ls <v>", "ssh h true; ls <v>", "ssh h true\nls <v>", "ssh h true | grep <v>",
    "ssh h ls > <v>", "ssh -i <v> h", "ps -u <v> | grep bash", "ls <v> || sh", "ls <v>; sh",
    "ls <v> | ssh h tee f", "ls <v> | sh x", "curl <v> | python3 -m json.tool",
    "sh script <v>", "sudo zpool export <v>", "git config --local x <v>", "awk '{print}' <v>",
    "awk -F : '{print}' <v>", "sed -n p <v>", "sed -e p <v>", "sed -i.bak p <v>",
    "printf '%5s' <v>",
    "perl x.pl <v>", "x=<v>; ls \"$x\"", "export X=$(cat <v>)", "tmux attach -t <v>",
    "journalctl -u ssh --since <v>", "find <v> -type f -exec ls -lh {} +", "grep -c sh <v>",
    "[ -e <v> ] && echo x", "ssh $(cat <v>)", "echo \"ssh h\" <v>", "ls <v> 2>&1 | tail",
    "for f in <v>; do ls $f; done", "make test -v <v>", "cat <(ls <v>)", "echo ok # sh\nls <v>",
  ])
  func `What stands beside a shell is fine`(type: String) {
    #expect(findings(type, shell: "sh") == [])
  }

  @Test(arguments: [
    "ssh -p 22 <v> true",
    "ssh <v>@host",
    "ssh -v -o BatchMode=yes <v>@h true 2>&1 | grep -E 'x|y'",
    "cat <<EOF > /tmp/f\nx\nEOF\nls <v>",
    "echo $((1<<4))\nls <v>",
    "echo $'it\\'s' <v>",
    "echo \"$(cat <v>)\"",
    "ls <v> # \"<v>",
    "ls <v>/x",
    "cat <<< <v>\nls <v>",
    "[ <v> = x ]",
    "find <v> -name x | xargs ls",
    "if [ -e <v> ]; then ls <v>; fi",
    "x=$(ls <v>); echo $x",
    "ls `pwd` <v>",
  ])
  func `Where a shell sees one word, a value may stand`(type: String) {
    #expect(findings(type, shell: "sh") == [])
  }

  @Test(arguments: [
    "dir \u{201C}<v>\u{201D}",
    "dir <# <v> #>",
    "dir <v>x",
    "dir '<v>'",
    "iex <v>",
    "dir `<v>",
    "cmd /c <v>",
    "if ($x) { ssh.exe h ls <v> }",
    "$x = $(C:\\bin\\ssh.exe h ls <v>)",
    "& \"ssh\" h ls <v>",
  ])
  func `Where PowerShell would see more than a word, a value is refused`(type: String) {
    #expect(findings(type, shell: "powershell") == ["quoted-value"])
  }

  @Test(arguments: [
    "dir <v>",
    "dir <# it's #> <v>",
    "Get-Item $(<v>)",
    "if ($x) { dir <v> }",
    "dir <v> 2>&1 | sort",
    "dir C:\\<v>",
  ])
  func `Where PowerShell sees one word, a value may stand`(type: String) {
    #expect(findings(type, shell: "powershell") == [])
  }

  @Test
  func `A number does no harm anywhere, a host none in another shell, and a dialog reads none`() {
    #expect(findings("echo $((<v>+1)) `kill \"<v>\"`", shell: "sh", kind: "number") == [])
    #expect(findings("ssh jump ping <v>", shell: "sh", kind: "host") == [])
    #expect(findings("ping \"<v>\"", shell: "sh", kind: "host") == ["quoted-value"])
    #expect(findings("Enter \"<v>\"", shell: "none") == [])
  }

  @Test func `A value in a wrong place hides nothing that is missing`() {
    let text = """
      kbwizard: 1
      id: q
      title: Q
      values: {v: {text: V?, kind: text}}
      questions: {}
      tree: f
      otherwise: f
      fixes: {f: {title: F, steps: [{do: x, shell: sh, type: 'ls "<v>"'}, {do: x, type: ls <v>}]}}
      """
    let ids = DecisionTree.load(Array(text.utf8)).findings.map(\.check.id)
    #expect(ids == ["quoted-value", "unset-shell"])
  }

  @Test(arguments: ["<v>", " <v>", " $(ls <v>", " x>1 <v>", " 1<v>"])
  func `Twenty thousand values in one command take one look at each`(part: String) {
    #expect(findings("ls" + String(repeating: part, count: 20_000), shell: "sh") == [])
  }

  @Test func `Twenty thousand steps with values take one look at each`() {
    let steps = String(repeating: "{do: x, shell: sh, type: 'ls <v0>'}, ", count: 20_000)
    let values = (0..<20_000).map { "v\($0): {text: V?, kind: word}" }.joined(separator: ", ")
    let text = """
      kbwizard: 1
      id: q
      title: Q
      values: {\(values)}
      questions: {}
      tree: f
      otherwise: f
      fixes: {f: {title: F, steps: [\(steps)]}}
      """
    #expect(DecisionTree.load(Array(text.utf8), for: .walking).tree?.values.count == 20_000)
  }
}
