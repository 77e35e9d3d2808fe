// The find page: opening it, typing into it, closing it.

package import KnowledgeBase
internal import Screen
internal import Tree

extension Session {
  /// Looks for words on the page in front and in the whole tree, the last ones at first.
  mutating func openFind() -> Effect? {
    if page.kind == .find {
      field = Field(kind: .find, editor: LineEditor())
      lookUp()
      return nil
    }
    settle()
    let effect = prepareFinder()
    guard let finder else { return effect }
    let below = Below(of: scene, finder)
    open(.find(Lookup(on: below)))
    let last = unfinished[.find] ?? ""
    field = Field(kind: .find, editor: LineEditor(last), isRemembered: !last.isEmpty)
    lookUp()
    return effect
  }

  /// How much was found, where the list of it is in front; nil elsewhere.
  package var foundCount: Int? {
    if case .find(let lookup) = page.content { lookup.items.count } else { nil }
  }

  /// Makes ready what is needed to find anything; the world is asked for articles once.
  mutating func prepareFinder() -> Effect? {
    guard finder == nil else { return nil }
    let finder = Finder(of: tree)
    self.finder = finder
    return .fetch(articles: isAtDoor ? [] : finder.articles)
  }

  /// Takes over articles that were asked for with `Effect.fetch`.
  package mutating func add(_ articles: [Article]) {
    for article in articles {
      finder?.add(article: article.id, title: article.title, article.wholeText)
    }
    if case .find(let lookup) = page.content { look(for: lookup.words) }
    settle()
  }

  /// Looks for what stands in the field.
  mutating func lookUp() {
    guard let field, field.kind == .find else { return }
    look(for: String(field.editor.characters.prefix(Session.longestQuery)))
  }

  /// More characters are in no words that anybody looks for.
  private static let longestQuery = 500

  mutating func look(for words: String) {
    guard case .find(var lookup) = page.content, let finder else { return }
    let isAtDoor = isAtDoor
    lookup.look(
      for: words,
      in: LookupPlaces(
        finder: isAtDoor ? nil : finder, shelf: shelf, tree: isAtDoor ? nil : tree.id))
    page.content = .find(lookup)
    page.selected = lookup.best
    page.top = 0
    page.followsSelection = true
  }

  /// Does what a key means on the find page, where letters go into the field.
  mutating func typeInFind(_ key: Key) -> Effect? {
    if case .character = key {
      replaceRemembered()
    } else if let action = KeyBinding.action(for: key, on: .find) {
      return performInFind(action)
    }
    field?.isRemembered = false
    if field?.editor.press(key) == true { lookUp() }
    return nil
  }

  private mutating func performInFind(_ action: Action) -> Effect? {
    switch action {
    case .back, .help:
      field = nil
    case .take where medium != .screen:
      // Line by line what was found is listed, and a number chooses.
      field = nil
      return nil
    default: break
    }
    return perform(action)
  }

  /// Makes room for other words than the last ones.
  mutating func replaceRemembered() {
    guard field?.isRemembered == true else { return }
    field?.isRemembered = false
    field?.editor = LineEditor()
  }

  /// Opens the field again on a find page on which help lay.
  mutating func goOnFinding() {
    guard case .find(let lookup) = page.content, medium == .screen else { return }
    field = Field(kind: .find, editor: LineEditor(lookup.words))
  }
}
