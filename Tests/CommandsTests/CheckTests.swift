// Checking tree files, good ones and bad ones, and printing articles.

import FoundationEssentials
import Glibc
import Testing

struct CheckTests {
  @Test func `A good tree passes`() throws {
    try withFolder { folder in
      let run = run("check", try write(smallTree, to: "tree.yaml", in: folder))
      #expect(run.status == 0 && run.error.isEmpty)
      #expect(!run.output.contains("error"))
    }
  }

  @Test func `A tree with mistakes does not, and all of them are told as results`() throws {
    let tree = smallTree.replacing("title: A small tree", with: "titel: A small tree")
      .replacing("\"on\": wait,", with: "\"on\": wiat,")
    try withFolder { folder in
      let run = run("check", try write(tree, to: "tree.yaml", in: folder))
      #expect(run.status == 1 && run.error.isEmpty)
      for text in ["[unknown-key]", "wiat"] {
        #expect(run.output.contains(text), "\(text) in \(run.output)")
      }
      #expect(!run.output.contains("[missing-key]"), "that key has a typo")
    }
  }

  @Test func `A case that fails is a mistake`() throws {
    let tree = smallTree.replacing("fix: switch}", with: "fix: wait}")
    try withFolder { folder in
      let path = try write(tree, to: "tree.yaml", in: folder)
      let check = run("check", path)
      #expect(check.status == 1)
      #expect(check.output.contains("[failing-case]"))
      #expect(run("--json", path).status == 1, "and does not keep the tree from being walked")
    }
  }

  @Test func `Several trees are checked at once, and the worst counts`() throws {
    try withFolder { folder in
      let good = try write(smallTree, to: "good.yaml", in: folder)
      let bad = try write("kbwizard: 1\n", to: "bad.yaml", in: folder)
      #expect(run("check", good, good).status == 0)
      #expect(run("check", good, bad).status == 1)
      #expect(run("check", bad, good).status == 1)
      let run = run("check", bad, folder + "/none.yaml", bad)
      #expect(run.status == 3)
      #expect(run.output.components(separatedBy: "[missing-key]").count > 2)
    }
  }

  @Test(arguments: [["check"], [], ["--plain"], ["--json"]])
  func `A file that can't be read is told`(arguments: [String]) throws {
    try withFolder { folder in
      let missing = run(arguments + [folder + "/none.yaml"])
      #expect(missing.status == 3 && missing.output.isEmpty)
      #expect(missing.error.contains("none.yaml\" can't be read: no such file or directory."))
      let directory = run(arguments + [folder])
      #expect(directory.status == 3 && directory.output.isEmpty)
      #expect(directory.error.contains("can't be read: is a directory."))
    }
  }

  @Test(.disabled(if: geteuid() == 0, "The superuser may read everything."))
  func `A file without permission is told`() throws {
    try withFolder { folder in
      let path = try write(smallTree, to: "tree.yaml", in: folder)
      chmod(path, 0)
      #expect(run("check", path).status == 3)
      #expect(run("check", path).error.contains("permission denied."))
    }
  }

  @Test(arguments: [[], ["--plain"], ["--json"]])
  func `A tree with mistakes is not walked`(arguments: [String]) throws {
    try withFolder { folder in
      let run = run(arguments + [try write("kbwizard: 1\n", to: "tree.yaml", in: folder)])
      #expect(run.status == 3 && run.output.isEmpty)
      #expect(run.error.contains("[missing-key]"))
    }
  }

  @Test(arguments: ["", "\0\u{1}\u{2}", "\u{FEFF}", "- a\n- b\n", "{", "*x", "--- a\n--- b\n"])
  func `A file that is no tree never crashes the program`(text: String) throws {
    try withFolder { folder in
      let run = run("check", try write(text, to: "tree.yaml", in: folder))
      #expect(run.status == 1)
    }
  }

  @Test func `A fix that opens another tree needs no step, no test and no article`() throws {
    try withFolder { folder in
      let text = smallTree.replacing(
        "{title: Press the switch, steps: [{do: Press it.}], verify: There is light.}",
        with: "{title: Go on with the wiring, tree: wiring}")
      _ = try write(smallTree, to: "wiring.yaml", in: folder)
      let path = try write(
        text.replacing("questions:", with: "articles: .\nquestions:"), to: "tree.yaml", in: folder)
      #expect(run("check", "--strict", path).output == "\(path): no mistakes; 1 case passes.\n")
    }
  }

  @Test func `Articles are looked for beside the tree`() throws {
    let tree = smallTree.replacing("questions:", with: "articles: kb\nquestions:")
      .replacing("title: Press the switch,", with: "title: Press the switch, article: Q1,")
    try withFolder { folder in
      let path = try write(tree, to: "tree.yaml", in: folder)
      #expect(run("check", path).output.contains("[missing-article]"))
      // Who walks it is asked for no file before an article is opened.
      let early = run("--plain", path, input: ["off", "article", "helped"])
      #expect(early.status == 0)
      #expect(early.output.joined.contains("There is no article \"Q1\" in \"\(folder)/kb\"; put"))
      try FileManager.default.createDirectory(
        atPath: folder + "/kb/Q1.txt", withIntermediateDirectories: true)
      #expect(run("check", path).output.contains("[bad-article]"))
      try FileManager.default.removeItem(atPath: folder + "/kb/Q1.txt")
      let article = "DOCUMENT:Q1  03-MAR-1999\nTITLE   :Light\n\nCAUSE\n=====\n\nNight falls.\n"
      _ = try write(article, to: "kb/Q1.txt", in: folder)
      #expect(run("check", path).status == 0)
      let walk = run("--plain", path, input: ["off", "article", "back", "helped"])
      #expect(walk.status == 0)
      #expect(walk.output.contains("Night falls."))
    }
  }

  @Test(arguments: ["Q1.TXT", "q1.txt", "q1.Txt"])
  func `An article lies there under its id in capital or small letters`(name: String) throws {
    let tree = smallTree.replacing("questions:", with: "articles: kb\nquestions:")
      .replacing("title: Press the switch,", with: "title: Press the switch, article: Q1,")
      .replacing("title: Wait,", with: "title: Wait, article: Q12,")
    try withFolder { folder in
      let path = try write(tree, to: "tree.yaml", in: folder)
      try FileManager.default.createDirectory(
        atPath: folder + "/kb", withIntermediateDirectories: true)
      _ = try write("DOCUMENT:Q1\n\nCAUSE\n=====\n\nNight falls.\n", to: "kb/" + name, in: folder)
      let missing = run("check", path).output
      #expect(missing.components(separatedBy: "[missing-article]").count == 2)
      #expect(missing.contains("There is no article \"Q12\" in \"kb\"."))
      _ = try write("DOCUMENT:Q12\n\nCAUSE\n=====\n\nRain.\n", to: "kb/Q12.TXT", in: folder)
      #expect(run("check", path).status == 0)
      let walk = run("--plain", path, input: ["off", "article", "back", "helped"])
      #expect(walk.status == 0 && walk.output.contains("Night falls."))
    }
  }

  @Test func `An article that a tree only mentions is told with what mentions it`() throws {
    let tree = smallTree.replacing("questions:", with: "articles: kb\nquestions:")
      .replacing("title: Press the switch,", with: "title: Press the switch, article: Q1,")
      .replacing("Wait for the day.", with: "Wait for the day that Q2 tells of.")
    try withFolder { folder in
      let path = try write(tree, to: "tree.yaml", in: folder)
      let told = run("article", "q2", path)
      #expect(told.status == 2 && told.output.isEmpty)
      #expect(
        told.error
          == "kbwizard: The article \"Q2\" is not beside this tree; \"Wait\" mentions it.\n")
    }
  }

  @Test func `An article that is gone or is none is told, and the walk goes on`() throws {
    let tree = smallTree.replacing("questions:", with: "articles: kb\nquestions:")
      .replacing("title: Press the switch,", with: "title: Press the switch, article: Q1,")
    try withFolder { folder in
      let path = try write(tree, to: "tree.yaml", in: folder)
      try FileManager.default.createDirectory(
        atPath: folder + "/kb/Q1.txt", withIntermediateDirectories: true)
      let walk = run("--plain", path, input: ["off", "article", "helped"])
      #expect(walk.status == 0)
      #expect(walk.output.joined.contains("is no plain file; put the article there."))
      try FileManager.default.removeItem(atPath: folder + "/kb/Q1.txt")
      _ = try write("DOCUMENT:Q1\nTITLE   :Light\n", to: "kb/Q1.txt", in: folder)
      let other = run("--plain", path, input: ["off", "article", "helped"])
      #expect(other.status == 0)
      #expect(
        other.output.joined.contains(
          "The article \"Q1\" can't be shown. The text breaks off before it says anything;"))
    }
  }
}

extension String {
  /// The text on one line.
  fileprivate var joined: String { replacing("\n", with: " ") }
}
