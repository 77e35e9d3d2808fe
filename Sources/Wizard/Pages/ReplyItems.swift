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

  /// The reply that is taken: the choices that are marked, else the item that is selected.
  func reply(at item: Int, marking marked: Set<Int>) -> Reply {
    reply(choosing: marked.sorted().map { choices[$0].id }) ?? reply(at: item)
  }

  /// The reply that an item stands for.
  func reply(at item: Int) -> Reply {
    item < choices.count ? .choice(choices[item].id) : .notSure
  }
}

extension Page {
  /// A page with the choices of a question, as it was replied to before.
  init(_ content: Content, of question: Question, replied reply: Reply?) {
    self.init(content, selected: question.itemNumber(of: reply))
    guard case .oneOf(let ids)? = reply else { return }
    marked = Set(question.choices.indices.filter { ids.contains(question.choices[$0].id) })
  }
}
