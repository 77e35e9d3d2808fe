// Names in angle brackets, and what stands for them.

import Testing

@testable import Tree

struct FillingTests {
  private let loaded = Result {
    try tree(
      of: """
        kbwizard: 1
        id: values
        title: Values
        values:
          user: {text: Who is it?, kind: word}
          mount-point: {text: Where is it?, kind: path}
        questions: {}
        tree: f
        otherwise: f
        fixes: {f: {title: F}}
        """, isComplete: false)
  }

  private func filled(_ text: String, for shell: Shell = .none) throws -> String {
    try Filling(of: loaded.get(), with: ["user": "tom", "mount-point": "/mnt/a b"])
      .text(text, for: shell)
  }

  @Test(arguments: [
    ("<user>", "tom"), ("Ask <user>.", "Ask tom."), ("<user><user>", "tomtom"),
    ("<User>", "<User>"),
    ("<host>", "<host>"), ("a < b <user> > c", "a < b tom > c"), ("<<user>>", "<tom>"),
    ("<user", "<user"), ("user>", "user>"), ("<>", "<>"), ("<a b>", "<a b>"), ("", ""),
    ("<mount-point>/x", "/mnt/a b/x"), ("é<user>é", "étomé"),
  ])
  func `Only what the tree declares is a value`(text: String, expected: String) throws {
    #expect(try filled(text) == expected)
  }

  @Test func `What is typed has each value quoted for its shell`() throws {
    #expect(try filled("ls <mount-point>/x", for: .sh) == "ls '/mnt/a b'/x")
    #expect(try filled("dir <mount-point>", for: .powershell) == "dir '/mnt/a b'")
    #expect(try filled("su <user>", for: .sh) == "su tom")
  }

  @Test func `What is not filled in stands as it is written`() throws {
    let filling = try Filling(of: loaded.get(), with: [:])
    #expect(filling.text("ls <mount-point>", for: .sh) == "ls <mount-point>")
    #expect(filling.parts(of: "su <user>!") == [.words("su "), .open("user"), .words("!")])
    #expect(filling["user"] == nil)
  }

  @Test func `The values in texts come once each, in the order met`() throws {
    let values = try Filling(of: loaded.get(), with: [:])
      .values(in: ["<mount-point> <x>", nil, "<user> <mount-point>"])
    #expect(values.map(\.id) == ["mount-point", "user"])
  }
}
