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
  ])
  func `Where PowerShell would see more than a word, a value is refused`(type: String) {
    #expect(findings(type, shell: "powershell") == ["quoted-value"])
  }

  @Test(arguments: [
    "dir <v>",
    "dir <# it's #> <v>",
    "Get-Item $(<v>)",
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
