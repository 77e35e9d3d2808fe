// What the ends of a session are called: by a key, on the last page, and in the shell.

package import Casework
internal import Tree

extension Verdict {
  /// What came of a session that it ended, in front of the title of the fix.
  package var endLabel: String {
    switch self {
    case .handedOn: "Handed on"
    case .nothingWrong: "Nothing was wrong"
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
    case .helped, .partly, .didNot, .waiting: ("y it helped", "helped")
    }
  }
}

extension Scene {
  /// What can be done on the page now, with the words for it.
  var bindings: [KeyBinding] {
    KeyBinding.bindings(on: content.kind).filter { isOffered($0.action) }.map { binding in
      guard binding.action == .helped, case .fix(let id) = content, let fix = tree.fix(id) else {
        return binding
      }
      var named = binding
      let key = tree.ending(of: fix).key
      (named.hint, named.word) = (key.hint, key.word)
      return named
    }
  }

  /// The verdict that ended the session with a fix.
  func endVerdict(on id: Fix.ID) -> Verdict {
    progress.verdict(on: id) ?? tree.fix(id).map(tree.ending) ?? .helped
  }
}
