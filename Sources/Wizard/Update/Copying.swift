// Copying what is selected to the clipboard of the person's terminal.

internal import Casework
internal import KnowledgeBase
internal import Text
internal import Tree

extension Session {
  /// Asks the world to copy what is selected.
  mutating func copy() -> Effect? {
    if case .report = page.content { return .copyReport }
    settle()
    let missing = scene.valuesToCopy.filter { progress.values[$0.id] == nil }
    if !missing.isEmpty {
      open(ValueSheet(asking: missing.map(\.id), of: tree, isForCopying: true))
      return nil
    }
    if let text = scene.copied { return .copy(text) }
    notice = "Nothing that could be copied is selected here."
    return nil
  }
}

extension Scene {
  /// What copying takes: of a step the text to type, if it has one, else its wording.
  fileprivate var copied: String? {
    switch content {
    case .question(let id), .change(let id):
      tree.question(id).flatMap { question in
        question.choices.indices.contains(selected)
          ? question.choices[selected].text : hint(at: selected, of: question).map(copied)
      }
    case .candidates: selectedCandidate?.fix.name
    case .fix(let id): tree.fix(id).flatMap { copied(of: $0) }
    case .first: checklist?.step(at: selected).flatMap { checklist?.steps[$0].step }.map(copied)
    case .values(let sheet):
      sheet.ids.indices.contains(selected) ? filling[sheet.ids[selected]] : nil
    case .answers where selected < walk.trail.count:
      "\(walk.trail[selected].question.text) \(walk.trail[selected].wording)"
    case .answers: failedFix(at: selected - walk.trail.count)?.name
    case .notes: selectedNote.map { progress.notes[$0] }
    case .evidence:
      evidence(at: selected)?.find?.steps.compactMap(filling.typed)
        .first
    case .proposals(let list):
      list.items.indices.contains(selected) ? list.items[selected].wording : nil
    case .map(let map): map.parts(at: selected).joined(separator: " ")
    case .article(let article, _): "\(article.id): \(article.title)"
    case .end(let id): tree.fix(id)?.name
    case .start, .opening, .news, .report, .help, .words, .quit, .putAway, .find: nil
    }
  }

  private func copied(of fix: Fix) -> String? {
    switch checklist?[selected] {
    case .step(let number)?: return checklist.map { copied($0.steps[number].step) }
    case .verification?: return fix.verify.map { filling.text($0) }
    case .link(let number)?: return fix.links[number]
    case .condition?, .question?, .tree?, nil: return nil
    }
  }

  private func copied(_ step: Step) -> String {
    filling.typed(in: step) ?? filling.text(step.do)
  }

  /// The values in what copying takes of a step.
  fileprivate var valuesToCopy: [Value] {
    let step: Step? =
      switch content {
      case .question(let id): tree.question(id).flatMap { hint(at: selected, of: $0) }
      case .fix, .first:
        checklist?.step(at: selected).flatMap { checklist?.steps[$0].step }
      default: nil
      }
    return step.map { filling.values(in: [$0.type ?? $0.do]) } ?? []
  }

  private func failedFix(at place: Int) -> Fix? {
    progress.failed.indices.contains(place) ? tree.fix(progress.failed[place]) : nil
  }
}
