// What an author wrote about evidence, with positions, before anything is known to be right.

internal import Evidence
internal import YAML

extension Draft {
  /// A text from outside as its author declared it.
  struct DeclaredEvidence: Sendable {
    var id: Name
    var title: Node?
    var find: HowTo?
    /// What makes records out of the text; nil where that is not known.
    var reader: RecordReader?
    /// The path that leads to the records.
    var records: Node?
    var sections: [Section] = []
    var header: [Node] = []
    /// How many lines stand above the header.
    var above = 0
    var rows: [RowSet] = []
    var lists: [CellList] = []
    var rules: [Rule] = []
  }

  /// The words for what makes records out of a text.
  enum RecordReader: String, CaseIterable, Sendable {
    case lines
    case ntEvents = "nt-events"
    case csv, json
  }

  /// A part of a text.
  struct Section: Sendable {
    var id: Name
    /// The section that it is a part of.
    var parent: Name?
    var start: [Node] = []
    var isFromLast = false
    var end: [Node] = []
    var before = 0
    var lines: Int?
  }

  /// A named set of rows: for each column what its cells may be.
  struct RowSet: Sendable {
    var id: Name
    var columns: [(column: Node, texts: [Node])]
  }

  /// Several values in the cells of a column.
  struct CellList: Sendable {
    var id: Name
    var column: Node?
    var separator: Node?
  }

  /// What is said about a text in which something is found.
  struct Rule: Sendable {
    var id: Name
    /// The section, or the set of rows, in which it looks.
    var place: Name?
    /// Whether it looks at all rows but those of the set.
    var isOutside = false
    var isLast = false
    var match: Match?
    var also: [Match] = []
    var not: [Match] = []
    var except: Match?
    /// What must hold of fields and captures.
    var comparisons: [(name: Name, text: Node)] = []
    /// What it looks for in a table, where no `match` says so.
    var check: TableCheck?
    /// The captures that must be the same in all rows.
    var same: [Node] = []
    /// Where the answers that it gives stand among all needs.
    var answers: Range<Int> = 0..<0
    var remark: Node?
    var severity: RuleSeverity?
    /// The group of rules of which one alone can be true.
    var only: Node?
    /// Where the answers without which it says nothing stand among all needs.
    var when: Range<Int> = 0..<0
    var unless: Exceptions?
    var repair: Node?
  }

  /// The rules beside which one does not count.
  enum Exceptions: Sendable {
    case rules([Name])
    /// Every rule in front of it that answers something.
    case above
  }

  /// What fields must fit, each any of some patterns.
  struct Match: Sendable {
    var fields: [(name: Name, patterns: [Node])]
  }

  /// What is looked for in a table.
  enum TableCheck: Sendable {
    case missing(Node)
    case none(Match)
    case unique(Node, of: Node?)
    case among(Node, [Node])
    case most(Node, Int, of: Node?)
  }
}

extension Draft.Rule {
  /// What records must fit or must not, all of it.
  var matches: [Draft.Match] {
    let own = [match, except].compactMap(\.self) + also + not
    if case .none(let match)? = check { return own + [match] }
    return own
  }
}

extension Draft.RecordReader {
  /// The fields of its records; nil where a text names them itself.
  var fields: [String]? {
    switch self {
    case .lines: ["text"]
    case .ntEvents:
      [
        "source", "id", "type", "category", "user", "computer", "date", "time", "log", "text",
      ]
    case .csv, .json: nil
    }
  }
}
