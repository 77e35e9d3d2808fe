// The lines of the page on which something is looked for, whichever page that is.

internal import Casework
internal import Text
internal import Tree

/// What a page lists, to be found by words.
struct Below: Sendable {
  /// The items of the page, each with what stands below it.
  private(set) var lines: [(text: String, details: [String])] = []
  /// Whether it is the map, which lists the whole tree.
  let isMap: Bool
  private var index = TextIndex()
  /// Of each thing that can be found in the tree, whether it is an item of the page.
  private(set) var listed: [Bool] = []

  /// The items of a page as they stand there, however they are wrapped.
  init(of scene: Scene, _ finder: Finder) {
    isMap = scene.content.kind == .map
    guard !isMap else { return }
    var scene = scene
    scene.medium = .lines(width: Below.width)
    let body = scene.text
    for row in body.rows {
      guard let item = row.item else { continue }
      if item == lines.count {
        lines.append((row.text.withoutNumber, []))
      } else {
        lines[item].details.append(row.text.onOneLine)
      }
    }
    var things: Set<Found> = []
    for (item, line) in lines.enumerated() {
      let found = scene.found(at: item)
      index.add(
        ([line.text] + line.details).joined(separator: "\n"),
        ids: found.map(scene.tree.ids) ?? [])
      if let found { things.insert(found) }
    }
    listed = finder.marks(of: things)
  }

  /// So wide that nothing is wrapped but what nobody reads.
  private static let width = 10_000

  /// The items that words fit, the best first; all of them when there are no words.
  func matches(of words: String) -> [(number: Int, rank: Rank)] {
    words.allSatisfy(\.isWhitespace)
      ? lines.indices.map { ($0, .words) } : index.matches(of: words)
  }
}

extension Scene {
  /// What of the tree an item of the page is; nil when it is something else.
  fileprivate func found(at item: Int) -> Found? {
    switch content {
    case .question(let id), .change(let id):
      guard let choices = tree.question(id)?.choices, item < choices.count else { return nil }
      return .choice(id, choices[item].id)
    case .candidates:
      switch candidates?.items[item] {
      case .question(let question)?: return .question(question.id)
      case .candidate(let place)?: return .fix(walk.candidates[place].id)
      case .condition(let condition, _)?: return .question(condition.question.id)
      case .neighbour(let neighbour)?:
        return .choice(neighbour.question.id, neighbour.choice.id)
      case .crossedOut(let fix)?: return .fix(fix.id)
      case nil: return nil
      }
    case .answers:
      if item >= walk.trail.count { return .fix(progress.failed[item - walk.trail.count]) }
      let answered = walk.trail[item]
      guard case .choice(let id) = answered.reply else { return .question(answered.question.id) }
      return .choice(answered.question.id, id)
    case .fix(let id):
      guard let fix = tree.fix(id), case .step(let step)? = checklist?[item] else { return nil }
      return .step(id, way: progress.way(of: fix), step: step)
    default:
      return nil
    }
  }
}

extension DecisionTree {
  /// The ids by which a person may know something.
  fileprivate func ids(of found: Found) -> [String] {
    switch found {
    case .choice(_, let id), .article(let id, _): [id]
    case .fix(let id): [id] + (fix(id)?.article.map { [$0] } ?? [])
    case .question, .step: []
    }
  }
}

extension String {
  /// The text of an item without its number.
  fileprivate var withoutNumber: String {
    String(drop { $0 == " " }.drop(while: \.isNumber).drop { $0 == " " })
  }
}
