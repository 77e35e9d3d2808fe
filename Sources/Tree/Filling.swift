// Values put into the texts of a tree.

internal import Text

/// The values of a tree, and what was filled in for them.
///
/// A name in angle brackets counts only where the tree declares the value.
package struct Filling: Sendable {
  private let tree: DecisionTree
  /// What was filled in, by the ids of the values.
  private let texts: [Value.ID: String]

  /// The values of a tree with what was filled in for them.
  package init(of tree: DecisionTree, with texts: [Value.ID: String]) {
    self.tree = tree
    self.texts = texts
  }

  /// What was filled in for a value; nil while nothing was.
  package subscript(value: Value.ID) -> String? { texts[value] }

  /// A part of a text.
  package enum Part: Equatable, Sendable {
    /// What the author wrote.
    case words(String)
    /// What was filled in for a value, by its id.
    case filled(Value.ID, String)
    /// A value for which nothing was filled in.
    case open(Value.ID)

    /// The part as it is shown.
    package var text: String {
      switch self {
      case .words(let text), .filled(_, let text): text
      case .open(let id): "<\(id)>"
      }
    }
  }

  /// A text part by part, with each value quoted for a shell.
  package func parts(of text: String, for shell: Shell = .none) -> [Part] {
    guard !tree.values.isEmpty else { return [.words(text)] }
    var parts: [Part] = []
    var words = text.startIndex
    for name in text.valueNames where tree.value(name.id) != nil {
      if words < name.range.lowerBound {
        parts.append(.words(String(text[words..<name.range.lowerBound])))
      }
      words = name.range.upperBound
      parts.append(part(name.id, for: shell))
    }
    if words < text.endIndex || parts.isEmpty { parts.append(.words(String(text[words...]))) }
    return parts
  }

  /// A text with its values, each quoted for a shell; those not filled in stand as `<name>`.
  package func text(_ text: String, for shell: Shell = .none) -> String {
    tree.values.isEmpty ? text : parts(of: text, for: shell).map(\.text).joined()
  }

  /// What a person types for a step, with its values; nil where there is nothing to type.
  package func typed(in step: Step) -> String? {
    step.type.map { text($0, for: step.shell) }
  }

  /// The values that stand in some texts, once each, in the order met.
  package func values(in texts: [String?]) -> [Value] {
    if tree.values.isEmpty { return [] }
    var isTaken: Set<Value.ID> = []
    return texts.lazy.compactMap(\.self).flatMap(\.valueNames)
      .compactMap { isTaken.insert($0.id).inserted ? tree.value($0.id) : nil }
  }

  private func part(_ id: Value.ID, for shell: Shell) -> Part {
    guard let text = texts[id] else { return .open(id) }
    let isPath = tree.value(id)?.kind == .path
    return .filled(id, shell.quoted(text, asPath: isPath))
  }
}

/// A name in angle brackets.
package struct ValueName: Sendable {
  /// The name.
  package let id: String
  /// Where it stands, with its brackets.
  package let range: Range<String.Index>
}

extension String {
  /// The names in angle brackets that a value could have, in order; the cost is linear.
  package var valueNames: [ValueName] {
    var names: [ValueName] = []
    var start: String.Index?
    for index in utf8.indices {
      let byte = utf8[index]
      if byte == UInt8(ascii: "<") {
        start = index
      } else if byte == UInt8(ascii: ">"), let begun = start {
        let name = self[utf8.index(after: begun)..<index]
        if !name.isEmpty {
          names.append(ValueName(id: String(name), range: begun..<utf8.index(after: index)))
        }
        start = nil
      } else if !byte.isOfID {
        start = nil
      }
    }
    return names
  }
}

extension UInt8 {
  /// Whether an id may hold it.
  fileprivate var isOfID: Bool {
    switch self {
    case 0x30...0x39, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."): true
    default: false
    }
  }
}
