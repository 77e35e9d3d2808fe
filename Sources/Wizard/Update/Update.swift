// What each input does to a session.

package import Screen

extension Session {
  /// Takes in what the person did; returns what the world has to do for it.
  package mutating func update(_ input: Input) -> Effect? {
    defer { settle() }
    switch input {
    case .resize(let size):
      self.size = size
      keepMatchInView()
      if page.kind == .report { return .report }
    case .key(let key):
      return press(key)
    case .click(let position):
      return click(position)
    case .wheel(let direction):
      guard size.isEnough else { return nil }
      scroll(by: direction == .up ? -3 : 3)
    case .paste(let text):
      guard size.isEnough else { return nil }
      return take(pasted: text)
    }
    return nil
  }

  private mutating func press(_ key: Key) -> Effect? {
    let action = KeyBinding.action(for: key, on: page.kind)
    guard size.isEnough else {
      guard let action, [.close, .quit, .leave, .stay].contains(action) else { return nil }
      return perform(action == .close ? .quit : action)
    }
    if field != nil { return typeKey(key) }
    var effect: Effect?
    if typeNumber(key, &effect) { return effect }
    guard let action else {
      if case .character(let character) = key {
        notice = "\"\(character)\" does nothing here; ? lists the keys."
      }
      return nil
    }
    notice = nil
    return perform(action)
  }

  private mutating func click(_ position: Position) -> Effect? {
    number = ""
    guard size.isEnough else { return nil }
    if position.row == size.rows - 1, field == nil {
      settle()
      return scene.action(atHint: position.column).flatMap { perform($0) }
    }
    if let rail = sheet.rail, position.column < rail.width {
      let row = position.row - (size.rows - Size.rowsBelow - bodyHeight)
      guard 0..<bodyHeight ~= row else { return nil }
      return perform(row < rail.fixes ? .answers : .candidates)
    }
    guard let item = item(at: position) else { return nil }
    if item == page.selected, page.kind != .fix {
      return perform(page.kind == .proposals ? .mark : .take)
    }
    select(item)
    return nil
  }
}
