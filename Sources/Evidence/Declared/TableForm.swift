// Tables as a tree declares them: how one looks, and what rules look for in its rows.

/// How a table with commas between its cells should look.
package struct TableForm: Sendable {
  /// The names with which its header begins, in this order.
  package var header: [String] = []
  /// How many lines that are not empty stand above the header.
  package var above = 0
  /// Named sets of rows.
  package var rows: [RowSet] = []
  /// The columns of which a cell has several values.
  package var lists: [CellList] = []

  /// A table of which nothing is known.
  package init() {}
}

/// A named set of rows.
package struct RowSet: Sendable {
  /// The name of the set.
  let name: String
  /// What must hold of the row: for each column any of some comparisons.
  let columns: [[Comparison]]

  /// The rows of which all of the conditions hold, each a column with what it may be.
  package init(_ name: String, _ columns: [String: [String]]) {
    self.name = name
    self.columns = columns.sorted { $0.key < $1.key }.map { column, texts in
      texts.map { Comparison(column, $0) }
    }
  }
}

/// Several values in the cells of a column.
package struct CellList: Sendable {
  /// The name of one value.
  let name: String
  /// The column.
  let column: String
  /// What stands between two values; a backslash in front takes its meaning.
  let separator: String

  /// The values of a column's cells.
  package init(_ name: String, of column: String, split separator: String) {
    self.name = name
    self.column = column
    self.separator = separator
  }
}

/// What a rule looks for in a table.
package struct TableTest: Sendable {
  /// The set of rows that it looks at; nil for all.
  package var rows: String?
  /// Whether it looks at all rows but those of the set.
  package var isOutside = false
  /// What it looks for.
  package var check: TableCheck

  /// A test of the rows of a set, or of all.
  package init(_ check: TableCheck, in rows: String? = nil, outside isOutside: Bool = false) {
    self.check = check
    self.rows = rows
    self.isOutside = isOutside
  }
}

/// Something to find in a table.
package enum TableCheck: Sendable {
  /// A column that is not there.
  case missing(String)
  /// A row without a value that fits.
  case none(Match)
  /// A value that fits, unless it fits `except` as well.
  case match(CellTest)
  /// A header, whatever the rows say.
  case header
  /// A value that another row has too, without regard to case; of those that fit a pattern.
  case unique(String, of: Pattern? = nil)
  /// A cell that is none of some texts, without regard to case.
  case among(String, [String])
  /// A row with more values that fit a pattern than allowed.
  case most(String, Int, of: Pattern)
}

/// A value of a row, and what must hold of it.
package struct CellTest: Sendable {
  /// What the value must fit; the patterns are whole ones.
  package var match: Match
  /// What it must not fit besides.
  package var except: Match?
  /// What must hold of the captures and cells.
  package var comparisons: [Comparison] = []
  /// Captures that must be the same in all rows: as the person filled them in, else as most rows say.
  package var same: [String] = []

  /// A test for the values that fit a match.
  package init(_ match: Match) { self.match = match }
}
