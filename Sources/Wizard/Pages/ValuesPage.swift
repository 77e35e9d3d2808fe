// The page on which values are filled in.

internal import Casework
internal import Text
internal import Tree

extension Scene {
  func add(_ sheet: ValueSheet, to text: inout Body) {
    for value in sheet.ids.compactMap({ tree.value($0) }) {
      let filled = filling[value.id]
      text.addItem(
        "\(value.text) " + (filled ?? (isInLines ? "(not filled in)" : "<\(value.id)>")),
        leadStyle: filled == nil ? .plain : .ticked)
      text.addDetail(
        "<\(value.id)> is \(value.kind.words)." + (value.example.map { " Example: \($0)" } ?? ""))
      switch value.find {
      case .text(let find): text.addDetail(label: "Find out", filling.text(find))
      case .steps(let steps):
        for step in steps {
          text.addDetail(filling.text(step.do), .plain)
          addDetails(of: step, to: &text)
        }
      case nil: break
      }
    }
    text.space()
    text.add(
      "What you fill in stands in all texts of the tree, as one word where a command takes it.",
      .hint)
  }

  /// The values that stand on the page, once each, in the order met.
  var shownValues: [Value] {
    if tree.values.isEmpty { return [] }
    switch content {
    case .question(let id): return filling.values(in: tree.question(id)?.find?.texts ?? [])
    case .first: return checklist?.values ?? []
    case .fix(let id):
      let note = walk.candidates.first { $0.id == id }?.note
      let inSteps = checklist?.values ?? []
      let others = filling.values(in: [note, tree.fix(id)?.verify])
      return inSteps + others.filter { other in !inSteps.contains { $0.id == other.id } }
    default: return []
    }
  }
}
