// What can be selected on the checklist of a fix.

internal import Casework
internal import Tree

/// The items of a checklist: what is open about the fix, its steps, and how to tell that it helped.
struct Checklist: Sendable {
  /// The names of the steps.
  let steps: StepNames
  /// An answer that the fix rests on and that nobody has given; it is the first item.
  let condition: Condition?

  /// Something that can be selected.
  enum Item: Equatable {
    case condition
    /// A step by its number, counted from 0.
    case step(Int)
    case verification
  }

  /// What an item stands for; nil for a number that no item has.
  subscript(item: Int) -> Item? {
    let step = item - firstStep
    switch step {
    case -1: return condition == nil ? nil : .condition
    case 0..<steps.count: return .step(step)
    case steps.count: return .verification
    default: return nil
    }
  }

  /// The number of the item that stands for a step, counted from 0.
  func item(ofStep step: Int) -> Int { firstStep + step }

  /// The step that an item stands for, by its number, counted from 0.
  func step(at item: Int) -> Int? {
    if case .step(let step)? = self[item] { step } else { nil }
  }

  /// The name of the step that an item stands for.
  func name(at item: Int) -> StepName? { step(at: item).map { steps[$0] } }

  private var firstStep: Int { condition == nil ? 0 : 1 }
}
