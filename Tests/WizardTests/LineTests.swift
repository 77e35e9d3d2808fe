// The lines of texts: what the author wrote behind `|` keeps them, and everything else is wrapped.

import Casework
import Screen
import Testing
import Tree
import TreeFile

@testable import Wizard

struct LineTests {
  private let tree = #"""
    kbwizard: 1
    id: disk
    title: A full disk
    questions:
      full:
        text: Which file system is full?
        why: >
          Each of them
          fills up in another way.
        find: |
          df -h
          df -i

           +---+
           | x |
           +---+
        choices:
          root: |
            The one of
            the system
          home: The one of
            the people
    tree: {ask: full, then: {root: clean, home: wait}}
    otherwise: wait
    fixes:
      clean:
        title: Clean up
        steps:
          - do: |
              Look first:
                - for logs, which may be as long as they want to be, and are wrapped where they must
            type: |
              cat <<X
              a	b
              X
            expect: |
              NAME      SIZE
              a	1
            warn: |
              One.
              Two.
            undo: Nothing.
          - do: Print it.
            type: |
              for x in 1 2; do
                echo 0123456789012345678901234567890123456789012345678901234567890123456789
              done
            expect: |
              0123456789012345678901234567890123456789012345678901234567890123456789 a
              b
        verify: |
          It is smaller:
            df -h
      wait: {title: Wait}
    """#

  private func session(_ columns: Int = 80, _ rows: Int = 60) throws -> Session {
    let loaded = DecisionTree.load(Array(tree.utf8))
    return Session(try #require(loaded.tree), size: Size(columns: columns, rows: rows))
  }

  /// The rows of the page without the column beside them and the blanks at their ends.
  private func rows(_ session: Session) -> [String] {
    session.rows.map { row in
      let text = row.split(separator: "│ ", maxSplits: 1).last ?? ""
      return String(
        text[..<(text.lastIndex { $0 != " " }.map(text.index(after:)) ?? text.startIndex)])
    }
  }

  @Test func `A block keeps its lines and columns, and other texts are paragraphs`() throws {
    let page = rows(try session())
    let start = try #require(page.firstIndex(of: "Find out"))
    #expect(
      page[start...].prefix(7) == [
        "Find out", "  df -h", "  df -i", "", "   +---+", "   | x |", "   +---+",
      ])
    #expect(page.contains("Why  Each of them fills up in another way."))
    #expect(page.contains { $0.hasSuffix("2  The one of the people") })
    let choice = try #require(page.firstIndex { $0.hasSuffix("1  The one of") })
    #expect(page[choice + 1] == "     the system")
  }

  @Test func `Where one line is read, the lines of a block are joined`() throws {
    let session = try session().typed("1")
    #expect(session.progress.answers["full"] == .choice("root"))
    #expect(session.rows.contains { $0.contains("Full: The one of the system") })
  }

  @Test func `What is to be seen stands below each other as it was written`() throws {
    let page = rows(try session().typed("1"))
    let start = try #require(page.firstIndex { $0.hasSuffix("Look first:") })
    #expect(
      page[start...].prefix(14)
        == [
          " ▸ 1  [ ] Look first:",
          "            - for logs, which may be as long as they want to be, and are",
          "            wrapped where they must",
          "          Careful  One.",
          "                   Two.",
          "            cat <<X",
          "            a       b",
          "            X",
          "          See  NAME      SIZE",
          "               a       1",
          "          Undo  Nothing.",
          "   2  [ ] Print it.",
          "      for x in 1 2; do",
          "        echo 01234567890123456789012345678901234567890123456789012345678901234»",
        ])
  }

  @Test func `What is too wide is broken at the edge of the screen, with a sign there`() throws {
    let page = rows(try session().typed("1"))
    let start = try #require(page.firstIndex { $0.hasSuffix("»") })
    #expect(
      page[start...].prefix(6) == [
        "        echo 01234567890123456789012345678901234567890123456789012345678901234»",
        "      56789",
        "      done",
        "          See",
        "      0123456789012345678901234567890123456789012345678901234567890123456789 a",
        "      b",
      ])
    #expect(page[start].count == 79)
  }

  @Test func `How to tell that it helped keeps its columns below the words in front of it`() throws
  {
    let page = rows(try session().typed("1"))
    let start = try #require(page.firstIndex(of: "      Then check:"))
    #expect(
      page[start...].prefix(3) == ["      Then check:", "      It is smaller:", "        df -h"])
  }

  @Test(arguments: [101, 150, 200])
  func `A wide screen is used as a whole for what is typed`(columns: Int) throws {
    let page = rows(try session(columns).typed("1"))
    #expect(page.contains { $0.hasSuffix("echo " + String(repeating: "0123456789", count: 7)) })
    #expect(!page.contains { $0.contains("»") })
  }

  @Test func `A tab is copied as a tab`() throws {
    var session = try session().typed("1")
    #expect(try session.play("C") == .copy("cat <<X\na\tb\nX"))
  }

  @Test func `Line by line nothing that is typed or seen is broken`() throws {
    var talk = Conversation(try session(), width: 40)
    _ = talk.news()
    _ = talk.read("1")
    let lines = talk.news().split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.hasSuffix("echo " + String(repeating: "0123456789", count: 7)) })
    #expect(
      lines.contains {
        $0.hasSuffix(
          "See  0123456789012345678901234567890123456789012345678901234567890123456789 a")
      })
  }
}
