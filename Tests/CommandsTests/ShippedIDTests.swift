// The trees inside the program, by their ids on the command line.

import FoundationEssentials
import ShippedTrees
import Testing
import Tree

@testable import Commands

struct ShippedIDTests {
  @Test func `The trees are listed with what they are about`() {
    let run = run("trees")
    #expect(run.status == 0 && run.error.isEmpty)
    for id in ShippedTree.all.map(\.tree.id) {
      #expect(run.output.contains("\n\(id) ") || run.output.hasPrefix(id))
    }
    #expect(run.output.contains("disk-full        Finds what fills a file system"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func `A word behind trees is one too many`() {
    let run = run("trees", "all")
    #expect(run.status == 2 && run.error.contains("leave \"all\" out"))
  }

  @Test(arguments: ShippedTree.all.map(\.tree.id))
  func `Each is found by its id, wherever a tree is asked for`(id: String) throws {
    #expect(ShippedTree.named(id)?.tree.id == id)
    #expect(run("--json", id).output.hasPrefix("{\"tree\": \"\(id)\""))
    #expect(run("show", "-f", "json", id).output.hasPrefix("{\"tree\": \"\(id)\""))
    #expect(run("check", "--strict", "--min-coverage", "100", id).status == 0)
    let fix = try #require(ShippedTree.named(id)?.tree.fixes.first)
    #expect(run("explain", fix.id, id).output.contains(fix.id))
    let article = try #require(fix.article)
    #expect(run("article", article, id).output == run("article", article).output)
  }

  @Test func `A file that is called like one of them comes first`() throws {
    try withFolder { folder in
      let world = World(
        environment: Environment([:]), isInteractive: false, columns: 80,
        streams: Streams(readLine: { nil }, output: { _ in }, error: { _ in }))
      let path = try write(smallTree, to: "disk-full", in: folder)
      #expect(world.source(of: path) == .path(path))
      #expect(world.source(of: "disk-full").shipped?.tree.id == "disk-full")
      #expect(world.source(of: "disk-ful") == .path("disk-ful"))
    }
  }

  @Test func `A session of one of them goes on with it, and is not offered for another`() throws {
    try withFolder { folder in
      let environment = ["XDG_STATE_HOME": folder, "LC_ALL": "C.UTF-8"]
      _ = run(["ssh-login"], input: ["refused"], environment: environment)
      let resumed = run(["resume"], input: [], environment: environment)
      #expect(resumed.output.contains("Where does sshd listen?"), "\(resumed.output)")
      #expect(run(["report"], environment: environment).output.contains("ssh-login"))
      let world = World(
        environment: Environment(environment), isInteractive: false, columns: 80,
        streams: Streams(readLine: { nil }, output: { _ in }, error: { _ in }))
      let stamp = try world.loadToWalk(world.source(of: "disk-full")).stamp
      let own = try world.loadToWalk(world.source(of: "ssh-login")).stamp
      #expect(world.unfinished(of: stamp).isEmpty)
      #expect(world.unfinished(of: own).count == 1)
      #expect(world.unfinished().count == 1)
    }
  }
}
