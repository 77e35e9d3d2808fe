// What each action does.

internal import Casework
internal import Tree

extension Session {
  /// Does what was asked for; returns what the world has to do for it.
  mutating func perform(_ action: Action) -> Effect? {
    switch action {
    case .up: move(by: -1)
    case .down: move(by: 1)
    case .pageUp: turnPage(up: true)
    case .pageDown: turnPage(up: false)
    case .first: moveToEnd(first: true)
    case .last: moveToEnd(first: false)
    case .take: return takeSelected()
    case .choose(let number): return choose(number)
    case .notSure: notSure()
    case .mark: mark()
    case .chooseSeveral(let numbers): chooseSeveral(numbers)
    case .back: return back()
    case .answers: open(.answers)
    case .candidates: open(.candidates)
    case .map: openMap()
    case .fold: foldOnMap()
    case .unfold: turn(page.selected, unfolded: true)
    case .article: return readArticle()
    case .nextLink: selectNextLink()
    case .report: return .report
    case .copy: return copy()
    case .tick: return tick(page.selected)
    case .doing: markStep(.doing)
    case .notApplicable: markStep(.notApplicable)
    case .skip: openFieldOfStep(.skip)
    case .fail: openFieldOfStep(.fail)
    case .note: openField(.note)
    case .title: openField(.title)
    case .notes: openNotes()
    case .changeNote: changeNote()
    case .deleteNote: return deleteNote()
    case .evidence: return openEvidence()
    case .values: openValues()
    case .emptyValue: emptyValue()
    case .goOn: goOn()
    case .partly: openField(.partly)
    case .wait: openField(.wait)
    case .otherWay: showOtherWay()
    case .answerCondition: return choose(0)
    case .helped: return end()
    case .failed: failed()
    case .undo: undo()
    case .find: return openFind()
    case .search: startSearch()
    case .nextMatch: showNextMatch()
    case .previousMatch: showPreviousMatch()
    case .help: openHelp()
    case .redraw: return .redraw
    case .close: return close()
    case .quit: return quit()
    case .beginAnew: if scene.isOffered(.beginAnew) { leavePage() }
    case .putAway: askToPutAway()
    case .giveUp: return putAway(0)
    case .discard: return putAway(1)
    case .leave: return .end(ending)
    case .stay: pages.removeLast()
    }
    return nil
  }

  /// How the walk would end if the person left now.
  package var ending: Ending {
    progress.isGivenUp ? .givenUp : progress.end.map(Ending.reached) ?? .left
  }

  private mutating func openHelp() {
    if medium == .screen {
      return open(.help(page.kind, isAtDoor: page.content.isDoor))
    }
    let words = scene.bindings.compactMap { binding in
      binding.word.map { Word(word: $0, help: binding.help) }
    }
    open(.words(words))
  }

  private mutating func choose(_ number: Int) -> Effect? {
    settle()
    return sheet.body.item(numbered: number).flatMap { takeByNumber($0) }
  }

  /// Takes the selected item; one that is out of view is only shown, since nobody sees what it is.
  private mutating func takeSelected() -> Effect? {
    settle()
    guard medium != .screen || view.showsSelection else {
      select(page.selected)
      return nil
    }
    if page.kind == .proposals {
      takeProposals()
      return nil
    }
    if let question = scene.asked, !page.marked.isEmpty {
      answer(question, question.reply(at: page.selected, marking: page.marked))
      return nil
    }
    return take(page.selected)
  }

  /// Takes an item that a number stands for.
  mutating func takeByNumber(_ item: Int) -> Effect? {
    select(item)
    // Another answer shows its effect first.
    return page.kind == .change ? nil : take(item)
  }

  private mutating func take(_ item: Int) -> Effect? {
    switch page.content {
    case .question(let id):
      guard let question = tree.question(id) else { return nil }
      guard item <= question.choices.count else {
        notice = medium == .screen ? "This is no answer. C copies what is to be typed." : nil
        return nil
      }
      answer(question, question.reply(at: item))
    case .change(let id):
      guard let question = tree.question(id) else { return nil }
      answer(question, question.reply(at: item))
    case .candidates:
      openCandidate(item)
    case .answers:
      return openAnswer(item)
    case .fix, .first:
      return tick(item)
    case .evidence:
      askForFile()
    case .proposals:
      turnProposal(item)
    case .values:
      fillIn()
    case .map:
      takeOnMap(item)
    case .find:
      return takeFound(item)
    case .start(let list):
      return begin(with: list[item])
    case .opening(let offer):
      return begin(offer.opening, withAnswers: item == 0)
    case .article(_, let links):
      return openLink(in: links, item)
    case .notes:
      changeNote()
    case .putAway:
      return putAway(item)
    default:
      break
    }
    return nil
  }

  private mutating func notSure() {
    guard case .question(let id) = page.content else {
      if case .change(let id) = page.content, let question = tree.question(id) {
        select(question.choices.count)
      }
      return
    }
    if let question = tree.question(id) { answer(question, .notSure) }
  }

  private mutating func openCandidate(_ item: Int) {
    guard let list = scene.candidates, list.items.indices.contains(item) else { return }
    switch list.items[item] {
    case .question(let question): open(.question(question.id))
    case .candidate(let place): open(.fix(walk.candidates[place].id))
    case .condition(let condition, _): ask(condition.question)
    case .neighbour(let neighbour):
      open(
        .change(neighbour.question.id),
        selected: neighbour.question.itemNumber(of: .choice(neighbour.choice.id)))
    case .crossedOut(let fix): bringBack(fix)
    }
  }

  /// Has a fix no longer crossed out.
  private mutating func bringBack(_ fix: Fix) {
    record(.judged(fix: Named(fix), nil))
    showWhatIsNext()
    notice = "Possible again: \(fix.title) (\(undoing))."
  }

  private mutating func openAnswer(_ item: Int) -> Effect? {
    if item == walk.trail.count + progress.failed.count { return before.map { .end(.other($0)) } }
    if item < walk.trail.count {
      let answered = walk.trail[item]
      pages.append(
        Page(.change(answered.question.id), of: answered.question, replied: answered.reply))
    } else if item - walk.trail.count < progress.failed.count {
      if let fix = tree.fix(progress.failed[item - walk.trail.count]) { bringBack(fix) }
    }
    return nil
  }

  private mutating func back() -> Effect? {
    if goUpOnMap() { return nil }
    if pages.count > 1 {
      if page.kind == .end, let fix = progress.end.flatMap({ tree.fix($0.fix) }) {
        record(.judged(fix: Named(fix), nil))
      }
      pages.removeLast()
      goOnFinding()
      return nil
    }
    if case .question(let id) = page.content, case .passed(let named, _)? = lastDone, named.id == id
    {
      undo()
      return nil
    }
    guard let answered = walk.trail.last else {
      if let before { return .end(.other(before)) }
      notice = "This is the first question."
      return nil
    }
    remembered[answered.question.id] = answered.reply
    record(.withdrew(question: Named(answered.question)))
    show(answered.question)
    return nil
  }

  /// Ticks a step, or does what comes after the steps.
  private mutating func tick(_ item: Int) -> Effect? {
    settle()
    if page.sheet?.checklist?[item] == .tree { return end() }
    mark(item, .done)
    return nil
  }

  private mutating func end() -> Effect? {
    guard case .fix(let id) = page.content, let fix = tree.fix(id) else { return nil }
    if let next = fix.tree { return .leadOn(to: next, by: id) }
    record(.judged(fix: Named(fix), tree.ending(of: fix)))
    open(.end(id))
    return nil
  }

  private mutating func failed() {
    guard case .fix(let id) = page.content, let fix = tree.fix(id) else { return }
    guard id != tree.otherwise.id else {
      notice = "This is the last resort; change an answer (r) to go on."
      return
    }
    record(.judged(fix: Named(fix), .didNot))
    showWhatIsNext()
    notice = "Crossed out: \(fix.title) (\(undoing))."
  }

  private mutating func readArticle() -> Effect? {
    let fix: Fix? =
      switch page.content {
      case .fix(let id): tree.fix(id)
      case .candidates: scene.selectedCandidate?.fix
      default: nil
      }
    guard let fix else { return nil }
    if let article = fix.article { return .read(article: article) }
    notice = "No article belongs to this fix."
    return nil
  }

  private mutating func startSearch() {
    page.formerSearch = page.search
    page.search = Search(origin: page.top)
    openField(.search)
  }

  /// Closes a page that lies on another one, and else leaves.
  private mutating func close() -> Effect? {
    pages.count == 1 ? quit() : back()
  }

  private mutating func quit() -> Effect? {
    if isKept || progress == Progress() || progress.end != nil { return .end(ending) }
    open(.quit)
    return nil
  }
}
