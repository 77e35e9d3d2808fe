// Putting trees on the shelf: what is copied, and what is said of it.

import FoundationEssentials
import Testing

@testable import Commands

struct InstallTests {
  /// What installing some files says, which lie in a folder, and the folder of the shelf.
  private func install(
    _ paths: String..., in folder: String
  ) -> (run: Run, shelf: String) {
    let run = run(["install"] + paths.map { "\(folder)/\($0)" }, environment: environment(folder))
    return (run, "\(folder)/own/kbwizard/trees")
  }

  private func environment(_ folder: String) -> [String: String] {
    [
      "XDG_DATA_HOME": "\(folder)/own", "XDG_DATA_DIRS": "\(folder)/system",
      "XDG_CACHE_HOME": "\(folder)/cache", "XDG_STATE_HOME": "\(folder)/state",
      "LC_ALL": "C.UTF-8", "TERM": "dumb",
    ]
  }

  private func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  private func tree(_ id: String, leadingOnTo other: String? = nil) -> String {
    let tree = smallTree.replacing("id: small", with: "id: \(id)")
    guard let other else { return tree }
    return tree.replacing("\"on\": wait", with: "\"on\": next")
      .replacing("fixes:\n", with: "fixes:\n  next: {title: Go on there, tree: \(other)}\n")
  }

  @Test func `A tree is copied, and walked by its id`() throws {
    try withFolder { folder in
      _ = try write(tree("lamp"), to: "lamp.yaml", in: folder)
      let (first, shelf) = install("lamp.yaml", in: folder)
      #expect(
        first.output
          == "Installed: lamp (A small tree)\nIt lies in \(shelf)/lamp, with 0 articles.\n")
      #expect(first.error.isEmpty && first.status == 0)
      #expect(install("lamp.yaml", in: folder).run.output.hasPrefix("Replaced: lamp "))
      #expect(run(["lamp"], environment: environment(folder)).output.contains("Is there light?"))
    }
  }

  @Test func `A link out of the folder that was named is not followed`() throws {
    try withFolder { folder in
      try makeFolder("\(folder)/named")
      try makeFolder("\(folder)/elsewhere")
      _ = try write(tree("lamp"), to: "named/lamp.yaml", in: folder)
      _ = try write(tree("secret"), to: "elsewhere/secret.yaml", in: folder)
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/named/link", withDestinationPath: "../elsewhere")
      let (run, shelf) = install("named", in: folder)
      #expect(run.status == 3 && run.output.isEmpty)
      #expect(run.error.contains("/named/link/secret.yaml\" lies outside of \""))
      #expect(!FileManager.default.fileExists(atPath: shelf))
    }
  }

  @Test func `A link out of the folder of the articles is not followed`() throws {
    try withFolder { folder in
      try makeFolder("\(folder)/articles")
      let text = tree("lamp").replacing("questions:", with: "articles: articles\nquestions:")
      _ = try write(text, to: "lamp.yaml", in: folder)
      _ = try write("Nobody else reads this.", to: "secret.txt", in: folder)
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/articles/Q1.txt", withDestinationPath: "../secret.txt")
      let (run, shelf) = install("lamp.yaml", in: folder)
      #expect(run.status == 3 && run.output.isEmpty)
      #expect(run.error.contains("/articles/Q1.txt\" lies outside of \""))
      #expect(!FileManager.default.fileExists(atPath: shelf))
    }
  }

  @Test func `An id that means something else already is told`() throws {
    try withFolder { folder in
      _ = try write(tree("disk-full"), to: "a.yaml", in: folder)
      _ = try write(tree("check"), to: "b.yaml", in: folder)
      let (first, shelf) = install("a.yaml", "b.yaml", in: folder)
      #expect(first.status == 0)
      #expect(
        first.error == """
          "disk-full" means "\(shelf)/disk-full/a.yaml", and not the tree inside the program.
          "check" is a command as well; "kbwizard -- check" begins the tree.

          """)
      #expect(
        run(["--", "check"], environment: environment(folder)).output.contains("Is there light?"))
    }
  }

  @Test(arguments: ["../other.yaml", "other"])
  func `A tree that leads on to one that stays behind is told`(name: String) throws {
    try withFolder { folder in
      try makeFolder("\(folder)/named")
      let place = name == "other" ? "named/other.yaml" : "other.yaml"
      _ = try write(tree("other"), to: place, in: folder)
      _ = try write(tree("lamp", leadingOnTo: name), to: "named/lamp.yaml", in: folder)
      let (alone, _) = install("named/lamp.yaml", in: folder)
      #expect(alone.status == 0)
      #expect(
        alone.error
          == "\"lamp\" leads on to the tree \"\(name)\", which was not installed with it; install the "
          + "folder that both lie in.\n")
      // One of the shelf will do.
      if name == "other" { #expect(install(place, in: folder).run.error.isEmpty) }
      if name == "other" { #expect(install("named/lamp.yaml", in: folder).run.error.isEmpty) }
    }
  }
}
