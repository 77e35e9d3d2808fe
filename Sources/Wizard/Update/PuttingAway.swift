// Giving sessions up and discarding them, this one or another, and beginning anew beside them.

internal import Casework

extension Session {
  /// Asks what is to become of the selected session, or else of this one.
  mutating func askToPutAway() {
    guard case .start(let others) = page.content else {
      if scene.canUndo { return open(.putAway(nil)) }
      notice = "Nothing was done in this session yet; there is nothing to give up."
      return
    }
    guard page.selected > 0 else {
      notice = "Select the session that nobody wants any more."
      return
    }
    open(.putAway(others[page.selected - 1]))
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
    guard case .start(let others) = page.content else { return }
    let rest = others.filter { $0.name != name }
    page.content = .start(rest)
    if rest.isEmpty { leavePage() } else { select(min(page.selected, rest.count)) }
    notice =
      disposal == .giveUp
      ? "The session is given up; \"kbwizard sessions\" still lists it." : "The session is deleted."
  }
}
