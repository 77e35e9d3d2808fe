// The states of steps as they are shown, before a step and below it.

internal import Casework

extension StepState {
  /// The sign in front of a step.
  var sign: String {
    switch self {
    case .toDo: "[ ]"
    case .doing: "[>]"
    case .done: "[x]"
    case .skipped: "[-]"
    case .failed: "[!]"
    case .notApplicable: "[/]"
    }
  }

  /// The same for the ear, where a step to do needs none.
  var spokenSign: String {
    switch self {
    case .toDo: ""
    case .doing: "being done: "
    case .done: "done: "
    case .skipped: "skipped: "
    case .failed: "failed: "
    case .notApplicable: "does not apply: "
    }
  }

  /// What the person said about it, if it was anything.
  var reason: String? {
    switch self {
    case .skipped(let text), .failed(let text): text.isEmpty ? nil : text
    case .toDo, .doing, .done, .notApplicable: nil
    }
  }

  /// What the person said about it.
  var remark: String? {
    switch self {
    case .skipped(let reason): reason.isEmpty ? "skipped" : "skipped: \(reason)"
    case .failed(let remark): remark.isEmpty ? "failed" : "failed: \(remark)"
    case .notApplicable: "does not apply"
    case .doing: "being done"
    case .toDo, .done: nil
    }
  }

  /// Whether nothing is left to do for the step.
  var isSettled: Bool { self != .toDo && self != .doing }
}
