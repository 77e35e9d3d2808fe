// Giving sessions up and discarding them, this one or another, and beginning anew beside them.

internal import Casework

extension Session {
  /// Asks what is to become of the selected session, or else of this one.
  mutating func askToPutAway() {
    guard case .start(let list) = page.content else {
      if scene.canUndo { return open(.putAway(nil)) }
      notice = "Nothing was done in this session yet; there is nothing to give up."
      return
    }
    guard case .session(let other)? = list[page.selected] else {
      notice = "Select the session that nobody wants any more."
      return
    }
    open(.putAway(other))
  }

  /// Does to the session on the page what an item says.
  mutating func putAway(_ item: Int) -> Effect? {
    guard case .putAway(let other) = page.content else { return nil }
    leavePage()
    guard let disposal = Scene.disposal(at: item) else { return nil }
    if let other { return .putAway(other.name, disposal) }
    if disposal == .discard { return .end(.discarded) }
    record(.gaveUp)
    return .end(.givenUp)
  }

  /// Says that another session was given up or discarded, and offers it no more.
  package mutating func tookAway(_ name: String, _ disposal: Disposal) {
    guard case .start(var list) = page.content else { return }
    list.remove(name)
    page.content = .start(list)
    if list.sessions.isEmpty, list.trees.isEmpty {
      leavePage()
    } else {
      select(min(page.selected, list.count - 1))
    }
    notice =
      disposal == .giveUp
      ? "The session is given up; \"kbwizard sessions\" still lists it." : "The session is deleted."
  }
}
