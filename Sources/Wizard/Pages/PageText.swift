// The text of a page: which page is written by whom.

internal import Text

extension Scene {
  /// The text of the page, wrapped to the width that it has.
  var text: Body {
    var text = Body(width: width, room: room)
    // What a fix or an article is called stands nowhere else on its page.
    if !isInLines, [.fix, .article].contains(content.kind), isTitleCut {
      text.add(title, .heading)
      text.space()
    }
    switch content {
    case .start(let list): addStart(list, to: &text)
    case .opening(let offer): addOpening(offer, to: &text)
    case .putAway(let other): addPutAway(other, to: &text)
    case .news(let news): add(news, to: &text)
    case .report(let report): addReport(report, to: &text)
    case .question(let id): addQuestion(id, to: &text)
    case .first(let id): addFirst(before: id, to: &text)
    case .candidates: addCandidates(to: &text)
    case .fix(let id): addFix(id, to: &text)
    case .article(let article, let links): add(article, links, to: &text)
    case .answers: addAnswers(to: &text)
    case .notes: addNotes(to: &text)
    case .values(let sheet): add(sheet, to: &text)
    case .evidence: addEvidence(to: &text)
    case .proposals(let list): add(list, to: &text)
    case .map(let map): add(map, to: &text)
    case .find(let lookup): addFind(lookup, to: &text)
    case .change(let id): addChange(of: id, to: &text)
    case .help(let kind, let isAtDoor): addHelp(on: kind, isAtDoor: isAtDoor, to: &text)
    case .words(let words): add(words, to: &text)
    case .quit: addQuit(to: &text)
    case .end(let id): addEnd(id, to: &text)
    }
    return text
  }
}
