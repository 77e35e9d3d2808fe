// The shelf: which trees there are, which one is meant, and what is kept of them.

import FoundationEssentials
import Testing

@testable import Commands

struct ShelfTests {
  /// Does something with a shelf of three folders, of which the first named is the person's own.
  private func withShelf<Result>(
    _ body: (_ folder: String, _ environment: [String: String]) throws -> Result
  ) throws -> Result {
    try withFolder { folder in
      for name in ["named", "own/kbwizard/trees/deep", "system/kbwizard/trees"] {
        try FileManager.default.createDirectory(
          atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
      }
      return try body(
        folder,
        [
          "KBWIZARD_PATH": "\(folder)/named", "XDG_DATA_HOME": "\(folder)/own",
          "XDG_DATA_DIRS": "\(folder)/system", "XDG_CACHE_HOME": "\(folder)/cache",
          "XDG_STATE_HOME": "\(folder)/state", "LC_ALL": "C.UTF-8", "TERM": "dumb",
        ])
    }
  }

  private func tree(_ id: String, _ title: String) -> String {
    smallTree.replacing("id: small", with: "id: \(id)")
      .replacing("title: A small tree", with: "title: \(title)")
  }

  @Test func `The first of an id wins, and the others are told`() throws {
    try withShelf { folder, environment in
      _ = try write(tree("lamp", "Of the system"), to: "system/kbwizard/trees/a.yaml", in: folder)
      let own = try write(tree("lamp", "My own"), to: "own/kbwizard/trees/deep/b.yml", in: folder)
      #expect(run(["lamp"], environment: environment).output.contains("My own (question 1)"))
      let trees = run(["trees"], environment: environment)
      #expect(trees.output.contains("\(folder)/own/kbwizard/trees:\nlamp             My own\n"))
      #expect(trees.output.contains("Inside the program:\ndisk-full "))
      #expect(
        trees.error
          == "\"\(folder)/system/kbwizard/trees/a.yaml\" is hidden by \"\(own)\".\n")
      _ = try write(tree("lamp", "By the path"), to: "named/c.yaml", in: folder)
      #expect(run(["lamp"], environment: environment).output.contains("By the path"))
      #expect(run(["show", "lamp"], environment: environment).output.contains("By the path"))
    }
  }

  @Test func `A folder that is none is told`() throws {
    try withShelf { folder, environment in
      let environment = environment.merging(["KBWIZARD_PATH": "relative:\(folder)/none:"]) { $1 }
      let trees = run(["trees"], environment: environment)
      #expect(
        trees.error == "\"relative\" in KBWIZARD_PATH is no folder from the root.\n"
          + "\"\(folder)/none\" in KBWIZARD_PATH is no folder from the root.\n")
    }
  }

  @Test func `A tree of the person's goes before one inside the program`() throws {
    try withShelf { folder, environment in
      _ = try write(tree("disk-full", "Mine"), to: "own/kbwizard/trees/x.yaml", in: folder)
      #expect(run(["disk-full"], environment: environment).output.contains("Mine (question 1)"))
      #expect(
        run(["trees"], environment: environment).error
          .contains("The tree \"disk-full\" inside the program is hidden by "))
    }
  }

  @Test func `A broken tree is named and passed over, and said when it is opened`() throws {
    try withShelf { folder, environment in
      let broken = try write("kbwizard: 1\nid: [", to: "named/broken.yaml", in: folder)
      _ = try write("- no tree\n", to: "named/other.yaml", in: folder)
      _ = try write(tree("lamp", "Good"), to: "named/good.yaml", in: folder)
      for _ in 1...2 {
        let trees = run(["trees"], environment: environment)
        #expect(trees.status == 0 && trees.output.contains("lamp"))
        #expect(trees.error.hasPrefix("\"\(broken)\" is passed over: "))
        #expect(!trees.error.contains("other.yaml"))
      }
      let half = try write(
        tree("half", "Half").replacing("ask: light", with: "ask: nothing"), to: "named/half.yaml",
        in: folder)
      let opened = run(["half"], environment: environment)
      #expect(opened.status == 3 && opened.error.contains(half))
    }
  }

  @Test func `A tree that was changed is read again, and a broken cache is made anew`() throws {
    try withShelf { folder, environment in
      let path = try write(tree("lamp", "Zebra"), to: "named/lamp.yaml", in: folder)
      #expect(run(["find", "zebra"], environment: environment).output.contains("Zebra"))
      #expect(run(["trees"], environment: environment).output.contains("Zebra"))
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: path)
      try Data(tree("lamp", "Behind").utf8).write(to: URL(filePath: path))
      #expect(run(["find", "zebra"], environment: environment).status == 1)
      #expect(run(["trees"], environment: environment).output.contains("Behind"))
      let caches = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/cache/kbwizard")
      #expect(caches.sorted() == ["entries.jsonl", "heads.jsonl"])
      for text in ["", "{", "{\"cache\": \"kbwizard heads 0\"}\n{\"file\": 1}\n", "\u{0}\u{1}\n\n"]
      {
        for name in caches { _ = try write(text, to: "cache/kbwizard/\(name)", in: folder) }
        #expect(run(["find", "behind"], environment: environment).output.contains("Behind"))
        #expect(run(["trees"], environment: environment).output.contains("Behind"))
      }
    }
  }

  @Test func `A tree that was not changed is not read again`() throws {
    try withShelf { folder, environment in
      for title in ["Zebra", "Mouse"] {
        let path = try write(tree("lamp", title), to: "named/lamp.yaml", in: folder)
        // Nothing tells that it was changed.
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSince1970: 1_790_000_000)], ofItemAtPath: path)
        #expect(run(["trees"], environment: environment).output.contains("Zebra"))
        #expect(run(["find", "zebra"], environment: environment).output.contains("Zebra"))
      }
    }
  }

  @Test func `Where nothing can be kept, all is read each time`() throws {
    try withShelf { folder, environment in
      _ = try write(tree("lamp", "Good"), to: "named/good.yaml", in: folder)
      var environment = environment
      environment["XDG_CACHE_HOME"] = "/proc/nowhere"
      #expect(run(["find", "good"], environment: environment).output.contains("Good"))
      environment["XDG_CACHE_HOME"] = nil
      #expect(run(["find", "good"], environment: environment).output.contains("Good"))
    }
  }

  @Test func `Trees are told as JSON, the hidden and the broken too`() throws {
    try withShelf { folder, environment in
      _ = try write(tree("lamp", "One"), to: "named/a.yaml", in: folder)
      _ = try write(tree("lamp", "Two"), to: "named/b.yaml", in: folder)
      _ = try write("kbwizard: 1\nid: [", to: "named/c.yaml", in: folder)
      let text = run(["trees", "--json"], environment: environment).output
      #expect(text.hasPrefix("[{\"id\": \"lamp\", \"title\": \"One\""))
      #expect(text.contains("/b.yaml\", \"hidden\": true, \"fault\": null}"))
      #expect(text.contains("/c.yaml\", \"hidden\": false, \"fault\": \"it "))
    }
  }

  @Test func `What is found is told as JSON, the best first`() throws {
    try withShelf { folder, environment in
      _ = try write(tree("lamp", "A lamp that is dark"), to: "named/a.yaml", in: folder)
      let found = run(["find", "--json", "lamp"], environment: environment)
      #expect(
        found.output.hasPrefix(
          "[{\"kind\": \"tree\", \"tree\": \"lamp\", \"id\": \"lamp\", \"title\": \"A lamp that is dark\", "
            + "\"answers\": {}, \"text\": \"A lamp that is dark\"}"), "\(found.output)")
      let answer = run(["find", "--json", "there is not"], environment: environment).output
      #expect(answer.contains("\"answers\": {\"light\": \"off\"}"))
      #expect(run(["find", "zzzzq"], environment: environment).status == 1)
      #expect(run(["find", "--json", "zzzzq"], environment: environment).output == "[]\n")
      let mended = run(["find", "lapm"], environment: environment)
      #expect(mended.error == "Nothing has \"lapm\"; this has \"lamp\".\n" && mended.status == 0)
      #expect(mended.output.contains("To begin with the first of them type:\n  kbwizard lamp\n"))
    }
  }

  @Test func `Without a word a person with trees of their own chooses one`() throws {
    try withShelf { folder, environment in
      #expect(
        run([], environment: environment, isInteractive: true).output
          .contains("Which event did the Migration Wizard log?"))
      _ = try write(tree("lamp", "A lamp that is dark"), to: "named/a.yaml", in: folder)
      let door = run(
        [], input: ["1", "1", "helped"], environment: environment, isInteractive: true)
      #expect(door.output.contains("Where to begin\n"))
      #expect(door.output.contains("  1  A lamp that is dark (lamp)\n"))
      #expect(door.output.contains("A lamp that is dark (question 1)"))
      #expect(
        run(["dark"], input: ["1", "1"], environment: environment).output
          .contains("Is there light?"))
    }
  }

  @Test func `A session whose tree is gone or broken can't be gone on with, and that is said`()
    throws
  {
    try withShelf { folder, environment in
      let path = try write(tree("lamp", "A lamp that is dark"), to: "named/a.yaml", in: folder)
      _ = run(["lamp"], input: ["1", "quit"], environment: environment, isInteractive: true)
      _ = try write("kbwizard: 1\nid: lamp\ntitle: Broken\n", to: "named/a.yaml", in: folder)
      let broken = run([], input: ["1", "quit"], environment: environment, isInteractive: true)
      #expect(
        broken.output.contains(
          "The tree \"lamp\" of this session has mistakes; \"kbwizard report\" tells"))
      try FileManager.default.removeItem(atPath: path)
      let gone = run([], input: ["1", "quit"], environment: environment, isInteractive: true)
      #expect(gone.output.contains("The tree of this session,\n"))
      // The page is still there.
      #expect(gone.output.hasSuffix("any more.\nNumber 1-5, or a word: ") && gone.status == 1)
      #expect(gone.error.isEmpty && broken.error.isEmpty)
    }
  }
}
