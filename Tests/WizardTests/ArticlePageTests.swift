// Reading an article, and searching in it.

import FoundationEssentials
import Screen
import Testing
import Text
import Tree
import TreeFile

@testable import Wizard

struct ArticlePageTests {
  /// The article on a small screen.
  private func article() throws -> Session { try printer(60, 12).typed("1 2 2 a") }

  @Test func `The article of a fix opens, and Esc goes back to the fix`() throws {
    let session = try article()
    #expect(session.page.kind == .article)
    #expect(session.rows[0].contains("Printer Sleeps and Never Wakes"))
    #expect(session.rows[0].contains("Q900001"))
    #expect(try session.typed("esc").shown == "plug-it-in")
  }

  @Test func `The article of the selected candidate opens, too`() throws {
    let session = try printer().typed("1 0 1")
    #expect(try session.typed("down a").shown == "Q900001")
    #expect(try session.typed("a").notice == "No article belongs to this fix.")
  }

  @Test func `A fix without an article offers none`() throws {
    let session = try printer().typed("1 2 1")
    #expect(!session.rows.joined().contains("a article"))
    #expect(try session.typed("a").page.kind == .fix)
    let candidates = try printer().typed("1 0 1")
    #expect(!candidates.rows.joined().contains("a article"))
    #expect(try candidates.typed("down").rows.joined().contains("a article"))
  }

  @Test func `An article that can't be read says so, and the checklist stays`() throws {
    let session = try printer().typed("2 1 a")
    #expect(session.shown == "pull-seal")
    #expect(session.rows.contains { $0.contains("There is no article Q900002.") })
  }

  @Test(arguments: [("down j enter ctrl-n", 4), ("down up k", 0), ("pgdn", 7), ("space pgup", 0)])
  func `Keys scroll a text`(script: String, top: Int) throws {
    #expect(try article().typed(script).page.top == top)
  }

  @Test func `At the ends a text stays where it is`() throws {
    let session = try article()
    #expect(try session.typed("up pgup home g k").frame == session.frame)
    let end = try session.typed("end")
    #expect(end.view.below == 0)
    #expect(try end.typed("down pgdn space end G j").frame == end.frame)
  }

  @Test func `A search finds while it is typed`() throws {
    let typed = try article().typed("/ m o t o r")
    #expect(typed.selectedRow?.lowercased().contains("motor") == true)
    #expect(typed.rows.last?.hasPrefix(" /motor") == true)
    #expect(typed.rows.last?.hasSuffix("5 lines") == true)
    #expect(typed.frame.cursor.row == 11)
    #expect(typed.frame.cursor.column == 7)
  }

  @Test func `A search takes capitals and small letters for the same`() throws {
    let session = try article().typed("/ C A U S E")
    #expect(session.selectedRow?.contains("CAUSE") == true)
    #expect(try article().typed("/ c a u s e").page.top == session.page.top)
  }

  @Test func `A search that finds nothing says so, and Esc restores the view`() throws {
    let before = try article().typed("down down")
    let searching = try before.typed("/ m o t o r x")
    #expect(searching.rows.last?.contains("not found") == true)
    #expect(searching.page.top == 2)
    #expect(try searching.typed("esc").frame == before.frame)
    #expect(try before.typed("/ m o t o r esc").frame == before.frame)
  }

  @Test func `Esc goes back to what was looked for before`() throws {
    let found = try article().typed("/ m o t o r enter n")
    for script in ["/ esc", "/ x y z esc", "/ k e y esc"] {
      let after = try found.typed(script)
      #expect(after.frame == found.frame)
      #expect(try after.typed("n").frame == found.typed("n").frame)
    }
    #expect(try found.typed("/ enter n").notice == "Press / to search first.")
  }

  @Test func `Only the words looked for stand out, in every row in view`() throws {
    let found = try article().typed("/ m o t o r enter")
    func texts(in style: Style) -> [String] {
      found.frame.lines.flatMap { $0.filter { $0.style == style }.map(\.text) }
    }
    #expect(texts(in: .selected).map { $0.lowercased() } == ["motor"])
    let others = texts(in: .match)
    #expect(!others.isEmpty && others.allSatisfy { $0.lowercased() == "motor" })
    let rows = found.rows.map { $0.lowercased().components(separatedBy: "motor").count - 1 }
    #expect(rows.reduce(0, +) == others.count + 1)
  }

  @Test(arguments: [("aa", "baaab", " mmm "), ("B", "baaab", "m   m"), ("e\u{301}", "é e", "m m")])
  func `Words are marked wherever they stand`(text: String, row: String, marks: String) {
    let line: Line = [Span(String(row.prefix(2))), Span(String(row.dropFirst(2)), .literal)]
    let shown = FoundWords(text).marked(in: row)
    let letters = shown.flatMap { span in span.text.map { _ in span.style == .match ? "m" : " " } }
    #expect(letters.joined() == marks)
    #expect(line.marking([["x"]], as: .match) == line)
    #expect(line.marking([["b", "a", "a"]], as: .match).map(\.text).joined() == row)
  }

  @Test(arguments: ["enter", "tab", "down"])
  func `After the search n and N go around all places found`(key: String) throws {
    let found = try article().typed("/ m o t o r").typed(key)
    #expect(found.field == nil)
    let matches = try #require(found.page.search?.found)
    var rows = [try #require(found.page.search?.match)]
    var session = found
    for _ in 1...matches.count {
      session = try session.typed("n")
      rows.append(try #require(session.page.search?.match))
    }
    #expect(rows.first == rows.last)
    #expect(Set(rows) == Set(matches))
    #expect(try found.typed("n N").page.search?.match == rows[0])
    #expect(try found.typed("N").page.search?.match == matches.last)
  }

  @Test func `Letters that mean something elsewhere are text while a search is typed`() throws {
    let session = try article().typed("/ q ? n 1 space h backspace")
    #expect(session.page.search?.text == "q?n1 ")
    #expect(session.page.kind == .article)
    #expect(try session.typed("ctrl-u").page.search?.text == "")
    #expect(try session.typed("ctrl-u backspace backspace").page.kind == .article)
  }

  @Test func `An empty search is none`() throws {
    let session = try article()
    #expect(try session.typed("/ enter").frame == session.frame)
    #expect(try session.typed("n").notice == "Press / to search first.")
  }

  @Test func `A search works on the help page, too`() throws {
    let session = try printer(80, 12).typed("? / s u r e enter")
    #expect(session.selectedRow?.contains("sure") == true)
    #expect(session.page.kind == .help)
    #expect(try session.typed("esc").shown == "symptom")
  }

  @Test func `After a change of size the same place is shown`() throws {
    let found = try article().typed("/ m o t o r enter n n")
    let word = try #require(found.selectedRow)
    for (columns, rows) in [(40, 12), (120, 10), (10, 3), (60, 12)] {
      let there = found.resized(columns, rows)
      if columns >= 20 { #expect(there.selectedRow?.contains("motor") == true) }
      #expect(there.resized(60, 12).selectedRow == word)
    }
  }

  @Test func `A title longer than the header stands in the text, too`() throws {
    let session = try article().resized(30, 12)
    #expect(session.rows[0].contains("Printer Sleeps and … Q900001"))
    #expect(session.sheet.body.rows[0].text == "Printer Sleeps and Never")
    #expect(try article().sheet.body.rows[0].text.hasPrefix("Article"))
  }

  @Test func `A page names the articles mentioned there besides its own, which find opens`() throws
  {
    let text = """
      kbwizard: 1
      id: mentions
      title: What is mentioned
      articles: articles
      questions: {q: {text: Q?, find: See Q900003 and Q900001., choices: {x: X, y: Y}}}
      tree: {ask: q, then: {x: {fix: f, note: Or Q900004.}, y: g}}
      otherwise: g
      fixes:
        f:
          title: F
          article: Q900001
          ways: [{title: A, steps: [{do: As in Q900005.}]}, {title: B, steps: [{do: As in Q900006.}]}]
        g: {title: G, article: Q900002, steps: [{do: Read Q900001.}]}
      """
    let tree = try #require(DecisionTree.load(Array(text.utf8)).tree)
    let session = Session(tree)
    let start = "Other article named here: "
    #expect(session.rows.contains { $0.contains(start + "Q900003.") })
    let fix = try session.typed("1")
    #expect(fix.rows.contains { $0.contains("named here: Q900004, Q900005. Find opens those") })
    #expect(try fix.typed("tab").rows.contains { $0.contains("named here: Q900004, Q900006.") })
    #expect(try !session.typed("2").rows.contains { $0.contains("named here") })
    #expect(Finder(of: tree).articles.prefix(3) == ["Q900001", "Q900002", "Q900005"])
    #expect(
      Set(Finder(of: tree).articles.dropFirst(2)) == ["Q900003", "Q900004", "Q900005", "Q900006"])
    var conversation = Conversation(session)
    #expect(
      conversation.news().contains(start + "Q900003. Find opens it if it lies beside the tree.\n"))
  }
}
