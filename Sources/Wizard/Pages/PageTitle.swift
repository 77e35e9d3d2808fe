// Which page says what: titles, texts, and the commands that make sense now.

internal import Casework
internal import KnowledgeBase
internal import Text
internal import Tree

extension Session {
  /// The text of the page in front, wrapped to a width.
  func text(width: Int, medium: Medium) -> Body {
    var text = Body(width: width, medium: medium, selected: page.selected)
    if medium == .lines, let notice {
      text.add(notice, .warning)
      text.space()
    }
    // What a fix or an article is called stands nowhere else on its page.
    if medium == .screen, [.fix, .article].contains(page.kind), isTitleCut {
      text.add(title, .heading)
      text.space()
    }
    switch page.content {
    case .start(let others): addStart(others, to: &text)
    case .news(let sentences): addNews(sentences, to: &text)
    case .report(let report): addReport(report, to: &text)
    case .question(let id): addQuestion(id, to: &text)
    case .candidates: addCandidates(to: &text)
    case .fix(let id): addFix(id, to: &text)
    case .article(let article): add(article, to: &text)
    case .answers: addAnswers(to: &text)
    case .map: addMap(to: &text)
    case .change(let id): addChange(of: id, to: &text)
    case .help(let kind): addHelp(on: kind, to: &text)
    case .quit: addQuit(to: &text)
    case .end(let id): addEnd(id, to: &text)
    }
    return text
  }

  /// The name of the page.
  var title: String {
    switch page.content {
    case .question, .start: tree.title
    case .news: "Before you go on"
    case .report: "Report"
    case .candidates: isLastResort ? "Nothing known fits" : "Fixes still possible"
    case .fix(let id): tree.fix(id)?.title ?? id
    case .article(let article): article.title
    case .answers: "Answers"
    case .map: "Map"
    case .change: "Another answer"
    case .help: "Keys"
    case .quit: "Leave?"
    case .end: "It helped"
    }
  }

  /// What stands at the right of the page's name.
  var status: String {
    switch page.content {
    case .question:
      return "question \(walk.behind + 1)"
    case .candidates, .map:
      return walk.candidates.count == 1 ? "1 fix" : "\(walk.candidates.count) fixes"
    case .fix(let id):
      let article = tree.fix(id)?.article.map { [$0] } ?? []
      guard walk.candidates.count > 1,
        let place = walk.candidates.firstIndex(where: { $0.id == id })
      else { return article.joined() }
      return (article + ["\(place + 1) of \(walk.candidates.count)"]).joined(separator: "  ")
    case .article(let article):
      return article.id
    default:
      return ""
    }
  }

  /// Whether a command makes sense now; one that does not is not in the footer.
  func isOffered(_ command: Command) -> Bool {
    switch (command.action, page.content) {
    case (.take, .answers): !walk.trail.isEmpty || !progress.failed.isEmpty
    case (.otherWay, .fix(let id)): (tree.fix(id)?.ways.count ?? 0) > 1
    case (.article, .fix(let id)): tree.fix(id)?.article != nil
    case (.article, .candidates): selectedCandidate?.fix.article != nil
    case (.failed, .fix(let id)): id != tree.otherwise.id
    case (.takeBack, .fix(let id)): progress.verdict(on: id) != nil
    case (.nextMatch, _), (.previousMatch, _): page.search != nil
    default: true
    }
  }

  /// The answers that count, in one line.
  var path: String {
    walk.trail.map { "\($0.question.label): \($0.wording.truncated(to: 32))" }
      .joined(separator: " · ")
  }
}

extension Answered {
  /// The reply as a person reads it.
  var wording: String { (text ?? "not sure").visible() }
}
