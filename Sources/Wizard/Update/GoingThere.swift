// Taking what was found: as on the page below, or by going there.

internal import Casework
internal import Tree

extension Session {
  /// Takes an item of the find page, which is gone then; its words are there the next time.
  mutating func takeFound(_ item: Int) -> Effect? {
    guard case .find(let lookup) = page.content, lookup.items.indices.contains(item) else {
      return nil
    }
    field = nil
    unfinished[.find] = lookup.words
    // What is only read leads back to the list.
    if case .archived(let article) = lookup.items[item] { return .read(article: article.id) }
    pages.removeLast()
    switch lookup.items[item] {
    case .here(let number):
      // A step is not done for being found.
      guard [.fix, .first].contains(page.kind) else { return takeByNumber(number) }
      select(number)
      return nil
    case .elsewhere(let found):
      return go(to: found)
    case .shelf(let entry, _):
      return go(to: entry)
    case .archived:
      return nil
    }
  }

  /// Shows something of the tree; an answer is not given by that.
  mutating func go(to found: Found) -> Effect? {
    if goOnMap(to: found) { return nil }
    switch found {
    case .question(let id):
      guard page.content != .question(id), let question = tree.question(id) else { return nil }
      pages.append(Page(.change(id), of: question, replied: progress.answers[id]))
    case .choice(let id, let choice):
      guard let question = tree.question(id) else { return nil }
      open(.change(id), selected: question.itemNumber(of: .choice(choice)))
    case .fix(let id):
      tree.fix(id).map { show($0) }
    case .step(let id, let way, let step):
      guard let fix = tree.fix(id) else { return nil }
      show(fix)
      if progress.way(of: fix, in: tree) != way {
        record(.choseWay(fix: Named(fix), way: way, title: fix.ways[way].title))
      }
      let checklist = checklist(of: fix)
      guard let number = checklist.steps.number(ofPlace: step) else {
        notice = "The answers so far leave this step out."
        return nil
      }
      select(checklist.item(ofStep: number))
    case .article(let id, _):
      return .read(article: id)
    }
    return nil
  }

  /// Opens a fix, and says so when it is none of those that are possible.
  private mutating func show(_ fix: Fix) {
    if shownFix?.id != fix.id { open(.fix(fix.id)) }
    if progress.failed.contains(fix.id) {
      notice = "This fix is crossed out: it did not help."
    } else if !walk.candidates.contains(where: { $0.id == fix.id }) {
      notice = "The answers so far rule this fix out."
    }
  }

  /// Selects something on the map in front; false when it is not on it.
  private mutating func goOnMap(to found: Found) -> Bool {
    guard case .map(var map) = page.content, let item = map.show(found, in: tree) else {
      return false
    }
    page.content = .map(map)
    select(item)
    return true
  }
}
