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
      tree.question(id).flatMap {
        $0.choices.indices.contains(selected) ? $0.choices[selected] : nil
      }?
      .text
    case .candidates: selectedCandidate?.fix.name
    case .fix(let id): tree.fix(id).flatMap { copied(of: $0) }
    case .answers where selected < walk.trail.count:
      "\(walk.trail[selected].question.text) \(walk.trail[selected].wording)"
    case .answers: failedFix(at: selected - walk.trail.count)?.name
    case .notes: selectedNote.map { progress.notes[$0] }
    case .map(let map): map.parts(at: selected).joined(separator: " ")
    case .article(let article): "\(article.id): \(article.title)"
    case .end(let id): tree.fix(id)?.name
    case .start, .news, .report, .help, .words, .quit, .putAway, .find: nil
    }
  }

  private func copied(of fix: Fix) -> String? {
    switch checklist?[selected] {
    case .step(let number)?:
      let step = fix.ways[progress.way(of: fix)].steps[number]
      return step.type ?? step.do
    case .verification?: return fix.verify
    case .condition?, nil: return nil
    }
  }

  private func failedFix(at place: Int) -> Fix? {
    progress.failed.indices.contains(place) ? tree.fix(progress.failed[place]) : nil
  }
}
