// The page with what a text from outside proposes, before anything of it is taken.

internal import Casework
internal import Text

extension Scene {
  func add(_ list: ProposalList, to text: inout Body) {
    text.add(list.summary(isInLines: isInLines), .hint)
    text.space()
    for (place, item) in list.items.enumerated() {
      if item.isOneOfSeveral, place == 0 || !list.items[place - 1].isOneOfSeveral {
        text.space()
        text.add("Several texts were found; mark the right one:", .heading)
      }
      text.addItem(item.wording, lead: marked.contains(place) ? "[x] " : "[ ] ")
      addSigns(item.conclusion.signs, most: 2, to: &text)
    }
    add(list.clashes, "These clash, and answer nothing:", .warning, to: &text)
    add(list.remarks, "Also found:", .plain, to: &text)
  }

  /// The most places that are shown of one statement.
  private static let mostSigns = 20

  /// Adds the first of the lines that an item rests on below it.
  func addSigns(_ signs: [KeptSign], most: Int = 1, to text: inout Body) {
    for sign in signs.prefix(most) {
      text.addDetail(label: sign.shownPlace, sign.shownLine, .literal)
    }
    let rest = signs.count - most
    if rest > 0 { text.addDetail("and \(rest) more \(rest == 1 ? "line" : "lines")", .hint) }
  }

  private func add(
    _ statements: [ProposalList.Statement], _ heading: String, _ style: Style, to text: inout Body
  ) {
    if statements.isEmpty { return }
    text.space()
    text.add(heading, .heading)
    for statement in statements {
      text.add(statement.text, style, indent: Body.mark)
      for (sign, repair) in zip(statement.signs, statement.repairs).prefix(Self.mostSigns) {
        text.add(label: sign.shownPlace, sign.shownLine, indent: Body.textOfItem)
        if let repair { text.add(label: "Right", repair, indent: Body.textOfItem) }
      }
      let rest = statement.count - min(statement.signs.count, Self.mostSigns)
      if rest > 0 {
        text.add("and \(rest) more", .hint, indent: Body.textOfItem)
      }
    }
  }
}

extension KeptSign {
  /// Where the line stands; the name of a file may hold anything.
  fileprivate var shownPlace: String { place.onOneLine.visible() }

  /// The line, behind its time where it does not say that itself.
  fileprivate var shownLine: String {
    guard let time, !text.contains(time) else { return text }
    return "\(time) \(text)"
  }
}

extension ProposalList {
  /// What can be done with it, or that nothing can.
  fileprivate func summary(isInLines: Bool) -> String {
    if items.isEmpty {
      return clashes.isEmpty && remarks.isEmpty
        ? "Nothing that this tree looks for stands in it. That answers nothing: every question "
          + "stays open."
        : "Nothing in it answers a question that is open."
    }
    return isInLines
      ? "take answers what is marked with x; a number leaves one out, back takes nothing."
      : "Enter answers what is marked with x, and nothing is answered before."
  }
}
