// The page on which values are filled in.

internal import Casework
internal import Text
internal import Tree

extension Scene {
  func add(_ sheet: ValueSheet, to text: inout Body) {
    for (place, value) in sheet.ids.compactMap({ tree.value($0) }).enumerated() {
      if place == sheet.askedCount, place > 0 {
        text.space()
        text.add("Other values of the tree", .heading)
      }
      let filled = filling[value.id]
      text.addItem(
        "\(value.text) " + (filled ?? (isInLines ? "(not filled in)" : "<\(value.id)>")),
        leadStyle: filled == nil ? .plain : .ticked)
      text.addDetail(
        "<\(value.id)> is \(value.kind.words)." + (value.example.map { " Example: \($0)" } ?? ""))
      addSigns(progress.valueSigns[value.id] ?? [], to: &text)
      if let find = value.find { addDetails(of: find, to: &text) }
    }
    text.space()
    text.add(
      "What you fill in stands in all texts of the tree, as one word where a command takes it.",
      .hint)
  }

  /// What stands in front of a step that is never ticked, counted from 0: a number would be taken for
  /// the one of something that can be chosen.
  static func letter(of place: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(place % 26)))
    return place < 26 ? letter : Scene.letter(of: place / 26 - 1) + letter
  }

  /// The values that stand on the page, once each, in the order met.
  var shownValues: [Value] {
    if tree.values.isEmpty { return [] }
    switch content {
    case .question(let id): return filling.values(in: tree.question(id)?.find?.texts ?? [])
    case .values(let sheet): return sheet.ids.prefix(sheet.askedCount).compactMap { tree.value($0) }
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
