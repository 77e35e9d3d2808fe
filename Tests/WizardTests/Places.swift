// A way to every page of the wizard, for the tests that look at all of them.

import Testing

@testable import Tree
@testable import Wizard

/// A page with the keys that lead to it from the beginning of a tree.
struct Place: CustomTestStringConvertible, Sendable {
  let name: String
  let tree: String
  let script: String

  init(_ name: String, _ script: String, in tree: String = "printer") {
    self.name = name
    self.script = script
    self.tree = tree
  }

  var testDescription: String { name }

  /// A session on the page.
  func session() throws -> Session {
    try Session(DecisionTree.fixture(tree)).typed(script)
  }

  /// Every page of the tree of the printer, by the name of its golden file.
  static let printer = [
    Place("question", ""),
    Place("question-later", "1 2"),
    Place("question-unsure", "0 0"),
    Place("question-digits", "3"),
    Place("question-wide", "4"),
    Place("candidates", "c"),
    Place("candidates-only-if", "1 0 1"),
    Place("candidates-last-resort", "2 1 x"),
    Place("fix", "2 1 space space"),
    Place("fix-ways", "1 0 1 2 tab down"),
    Place("fix-note", "1 2 2"),
    Place("fix-long", "2 2 end space"),
    Place("fix-wide", "4 1"),
    Place("article", "1 2 2 a"),
    Place("article-search", "1 2 2 a / m o t o r"),
    Place("article-not-found", "1 2 2 a / m o t o r x"),
    Place("article-markdown", "1 a", in: "papers"),
    Place("article-markdown-end", "1 a end", in: "papers"),
    Place("article-plain", "2 a", in: "papers"),
    Place("answers", "1 2 r"),
    Place("answers-empty", "r"),
    Place("answers-crossed-out", "1 0 1 1 x r down"),
    Place("evidence", "@evidence e"),
    Place("evidence-file", "@evidence e down enter p . l o g"),
    Place("proposals", "@evidence @paste"),
    Place("proposals-left-out", "@evidence @paste down space"),
    Place("proposals-clash", "1 @evidence @paste"),
    Place("proposals-nothing", "@evidence @paste-nothing"),
    Place("proposals-values", "@evidence @paste-boot", in: "boot"),
    Place("question-evidence", "@evidence @paste-toner enter"),
    Place("answers-evidence", "@evidence @paste enter r"),
    Place("map-evidence", "@evidence @paste-toner enter m"),
    Place("map", "1 0 m"),
    Place("map-start", "m"),
    Place("map-fix", "4 3 m"),
    Place("map-crossed-out", "1 0 1 1 x m G right"),
    Place("map-wide", "4 m right end"),
    Place("change", "1 2 r enter"),
    Place("change-preview", "1 2 r enter 2"),
    Place("change-ahead", "/ p l u g enter"),
    Place("find", "2 / p u l l space s e a l"),
    Place("find-here", "3 / i s"),
    Place("find-all", "3 /"),
    Place("find-nothing", "/ x y z z y"),
    Place("find-map", "4 m / f u s e"),
    Place("find-wide", "/ 漢"),
    Place("help", "?"),
    Place("help-fix", "2 1 ?"),
    Place("quit", "1 q"),
    Place("start", "@start"),
    Place("start-new", "@start up"),
    Place("start-trees", "@door down"),
    Place("find-trees", "@door / l a m p"),
    Place("find-mended", "@shelf / s o c k t"),
    Place("opening", "@shelf / e 1 7 enter"),
    Place("notes", "1 n b e h i n d enter n n f u s e enter down"),
    Place("question-titled", "t I N C 1 2 3 enter 1"),
    Place("put-away", "1 D"),
    Place("put-away-other", "@start D down"),
    Place("news", "@news"),
    Place("news-handed-over", "@handed-over"),
    Place("report", "1 2 2 R"),
    Place("fix-marks", "2 2 s w h y enter f enter d - n x enter"),
    Place("fix-waiting", "2 1 w n o o n enter"),
    Place("end", "2 1 y"),
    Place("question-steps", "", in: "boot"),
    Place("first", "1 space", in: "boot"),
    Place("first-unsure", "0", in: "boot"),
    Place("fix-when", "0 o 2", in: "boot"),
    Place("fix-link", "1 o 2 end", in: "boot"),
    Place("fix-owner", "1 o 1 2 enter", in: "boot"),
    Place("fix-filled", "1 o 2 v / a space b enter d b enter", in: "boot"),
    Place("values", "1 o 2 v / d e v enter", in: "boot"),
    Place("value-refused", "1 v a ; b enter", in: "boot"),
  ]

  /// Pages of a tree that means to do harm.
  static let hostile = [
    ("question", ""), ("candidates", "1"), ("fix", "1 1"), ("other way", "1 1 tab"),
    ("answers", "1 r"), ("change", "1 r enter 2"), ("end", "1 1 y"), ("last", "1 1 x"),
    ("second question", "2"), ("map", "1 m"), ("neighbours", "2 2 x r"), ("article", "1 1 a"),
  ].map { Place("hostile \($0.0)", $0.1, in: "hostile") }

  static let all = printer + hostile
}
