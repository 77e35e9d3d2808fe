// Which item of a question stands for which reply.

internal import Tree

extension Question {
  /// The number of the item that stands for a reply: the choices, then not sure.
  ///
  /// It is the first one without a reply, or with one that the question does not have any more.
  func itemNumber(of reply: Reply?) -> Int {
    switch reply {
    case nil: 0
    case .notSure: choices.count
    case .oneOf(let ids): choices.firstIndex { ids.contains($0.id) } ?? 0
    case .choice(let id): choices.firstIndex { $0.id == id } ?? 0
    }
  }

  /// The reply that an item stands for.
  func reply(at item: Int) -> Reply {
    item < choices.count ? .choice(choices[item].id) : .notSure
  }
}
