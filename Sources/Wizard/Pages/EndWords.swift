// What the ends of a session are called: by a key, on the last page, and in the shell.

package import Casework
internal import Tree

extension Verdict {
  /// What came of a session that it ended, in front of the title of the fix.
  package var endLabel: String {
    switch self {
    case .handedOn: "Handed on"
    case .nothingWrong: "Nothing was wrong"
    case .wentOn(let tree): "Went on in the tree \(tree)"
    case .helped, .partly, .didNot, .waiting: "Helped"
    }
  }

  /// What the last page is called.
  var endTitle: String { self == .helped ? "It helped" : endLabel }

  /// What the key that ends a session is called in the footer, and its word in line mode.
  fileprivate var key: (hint: String, word: String) {
    switch self {
    case .handedOn: ("y handed on", "handed-on")
    case .nothingWrong: ("y nothing wrong", "nothing-wrong")
    case .wentOn: ("y go on", "on")
    case .helped, .partly, .didNot, .waiting: ("y it helped", "helped")
    }
  }
}

extension Scene {
  /// What can be done on the page now, with the words for it.
  var bindings: [KeyBinding] {
    KeyBinding.bindings(on: content.kind).filter { isOffered($0.action) }.map { binding in
      var named = binding
      if binding.action == .helped, case .fix(let id) = content, let fix = tree.fix(id) {
        let key = tree.ending(of: fix).key
        (named.hint, named.word) = (key.hint, key.word)
      }
      if [.take, .tick].contains(binding.action), let hint = takingHint { named.hint = hint }
      if binding.action == .values, shownValues.isEmpty { named.hint = nil }
      return named
    }
  }

  /// What taking the selected item does, where it is not what it does to most.
  private var takingHint: String? {
    switch content {
    case .fix where checklist?[selected] == .condition: return "enter answer"
    case .first where checklist?[selected] == .question: return "enter go on"
    case .fix where checklist?[selected] == .tree: return "enter go on"
    case .fix where checklist?.isLink(selected) ?? false: return "C copy"
    case .answers where selected >= walk.trail.count:
      return selected == walk.trail.count + progress.failed.count
        ? "enter go back" : "enter bring back"
    case .change(let id) where progress.answers[id] == nil: return "enter give it"
    case .candidates:
      guard let items = candidates?.items, items.indices.contains(selected) else { return nil }
      switch items[selected] {
      case .question, .condition: return "enter ask"
      case .crossedOut: return "enter bring back"
      case .candidate, .neighbour: return nil
      }
    case .map(let map) where map.items.indices.contains(selected):
      if map.answer(at: selected, in: tree) != nil { return nil }
      if let question = walk.question, map.reply(at: selected, to: question, in: tree) != nil {
        return "enter answer"
      }
      let fix = map.openFix(at: selected, in: tree, rulingOut: progress.failed)
      return fix == nil ? "enter fold" : "enter open"
    default: return nil
    }
  }

  /// The verdict that ended the session with a fix.
  func endVerdict(on id: Fix.ID) -> Verdict {
    progress.verdict(on: id) ?? tree.fix(id).map(tree.ending) ?? .helped
  }
}
