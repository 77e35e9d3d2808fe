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
      if field != nil, size.isEnough { type(text) }
    }
    return nil
  }

  private mutating func press(_ key: Key) -> Effect? {
    let action = KeyBinding.action(for: key, on: page.kind)
    guard size.isEnough else {
      guard let action, [.quit, .leave, .stay].contains(action) else { return nil }
      return perform(action)
    }
    if field != nil { return typeKey(key) }
    var effect: Effect?
    if typeNumber(key, &effect) { return effect }
    guard let action else { return nil }
    notice = nil
    return perform(action)
  }

  private mutating func click(_ position: Position) -> Effect? {
    number = ""
    guard size.isEnough, let item = item(at: position) else { return nil }
    if item == page.selected, page.kind != .fix { return perform(.take) }
    select(item)
    return nil
  }
}
