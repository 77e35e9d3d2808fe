// What a rule looks at in each row, with its columns known.

/// The values, patterns and comparisons of a rule about rows.
struct RowLook: Sendable {
  /// Some values with what they are tried on; only numbers, as copies would count references.
  struct Field: Sendable {
    /// The number by which a row knows the values.
    let values: Int
    /// Where among all that is asked of a row the patterns stand.
    let patterns: Range<Int>
    let except: Range<Int>

    init(_ name: String, _ patterns: [Pattern], except: [Pattern], _ row: inout TableRow) {
      values = row.ask(name)
      self.patterns = row.ask(patterns, of: values)
      self.except = row.ask(except, of: values)
    }
  }

  /// What is asked of a row; nothing where the header has told already.
  enum Check { case nothing, none, match, unique, among, most }

  private(set) var check = Check.nothing
  private(set) var fields: [Field] = []
  private(set) var comparisons: [CellComparison] = []
  /// The texts of which a cell has to be one, in small letters.
  private(set) var texts: [[UInt8]] = []
  /// What tells the texts that it has seen from those of other rules.
  private(set) var number: UInt64 = 0
  /// The number of the set of rows.
  private(set) var set: Int?
  /// How many values may fit.
  private(set) var most = 0
  /// For what must be the same in all rows which of the captures of each pattern it is.
  private(set) var same: [[Int?]] = []

  /// Whether it looks at a set of rows, or at all but those.
  private(set) var isOfSet = false
  /// Whether it says something of one value alone.
  private(set) var asksOne = false

  init() {}

  init(_ test: TableTest, _ row: inout TableRow, number: Int) {
    self.number = UInt64(number) << 32
    isOfSet = test.rows != nil
    set = test.rows.flatMap { row.set($0) }
    switch test.check {
    case .missing, .header: break
    case .none(let match):
      check = .none
      add(match, except: nil, &row)
    case .match(let cell):
      check = .match
      add(cell.match, except: cell.except, &row)
      same = cell.same.map { row.captures(named: $0) }
      for comparison in cell.comparisons {
        comparisons.append(CellComparison(comparison, row.header) { row.captures(named: $0) })
      }
      asksOne = !comparisons.isEmpty || !same.isEmpty
    case .unique(let name, let pattern):
      check = .unique
      add(name, pattern.map { [$0] } ?? [], &row)
    case .among(let column, let texts):
      check = .among
      add(column, [], &row)
      self.texts = texts.map(\.utf8.foldedBytes)
    case .most(let name, let most, let pattern):
      check = .most
      self.most = most
      add(name, [pattern], &row)
    }
  }

  private mutating func add(_ match: Match, except: Match?, _ row: inout TableRow) {
    for (name, patterns) in match.fields {
      add(name, patterns, except: except?.patterns(of: name) ?? [], &row)
    }
  }

  private mutating func add(
    _ name: String, _ patterns: [Pattern], except: [Pattern] = [], _ row: inout TableRow
  ) {
    fields.append(Field(name, patterns, except: except, &row))
  }
}
