// The words that can follow a command.

/// A word that can follow a subcommand.
enum Operand {
  case required(Argument)
  case optional(Argument)
  /// One or more of them.
  case repeated(Argument)
  /// None, one or more of them.
  case any(Argument)

  /// What it stands for.
  var value: Argument {
    switch self {
    case .required(let value), .optional(let value), .repeated(let value),
      .any(let value):
      value
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
    case .any: "[\(name)...]" + all.dropFirst(name.count)
    case .repeated: "\(name)..." + all.dropFirst(name.count)
    }
  }
}
