// What the words of the command line that are no options stand for.

/// What a word stands for: the value of an option, or an operand.
enum Value: Equatable, ExpressibleByStringLiteral {
  /// The file of a tree.
  case tree
  /// A session, by its name or its file.
  case session
  /// The id of an article inside the program.
  case article
  /// The id of a fix.
  case fix
  /// A question and a choice, by their ids.
  case answer
  /// One of the given words.
  case one(String, of: [String])
  /// Something else, by the name for it.
  case other(String)

  init(stringLiteral name: String) {
    self = .other(name)
  }

  /// How the usage names it.
  var name: String {
    switch self {
    case .tree: "TREE"
    case .session: "SESSION"
    case .article: "ID"
    case .fix: "FIX"
    case .answer: "QUESTION=CHOICE"
    case .one(let name, _), .other(let name): name
    }
  }
}

/// A word that can follow a subcommand.
enum Operand {
  case required(Value)
  case optional(Value)
  /// One or more of them.
  case repeated(Value)

  /// What it stands for.
  var value: Value {
    switch self {
    case .required(let value), .optional(let value), .repeated(let value): value
    }
  }

  /// How the usage writes operands: each optional one stands in brackets with all that follow.
  static func synopsis(of operands: ArraySlice<Operand>) -> String {
    guard let first = operands.first else { return "" }
    let rest = synopsis(of: operands.dropFirst())
    let name = first.value.name
    let all = rest.isEmpty ? name : "\(name) \(rest)"
    return switch first {
    case .required: all
    case .optional: "[\(all)]"
    case .repeated: "\(name)..." + all.dropFirst(name.count)
    }
  }
}
