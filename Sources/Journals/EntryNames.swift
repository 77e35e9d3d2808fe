// What marks, verdicts and names are called in a journal.

package import Casework
package import JSON

extension StepState {
  /// The word for the mark.
  package var name: String {
    switch self {
    case .toDo: "to-do"
    case .doing: "doing"
    case .done: "done"
    case .skipped: "skipped"
    case .failed: "failed"
    case .notApplicable: "not-applicable"
    }
  }

  /// What the person said about it.
  package var note: String? {
    switch self {
    case .skipped(let text), .failed(let text): text.isEmpty ? nil : text
    default: nil
    }
  }

  init?(_ name: String, _ remark: String) {
    switch name {
    case "to-do": self = .toDo
    case "doing": self = .doing
    case "done": self = .done
    case "skipped": self = .skipped(remark)
    case "failed": self = .failed(remark)
    case "not-applicable": self = .notApplicable
    default: return nil
    }
  }
}

extension Verdict {
  /// The word for the verdict.
  package var name: String { upshot.rawValue }

  /// What the person said about it.
  package var note: String? {
    switch self {
    case .partly(let text), .waiting(let text): text.isEmpty ? nil : text
    default: nil
    }
  }

  /// Whether older versions know no such verdict, so that it stands in an event of its own.
  var isNew: Bool {
    switch self {
    case .handedOn, .nothingWrong, .wentOn: true
    case .helped, .partly, .didNot, .waiting: false
    }
  }

  /// The id of the tree that goes on, where one does.
  var tree: String? { if case .wentOn(let tree) = self { tree } else { nil } }

  init?(_ name: String, _ remark: String) {
    switch Upshot(rawValue: name) {
    case .helped: self = .helped
    case .handedOn: self = .handedOn
    case .nothingWrong: self = .nothingWrong
    case .wentOn: self = .wentOn(in: remark)
    case .partly: self = .partly(remark)
    case .didNot: self = .didNot
    case .waiting: self = .waiting(remark)
    case nil: return nil
    }
  }
}

extension Named {
  init?(_ json: JSONValue) {
    guard let id = json["id"]?.string, let text = json["text"]?.string else { return nil }
    self.init(id: id, text: text, article: json["article"]?.string)
  }
}

extension JSONValue {
  /// The id, the wording and the article of something.
  package init(_ named: Named) {
    let article = named.article.map { [("article", JSONValue.string($0))] } ?? []
    self = .object([("id", .string(named.id)), ("text", .string(named.text))] + article)
  }
}
