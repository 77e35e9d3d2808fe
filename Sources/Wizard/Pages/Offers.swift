// Which actions make sense on a page now.

internal import Casework
internal import Screen
internal import Text
internal import Tree

extension Scene {
  /// Whether an action makes sense now; one that does not is not in the footer.
  func isOffered(_ action: Action) -> Bool {
    switch (action, content) {
    case (.take, .answers), (.answers, _):
      !walk.trail.isEmpty || !progress.failed.isEmpty || hasSessionBefore
    case (.otherWay, .fix(let id)):
      tree.fix(id).map { progress.ways(of: $0, in: tree).count > 1 } ?? false
    // A fix that only leads on to another tree may have no step that anything could be said of.
    case (.skip, .fix(let id)), (.fail, .fix(let id)):
      tree.fix(id)?.tree == nil || checklist?.steps.count != 0
    case (.take, .article(_, let links)), (.nextLink, .article(_, let links)): !links.isEmpty
    case (.evidence, _): hasEvidence
    case (.take, .proposals(let list)), (.mark, .proposals(let list)): !list.items.isEmpty
    case (.values, _): !tree.values.isEmpty
    case (.answerCondition, _): checklist?.condition != nil
    case (.article, .fix(let id)): tree.fix(id)?.article != nil
    case (.article, .candidates): selectedCandidate?.fix.article != nil
    case (.putAway, .start(let list)):
      if case .session? = list[selected] { true } else { false }
    case (.beginAnew, .start(let list)): list.trees.isEmpty
    case (.undo, _), (.putAway, _): canUndo
    case (.back, .question), (.back, .first): isOnTop || !walk.trail.isEmpty || hasSessionBefore
    case (.partly, .fix(let id)), (.wait, .fix(let id)): tree.fix(id)?.tree == nil
    case (.close, _): isOnTop && !isInLines
    case (.quit, _): isInLines || !isOnTop || !KeyBinding.canClose(content.kind)
    case (.failed, .fix(let id)): id != tree.otherwise.id
    case (.nextMatch, _), (.previousMatch, _): isSearching
    default: true
    }
  }
}
