// quoted-value, unset-shell: values in a text to type that the shell would read in another way.

internal import Text
internal import Tree
internal import YAML

extension Check {
  static let quotedValue: Check = .init(
    "quoted-value", .error,
    "a value stands where the quotes around it would end early, or mean something else", in: .shape
  ) { subject, findings in
    let draft = subject.tree.draft
    for (step, shell) in subject.tree.typedSteps {
      guard let shell, shell != .none, let type = step.type else { continue }
      guard let place = draft.text(type).firstQuotedValue(of: draft.valueIDs, in: shell) else {
        continue
      }
      findings.report(
        .quotedValue, at: draft.mark(type), "\"<\(place.id)>\" stands \(place.where)",
        advice: "\(place.advice); the value gets the quotes that it needs.")
    }
  }

  static let unsetShell: Check = .init(
    "unset-shell", .warning, "a value in a text to type, and no `shell` said", in: .meaning
  ) { subject, findings in
    let draft = subject.tree.draft
    for (step, shell) in subject.tree.typedSteps where shell == nil {
      guard let type = step.type,
        let name = draft.text(type).valueNames.first(where: { draft.valueIDs.contains($0.id) })
      else { continue }
      findings.report(
        .unsetShell, at: draft.mark(type),
        "Nothing says how \"<\(name.id)>\" is quoted here",
        advice: "add \"shell\" to the step or the tree: sh, powershell, or none for a dialog.")
    }
  }
}

extension Draft {
  /// The ids of the declared values.
  fileprivate var valueIDs: Set<String> { Set(values.map { text($0.id) }) }
}

extension Resolved {
  /// All steps with what reads their texts to type; nil where nobody says it.
  ///
  /// The steps of a procedure come once, as they stand there.
  fileprivate var typedSteps: [(step: Draft.Step, shell: Shell?)] {
    if draft.values.isEmpty { return [] }
    var all: [(step: Draft.Step, shell: Shell?)] = []
    func add(_ steps: [Draft.Step], _ shell: Shell? = nil) {
      for step in steps { all.append((step, step.shell ?? shell ?? draft.shell)) }
    }
    for question in draft.questions ?? [] { add(question.find?.steps ?? []) }
    for value in draft.values { add(value.find?.steps ?? []) }
    for place in draft.places { add(place.first) }
    for way in (draft.fixes ?? []).lazy.flatMap(\.ways) { add(way.steps, way.shell) }
    for procedure in draft.procedures ?? [] { add(procedure.steps, procedure.shell) }
    return all
  }
}

/// Where a value stands that it must not.
private struct QuotedPlace {
  let id: String
  let `where`: String
  let advice: String
}

extension String {
  /// The first of some values that stands where its own quotes would do harm.
  fileprivate func firstQuotedValue(of ids: Set<String>, in shell: Shell) -> QuotedPlace? {
    let names = valueNames.filter { ids.contains($0.id) }
    if names.isEmpty { return nil }
    var scan = ShellScan(shell)
    var next = startIndex
    for name in names {
      for character in self[next..<name.range.lowerBound] { scan.take(character) }
      if let reason = scan.reason {
        return QuotedPlace(id: name.id, where: reason.where, advice: reason.advice)
      }
      scan.takeValue()
      next = name.range.upperBound
      // PowerShell ends a word at a closing quote.
      if shell == .powershell, scan.isAtStart, next < endIndex, !" \n\t;|)}]".contains(self[next]) {
        return QuotedPlace(
          id: name.id, where: "in front of \"\(self[next])\", where PowerShell begins another word",
          advice: "put a blank behind it")
      }
    }
    return nil
  }
}

/// What a shell makes of the characters in front of a place.
private struct ShellScan {
  private let shell: Shell
  private var quote: Character?
  private var isEscaped = false
  private var last: Character?
  /// The line so far, up to a here-document's sign.
  private var hasHereDocument = false
  private var isInHereDocument = false
  private var isComment = false
  /// Whether the value stands at the beginning of a word.
  private(set) var isAtStart = true

  init(_ shell: Shell) { self.shell = shell }

  mutating func take(_ character: Character) {
    defer { last = isEscaped ? last : character }
    if character == "\n" {
      isInHereDocument = isInHereDocument || hasHereDocument
      isComment = false
    }
    let escape: Character = shell == .sh ? "\\" : "`"
    if isEscaped {
      isEscaped = false
      last = nil
      return
    }
    if character == escape, quote != "'" {
      isEscaped = true
      return
    }
    if let open = quote {
      if character == open { quote = nil }
      return
    }
    if isComment { return }
    switch character {
    case "'", "\"": quote = character
    case "#" where last.map(\.isWhitespace) ?? true: isComment = true
    case "<" where shell == .sh && last == "<": hasHereDocument = !hasHereDocument
    default: break
    }
  }

  mutating func takeValue() {
    isAtStart = last.map { $0.isWhitespace || "(;|&{".contains($0) } ?? true
    last = "x"
  }

  /// Why a value must not stand here, and what to do; nil where it may.
  var reason: (where: String, advice: String)? {
    if isEscaped {
      return ("behind \"\(shell == .sh ? "\\" : "`")\"", "remove that sign")
    }
    if quote != nil { return ("inside quotes", "leave them out") }
    if isInHereDocument { return ("inside a here-document", "use printf, or a file") }
    if last == "$" || last == "`" { return ("behind \"\(last ?? "$")\"", "remove that sign") }
    return nil
  }
}
