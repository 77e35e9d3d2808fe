// Texts from outside: asking for them, showing what they say, and taking that.

package import Casework
internal import Evidence
internal import Text
package import Tree

extension Session {
  /// Lists what evidence the tree reads; there it asks for a file.
  mutating func openEvidence() -> Effect? {
    if page.kind == .evidence {
      askForFile()
      return nil
    }
    guard hasEvidence else {
      notice = "This tree reads no evidence."
      return nil
    }
    if let followed, !newSigns.isEmpty {
      show(followed)
      return nil
    }
    if evidence == nil { return .fetchEvidence }
    open(.evidence)
    return nil
  }

  /// Shows the evidence that was asked for with `Effect.fetchEvidence`.
  package mutating func show(_ declared: [DeclaredEvidence]) {
    evidence = declared
    hasEvidence = !declared.isEmpty
    _ = openEvidence()
    settle()
  }

  /// Takes in what the file says now that is followed.
  package mutating func follow(_ reading: EvidenceReading) { followed = reading }

  /// Says how much is new in the file that is followed, where nothing else is said.
  package mutating func remindOfSigns() {
    guard notice == nil, let followed, page.kind != .proposals else { return }
    let count = newSigns.count
    if count == 0 { return }
    let word = medium == .screen ? "e shows" : "evidence shows"
    notice =
      "\(count) new \(count == 1 ? "sign" : "signs") in \(followed.source): \(word) what follows "
      + "from \(count == 1 ? "it" : "them")."
  }

  /// What was found in the file that is followed, and not seen yet.
  private var newSigns: Set<KeptSign> { Set(followed?.signs ?? []).subtracting(seenSigns) }

  /// Shows what a text says that was asked for with `Effect.inspect`, in place of another one.
  package mutating func show(_ reading: EvidenceReading) {
    if page.kind == .proposals { leavePage() }
    let list = ProposalList(reading, after: progress, in: tree)
    open(.proposals(list))
    page.marked = list.sure
    if reading.source == followed?.source { seenSigns.formUnion(reading.signs) }
    settle()
  }

  /// Asks for the path of a file, which is read as the selected evidence.
  mutating func askForFile() { openField(.file(as: scene.evidence(at: page.selected)?.id)) }

  /// Takes pasted text into the field; without one it is evidence, where that can be asked for.
  mutating func take(pasted text: String) -> Effect? {
    if let field {
      guard case .file = field.kind, text.contains("\n") else {
        type(text)
        return nil
      }
      self.field = nil
    } else {
      let isAsked = KeyBinding.bindings(on: page.kind).contains { $0.action == .evidence }
      guard isAsked || page.kind == .proposals, hasEvidence,
        !text.allSatisfy(\.isWhitespace)
      else { return nil }
    }
    notice = nil
    number = ""
    return .inspect(.pasted(text))
  }

  /// Leaves an answer or a value out, or has it taken after all; of several texts for one value, one.
  mutating func turnProposal(_ item: Int) {
    guard case .proposals(let list) = page.content, list.items.indices.contains(item) else {
      return
    }
    select(item)
    if page.marked.contains(item) {
      page.marked.remove(item)
    } else {
      page.marked.subtract(list.rivals(of: item))
      page.marked.insert(item)
    }
  }

  /// Answers and fills in what is marked, all at once.
  mutating func takeProposals() {
    guard case .proposals(let list) = page.content else { return }
    let taken = list.items.indices.filter(page.marked.contains).map { list.items[$0].conclusion }
    guard !taken.isEmpty else {
      notice =
        list.items.isEmpty
        ? "There is nothing here to be taken." : "Nothing is marked, so nothing was taken."
      return
    }
    record(.took(taken))
    showWhatIsNext()
    notice = "Taken from \(list.source): \(taken.counted) (\(undoing))."
  }
}

extension [Conclusion] {
  /// How many answers and values these are.
  fileprivate var counted: String {
    let answers = count { if case .answer = $0.what { true } else { false } }
    let parts = [(answers, "answer"), (count - answers, "value")]
    return parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
      .joined(separator: " and ")
  }
}

extension EvidenceReading {
  /// The places at which something was found, whatever came behind them.
  fileprivate var signs: [KeptSign] {
    findings.flatMap(\.signs).map {
      KeptSign(source: source, digest: "", line: $0.line, time: $0.time, text: $0.text)
    }
  }
}
