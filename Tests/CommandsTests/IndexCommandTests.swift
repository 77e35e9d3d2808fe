// Making the index on the command line, and articles that are found by it.

import FoundationEssentials
import Testing

@testable import Archive
@testable import Commands

struct IndexCommandTests {
  /// Does something with a folder in which some articles lie below `kb`, and what runs the program there.
  private func withArticles(
    _ body: (_ folder: String, _ run: (String...) -> Run) throws -> Void
  ) throws {
    try withFolder { folder in
      let files = [
        "Q777001.txt": "DOCUMENT:Q777001  1-JAN-2000\nTITLE   :The first\n\nIt names KB777002.\n",
        "sub/KB777002.md": "# The second\n\nText of it.\n",
        "sub/Q777003.txt": "The third, as plain text.\n",
      ]
      for (name, text) in files {
        let file = URL(filePath: folder + "/kb/" + name)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
      let environment = [
        "LC_ALL": "C.UTF-8", "TERM": "xterm", "XDG_CACHE_HOME": folder + "/cache",
      ]
      try body(folder) { (arguments: String...) in run(arguments, environment: environment) }
    }
  }

  @Test func `A folder is read, and then only what has changed`() throws {
    try withArticles { folder, run in
      let none = run("index")
      #expect((none.status, none.error) == (1, ""))
      #expect(none.output.contains("No folder is in the index"))
      let first = run("index", folder + "/kb")
      #expect((first.status, first.error) == (0, ""))
      #expect(first.output.hasSuffix("/kb: 3 articles (3 read)\n"))
      try FileManager.default.removeItem(atPath: folder + "/kb/sub/Q777003.txt")
      #expect(run("index").output.hasSuffix("/kb: 2 articles (0 read, 1 gone)\n"))
      #expect(run("index", "--forget", folder + "/kb").status == 0)
      #expect(run("index").status == 1)
    }
  }

  @Test func `What can't be read is said, and so is a folder that is none`() throws {
    try withArticles { folder, run in
      try Data([0x41, 0]).write(to: URL(filePath: folder + "/kb/bytes.txt"))
      let read = run("index", folder + "/kb")
      #expect(read.status == 0)
      #expect(
        read.error.contains("bytes.txt\" is left out. The file holds bytes that are in no text"))
      #expect(run("index", folder + "/none").error.contains("/none\" can't be read: no such file"))
      #expect(run("index", folder + "/none").status == 3)
      #expect(run("index", folder + "/kb/Q777001.txt").error.contains("is no folder"))
      let unknown = run("index", "--forget", folder + "/none")
      #expect(unknown.status == 1 && unknown.error.contains("is not in the index; it holds \""))
      #expect(run("index", "--forget", "a", "b").status == 2)
    }
  }

  @Test func `An index that is none is made anew, and one that is being written is let be`() throws
  {
    try withArticles { folder, run in
      let cache = folder + "/cache/kbwizard"
      _ = run("index", folder + "/kb")
      try Data("no index".utf8).write(to: URL(filePath: cache + "/articles.index"))
      let anew = run("index", folder + "/kb")
      #expect(anew.status == 0 && anew.error.contains("it was made anew"))
      let writer = try Indexing(at: cache + "/articles.index")
      let other = run("index", folder + "/kb")
      #expect(other.status == 3 && other.error.contains("is being written by another kbwizard"))
      #expect(writer.folders.count == 1)
    }
  }

  @Test func `An article is printed by its id once its folder was read`() throws {
    try withArticles { folder, run in
      #expect(run("article", "Q777002").status == 2)
      _ = run("index", folder + "/kb")
      for id in ["Q777002", "kb777002", "777002"] {
        #expect(run("article", id).output == "# The second\n\nText of it.\n")
      }
      #expect(run("article", "Q777001", shippedTree).output.hasPrefix("DOCUMENT:Q777001"))
      // Those of the tree come first.
      try Data("Another\n".utf8).write(to: URL(filePath: folder + "/kb/Q242184.txt"))
      _ = run("index")
      #expect(run("article", "Q242184").output.hasPrefix("DOCUMENT:Q242184"))
      try FileManager.default.removeItem(atPath: folder + "/kb/sub/KB777002.md")
      #expect(run("article", "Q777002").status == 3)
    }
  }

  @Test func `Without an index the folder that is named is searched`() throws {
    try withArticles { folder, run in
      #expect(run("article", "777003", folder).output == "The third, as plain text.\n")
      #expect(run("article", "plain text", folder).output == "The third, as plain text.\n")
      let several = run("article", "the", folder)
      #expect(several.status == 2)
      #expect(several.error.contains("  Q777001   The first\n"))
      #expect(run("article", "no such words", folder).error.contains("or says so"))
    }
  }

  @Test func `A link leads from an article of the index to the next`() throws {
    try withArticles { folder, run in
      _ = run("index", folder + "/kb")
      let tree = """
        kbwizard: 1
        id: sample
        title: A tree
        articles: kb
        questions: {part: {text: Is it broken?, choices: {yes: It is, no: It is not}}}
        tree: {ask: part, then: {yes: repair, no: call}}
        otherwise: call
        fixes:
          repair: {title: Repair it, article: Q777001, steps: [do: Repair it.], verify: It works.}
          call: {title: Call, steps: [do: Call.]}
        """
      try Data(tree.utf8).write(to: URL(filePath: folder + "/sample.yaml"))
      let environment = [
        "LC_ALL": "C.UTF-8", "TERM": "xterm", "XDG_CACHE_HOME": folder + "/cache",
      ]
      let walk = CommandsTests.run(
        [folder + "/sample.yaml"], input: ["1", "article", "open 1"], environment: environment)
      #expect(walk.output.contains("Articles that it names\n  1  KB777002\n"))
      #expect(walk.output.contains("\nThe second (KB777002)\n"))
    }
  }

  @Test func `How far it is is shown where standard error is a terminal`() throws {
    try withFolder { folder in
      try FileManager.default.createDirectory(
        atPath: folder + "/kb", withIntermediateDirectories: true)
      for number in 0..<4 {
        try Data("text\n".utf8).write(to: URL(filePath: "\(folder)/kb/Q\(number).txt"))
      }
      var shown = ""
      var world = World(
        environment: Environment(["XDG_CACHE_HOME": folder]), isInteractive: false, columns: 80,
        streams: Streams(readLine: { nil }, output: { _ in }, error: { shown += $0 }))
      world.showsMessages = true
      #expect(Program(arguments: ["index", folder + "/kb"], world: world).run() == 0)
      let bars = shown.split(separator: "\r").map { $0.filter { $0 != " " } }
      let half = String(repeating: "#", count: 15) + String(repeating: "-", count: 15)
      #expect(bars.contains("Reading[\(half)]50%"))
      #expect(bars.count == 6 && bars.last == "")
    }
  }
}
