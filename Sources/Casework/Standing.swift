// Taking back what was done last: a stack, as in the undo of editors, but without redo.

extension Array {
  /// The places of the elements that stand: without those that were taken back, and those that did it.
  ///
  /// Elements without an event stand, and nothing takes them back.
  package func standing(_ event: (Element) -> Event?) -> [Index] {
    var stack: [Index] = []
    var stands = Array<Bool>(repeating: true, count: count)
    for place in indices {
      switch event(self[place]) {
      case nil: break
      case .undid?:
        stands[place] = false
        if let last = stack.popLast() { stands[last] = false }
      default: stack.append(place)
      }
    }
    return indices.filter { stands[$0] }
  }
}

extension [Event] {
  /// The events that stand, in order.
  package var standing: [Event] { standing(\.self).map { self[$0] } }
}
