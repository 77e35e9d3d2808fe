// What can be selected on a checklist: that of a fix, or of what is to be done before a question.

internal import Casework
internal import Tree

/// The items of a checklist: what is open about a fix, the steps, what comes after them, and links.
struct Checklist: Sendable {
  /// The steps that are there.
  let steps: StepList
  /// The values that stand in their texts, once each, in the order met.
  let values: [Value]
  /// An answer that the fix rests on and that nobody has given; it is the first item.
  var condition: Condition?
  /// What comes after the steps.
  let end: Item
  /// How many pages on the web tell more.
  var linkCount = 0

  /// Something that can be selected.
  enum Item: Equatable {
    case condition
    /// A step by its number, counted from 0.
    case step(Int)
    /// How to tell that the fix helped.
    case verification
    /// The question that comes after what is to be done first.
    case question
    /// The tree that goes on after the fix.
    case tree
    /// A page on the web by its number, counted from 0.
    case link(Int)
  }

  /// What an item stands for; nil for a number that no item has.
  subscript(item: Int) -> Item? {
    let step = item - firstStep
    switch step {
    case -1: return condition == nil ? nil : .condition
    case 0..<steps.count: return .step(step)
    case steps.count: return end
    case steps.count + 1..<steps.count + 1 + linkCount: return .link(step - steps.count - 1)
    default: return nil
    }
  }

  /// The number of the item that stands for a step, counted from 0; of one behind the last step that
  /// of what comes after them.
  func item(ofStep step: Int) -> Int { firstStep + step }

  /// The step that an item stands for, by its number, counted from 0.
  func step(at item: Int) -> Int? {
    if case .step(let step)? = self[item] { step } else { nil }
  }

  /// The name of the step that an item stands for.
  func name(at item: Int) -> StepName? { step(at: item).map { steps.name(of: $0) } }

  /// Whether an item is a page on the web.
  func isLink(_ item: Int) -> Bool { if case .link? = self[item] { true } else { false } }

  private var firstStep: Int { condition == nil ? 0 : 1 }
}
