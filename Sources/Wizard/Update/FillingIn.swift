// Filling values in.

internal import Casework
internal import Tree

extension Session {
  /// Lists the values of the tree, and asks for those on the page in front: first for one that is not
  /// filled in.
  mutating func openValues() {
    settle()
    if page.kind == .values { return fillIn() }
    guard !tree.values.isEmpty else {
      notice = "This tree has no values."
      return
    }
    open(ValueSheet(asking: scene.shownValues.map(\.id), of: tree))
  }

  /// Asks for values, one after the other.
  mutating func open(_ sheet: ValueSheet) {
    open(.values(sheet))
    askForNext(in: sheet, orFirst: true)
  }

  /// Asks for the value that is selected.
  mutating func fillIn() {
    guard case .values(let sheet) = page.content, sheet.ids.indices.contains(page.selected) else {
      return
    }
    openField(.value(sheet.ids[page.selected]))
  }

  /// Empties the value that is selected.
  mutating func emptyValue() {
    guard case .values(let sheet) = page.content, sheet.ids.indices.contains(page.selected),
      let value = tree.value(sheet.ids[page.selected])
    else { return }
    guard progress.values[value.id] != nil else {
      notice = "<\(value.id)> is not filled in."
      return
    }
    record(.filled(value: Named(value), nil))
    notice = "<\(value.id)> is not filled in any more (\(undoing))."
  }

  /// Takes what was typed for a value, and goes on with the next one; false when it can't be the value.
  mutating func fill(_ id: Value.ID, with text: String) -> Bool {
    guard let value = tree.value(id) else { return true }
    if text.isEmpty {
      if progress.values[id] != nil, medium == .screen { emptyValue() }
      return true
    }
    if let fault = value.fault(of: text) {
      notice = fault
      return false
    }
    if progress.values[id] != text { record(.filled(value: Named(value), text)) }
    notice = "<\(id)> is \(text) now (\(undoing))."
    return true
  }

  /// Fills in what was said on one line: the name of a value and its text, or the text alone where the
  /// page has one value.
  mutating func fill(said text: String) {
    settle()
    let shown = scene.shownValues
    let parts = text.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
    let name = parts[0].hasPrefix("<") ? String(parts[0].dropFirst().dropLast()) : parts[0]
    if tree.value(name) != nil {
      guard parts.count == 2 else { return open(ValueSheet(asking: [name], of: tree)) }
      _ = fill(name, with: parts[1])
    } else if shown.count == 1 {
      _ = fill(shown[0].id, with: text)
    } else {
      let names = (shown.isEmpty ? tree.values : shown).map(\.id).joined(separator: ", ")
      notice = "Say which value it is, and then its text: \(names)."
    }
  }

  /// Asks for the next value of the page in front that is not filled in; closes the page when none is
  /// left, and copies what was to be copied.
  mutating func goOnFilling() -> Effect? {
    guard case .values(let sheet) = page.content else { return nil }
    if askForNext(in: sheet) { return nil }
    leavePage()
    return sheet.isForCopying ? copy() : nil
  }

  /// Asks for the first value that is not filled in; says whether there is one.
  @discardableResult
  private mutating func askForNext(in sheet: ValueSheet, orFirst: Bool = false) -> Bool {
    let asked = sheet.ids.prefix(sheet.askedCount)
    let next = asked.firstIndex { progress.values[$0] == nil }
    guard let place = next ?? (orFirst && !asked.isEmpty ? 0 : nil) else { return false }
    select(place)
    openField(.value(sheet.ids[place]))
    return true
  }
}
