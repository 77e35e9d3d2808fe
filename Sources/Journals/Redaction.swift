// A session for others to read: without what people wrote down, and without who and where it was.

internal import Casework
internal import Evidence

/// Hides notes and remarks, and puts stand-ins in the place of names, hosts and addresses.
package struct Redaction {
  private var standIns: StandIns
  private var hiddenCount = 0

  /// How much was taken out.
  package struct Counts: Equatable, Sendable {
    /// How many different texts have stand-ins.
    package let replaced: Int
    /// How many notes and remarks are hidden.
    package let hidden: Int
  }

  /// What stands in the place of a note or a remark.
  package static let hidden = "[hidden]"

  /// A redaction of a session; what was filled in there, and what rules captured, is a name wherever
  /// it stands.
  package init(of record: Record) {
    let filled = record.events.flatMap(\.parts).compactMap { event in
      if case .filled(_, let text?) = event { text } else { nil }
    }
    let captured = record.events.flatMap { event in
      if case .took(let conclusions) = event {
        conclusions.flatMap { $0.signs.flatMap(\.names) }
      } else {
        [String]()
      }
    }
    standIns = StandIns(names: Set(filled + captured).sorted())
  }

  /// What has a stand-in, in the order met.
  package var replaced: [(text: String, standIn: String)] { standIns.replaced }

  /// How much was taken out so far.
  package var counts: Counts {
    Counts(replaced: standIns.replaced.count, hidden: hiddenCount)
  }

  /// The session as others may read it.
  package mutating func redacted(_ record: Record) -> Record {
    var told = record
    for place in told.entries.indices {
      told.entries[place].what = redacted(told.entries[place].what)
    }
    // What a person wrote may name what only a line of a log told to be a name.
    for place in told.entries.indices {
      if case .did(.titled(let text)) = told.entries[place].what {
        told.entries[place].what = .did(.titled(standIns.replaceKnown(in: text)))
      }
    }
    return told
  }

  private mutating func redacted(_ what: Entry.What) -> Entry.What {
    switch what {
    case .started(let tree, let before): .started(tree.withoutFolder, after: before)
    case .resumed(let tree): .resumed(tree.withoutFolder)
    case .did(let event): .did(redacted(event))
    case .left: what
    }
  }

  private mutating func redacted(_ event: Event) -> Event {
    switch event {
    case .noted(let text): .noted(hidden(text))
    case .renoted(let note, let text): .renoted(note: note, hidden(text))
    case .titled(let text): .titled(replaced(text))
    case .filled(let value, let text): .filled(value: value, text.map { replaced($0) })
    case .judged(let fix, .partly(let remark)): .judged(fix: fix, .partly(hidden(remark)))
    case .judged(let fix, .waiting(let remark)): .judged(fix: fix, .waiting(hidden(remark)))
    case .marked(let owner, let step, let mark, let typed):
      .marked(of: owner, step, redacted(mark), typed: typed.map { replaced($0) })
    case .took(let conclusions): .took(conclusions.map { redacted($0) })
    case .judged, .answered, .withdrew, .passed, .choseWay, .gaveUp, .undid: event
    }
  }

  private mutating func redacted(_ mark: StepState) -> StepState {
    switch mark {
    case .skipped(let remark): .skipped(hidden(remark))
    case .failed(let remark): .failed(hidden(remark))
    case .toDo, .doing, .done, .notApplicable: mark
    }
  }

  private mutating func redacted(_ conclusion: Conclusion) -> Conclusion {
    var told = conclusion
    if case .value(let value, let text) = told.what { told.what = .value(value, replaced(text)) }
    for place in told.signs.indices {
      let name = told.signs[place].source.split(separator: "/").last.map(String.init) ?? ""
      told.signs[place].source = replaced(name)
      told.signs[place].text = replaced(told.signs[place].text)
      told.signs[place].names = []
    }
    return told
  }

  private mutating func hidden(_ text: String) -> String {
    if text.isEmpty { return text }
    hiddenCount += 1
    return Redaction.hidden
  }

  private mutating func replaced(_ text: String) -> String {
    standIns.replace(in: Secrets.redact(text))
  }
}

extension TreeStamp {
  /// The same with the name of its file alone: a folder often tells whose it is.
  fileprivate var withoutFolder: TreeStamp {
    var stamp = self
    stamp.path = path.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    return stamp
  }
}
