// What can't be read is status 3, whichever command is asked; what makes no sense is status 2.

import FoundationEssentials
import Testing

struct ProblemTests {
  /// Runs the program with a file in the place of the folder of sessions.
  private func runWithoutFolder(_ words: [String]) throws -> Run {
    try withFolder { state in
      try FileManager.default.createDirectory(
        atPath: state + "/kbwizard", withIntermediateDirectories: true)
      _ = try write("", to: "sessions", in: state + "/kbwizard")
      return run(words, environment: ["XDG_STATE_HOME": state, "LC_ALL": "C.UTF-8"])
    }
  }

  @Test(arguments: [
    ["sessions"], ["sessions", "--json"], ["sessions", "--delete", "3"], ["resume"],
    ["resume", "a"], ["resume", "a", shippedTree], ["report"], ["report", "a"],
    ["report", "-f", "json"], ["show", "--answers", "a"], ["show", "--answers", "a", shippedTree],
  ])
  func `A folder of sessions that can't be read is a failure for each command`(
    words: [String]
  ) throws {
    let run = try runWithoutFolder(words)
    #expect(run.status == 3 && run.output.isEmpty, "\(run.error)")
    #expect(run.error.contains("/kbwizard/sessions\" can't be read: not a directory."))
  }

  @Test(arguments: [
    ["/none/x.yaml"], ["--json", "/none/x.yaml"], ["check", "/none/x.yaml"],
    ["check", "--strict", shippedTree, "/none/x.yaml"], ["show", "/none/x.yaml"],
    ["show", "--answers", "/none/x.jsonl"], ["explain", "escalate", "/none/x.yaml"],
    ["resume", "/none/x.jsonl"], ["resume", "/none/x.jsonl", shippedTree],
    ["report", "/none/x.jsonl"],
  ])
  func `A file that can't be read is a failure for each command`(words: [String]) {
    let run = run(words)
    #expect(run.status == 3, "\(run.error)")
    #expect(run.error.contains("\" can't be read: no such file or directory."), "\(run.error)")
  }

  @Test(arguments: [
    ["show", "--answers", "none"], ["report", "none"], ["resume", "none"], ["report"],
  ])
  func `A session that there is not is a mistake on the command line`(words: [String]) {
    let run = run(words)
    #expect(run.status == 2, "\(run.error)")
  }

  @Test(arguments: [
    ["sessions"], ["resume"], ["resume", "a"], ["report"], ["report", "a"],
    ["show", "--answers", "a"],
  ])
  func `That no folder for sessions is known is a failure for each command`(words: [String]) {
    let run = run(words, environment: ["XDG_STATE_HOME": "relative", "LC_ALL": "C.UTF-8"])
    #expect(run.status == 3, "\(run.error)")
    #expect(
      run.error == "kbwizard: Neither XDG_STATE_HOME nor HOME names a folder for sessions; set one "
        + "to an absolute path in UTF-8.\n")
  }

  @Test(arguments: [["small.yaml"], ["--json", "small.yaml"], ["show", "small.yaml"]])
  func `A tree with mistakes is a failure, and only its mistakes are said`(words: [String]) throws {
    try withFolder { folder in
      let tree = smallTree.replacing("\"off\": switch", with: "\"off\": swich")
      let path = try write(tree, to: "small.yaml", in: folder)
      let run = run(words.dropLast() + [path])
      #expect(run.status == 3 && !run.error.contains("kbwizard: "), "\(run.error)")
      #expect(run.error.hasSuffix("small.yaml: 1 error.\n"), "\(run.error)")
    }
  }
}
