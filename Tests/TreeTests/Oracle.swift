// A slow, plain engine, which tries all answers one by one; the real one must agree with it.

import Tree

/// A small tree at random, in which no path asks a question twice unless it is allowed to.
struct RandomTree {
  indirect enum Place {
    case ask(Int, [Place])
    case fixes([Int])
    case branch(Int)
  }

  /// The number of choices of each question.
  let choices: [Int]
  /// The number of fixes besides the last resort, which comes after them.
  static let fixCount = 5
  private(set) var root = Place.fixes([])
  private(set) var branches: [Place] = []

  init(using random: inout some RandomNumberGenerator, askingAgain: Bool = false) {
    choices = (0..<6).map { _ in Int.random(in: 1...3, using: &random) }
    if askingAgain {
      branches = (0..<3).map { branch in
        RandomTree.place(asking: [0, 1, branch, 5], after: branch, choices, using: &random)
      }
      root = RandomTree.place(asking: [0, 1, 1, 2], after: -1, choices, using: &random)
      return
    }
    // A branch only asks later questions than those that lead to it, and leads to later branches.
    branches = (0..<3).map { branch in
      RandomTree.place(
        asking: Array(branch + 3..<branch + 4), after: branch, choices, using: &random)
    }
    root = RandomTree.place(
      asking: [0, 1, 2].shuffled(using: &random), after: -1, choices, using: &random)
  }

  private static func place(
    asking questions: [Int], after branch: Int, _ choices: [Int],
    using random: inout some RandomNumberGenerator
  ) -> Place {
    if let question = questions.first, Int.random(in: 0..<10, using: &random) < 9 {
      let rest = Array(questions.dropFirst())
      return .ask(
        question,
        (0..<choices[question]).map { _ in
          place(asking: rest.shuffled(using: &random), after: branch, choices, using: &random)
        })
    }
    if branch < 2, Bool.random(using: &random) {
      return .branch(Int.random(in: branch + 1...2, using: &random))
    }
    let count = Int.random(in: 1...2, using: &random)
    return .fixes((0..<count).map { _ in Int.random(in: 0...fixCount, using: &random) })
  }

  /// The name of a fix by its number.
  static func fix(_ number: Int) -> String { number == fixCount ? "escalate" : "f\(number)" }

  /// The questions with the names of their choices.
  var questions: [(id: String, choices: [String])] {
    choices.enumerated().map { number, count in ("q\(number)", (0..<count).map { "c\($0)" }) }
  }

  /// The names of all fixes but the last resort.
  static let fixes = (0..<fixCount).map(fix)

  /// One choice for each question, in all combinations.
  var assignments: [[Int]] {
    choices.reduce([[]]) { rows, count in rows.flatMap { row in (0..<count).map { row + [$0] } } }
  }

  /// The answers that stand for one choice of each question.
  func answers(_ numbers: [Int]) -> Answers {
    var answers: Answers = [:]
    for (question, choice) in numbers.enumerated() {
      answers["q\(question)"] = .choice("c\(choice)")
    }
    return answers
  }

  /// The tree as YAML, without its head.
  var body: String {
    "tree: \(text(of: root))\nbranches: {"
      + branches.enumerated().map { "b\($0): \(text(of: $1))" }.joined(separator: ", ") + "}"
  }

  private func text(of place: Place) -> String {
    switch place {
    case .branch(let number): "b\(number)"
    case .fixes(let fixes): "[\(fixes.map(RandomTree.fix).joined(separator: ", "))]"
    case .ask(let question, let ways):
      "{ask: q\(question), then: {"
        + ways.enumerated().map { "c\($0): \(text(of: $1))" }.joined(separator: ", ") + "}}"
    }
  }

  /// The way that one choice for each question leads.
  private func path(choosing answers: [Int]) -> Path {
    var path = Path()
    var place = root
    while true {
      switch place {
      case .fixes(let fixes):
        path.fixes = fixes
        return path
      case .branch(let number):
        place = branches[number]
      case .ask(let question, let ways):
        path.steps.append([question, answers[question]])
        place = ways[answers[question]]
      }
    }
  }
}

/// One way down a tree: questions with choices, and the fixes at the end.
private struct Path {
  var steps: [[Int]] = []
  var fixes: [Int] = []
}

/// What a walk must say, in words that can be compared.
struct Expectation: Equatable {
  var trail: [String] = []
  var open: [String] = []
  var candidates: [String] = []
  var leftover: [String] = []
  var conditions: [String: [String]] = [:]
  /// The answer with which each fix falls that is excluded.
  var exclusions: [String: String] = [:]
}

extension RandomTree {
  /// What a walk must say; -1 stands for not sure.
  func expectation(answers: [Int: Int], failed: Set<Int>) -> Expectation {
    let paths = allPaths(following: answers)
    let alive = paths.map { path in
      Path(steps: path.steps, fixes: path.fixes.filter { !failed.contains($0) })
    }.filter { !$0.fixes.isEmpty }
    var expected = Expectation()
    let met = unique(paths.flatMap { $0.steps.map { $0[0] } })
    expected.trail = met.filter { answers[$0] != nil }.map { "q\($0)" }
    expected.exclusions = exclusions(by: met.filter { answers[$0] != nil }, of: answers)
    expected.leftover = answers.keys.filter { !met.contains($0) }.sorted().map { "q\($0)" }
    expected.open = unique(alive.flatMap { $0.steps.map { $0[0] } })
      .filter { answers[$0] == nil }.map { "q\($0)" }
    let fixes = unique(alive.flatMap(\.fixes))
    let (certain, possible) = fixes.reduce(into: ([Int](), [Int]())) { parts, fix in
      if paths.allSatisfy({ $0.fixes.contains(fix) }) {
        parts.0.append(fix)
      } else {
        parts.1.append(fix)
      }
    }
    let isLast = { $0 == RandomTree.fixCount }
    expected.candidates =
      (certain.filter { !isLast($0) } + possible.filter { !isLast($0) } + fixes.filter(isLast))
      .map { RandomTree.fix($0) + (certain.contains($0) ? "!" : "") }
    if alive.isEmpty { expected.candidates = ["escalate!"] }
    for fix in fixes {
      let leading = alive.filter { $0.fixes.contains(fix) }
      expected.conditions[RandomTree.fix(fix)] = met.sorted().compactMap { question in
        guard answers[question, default: -1] < 0 else { return nil }
        func choices(_ paths: [Path]) -> Set<Int> {
          Set(paths.flatMap { $0.steps.filter { $0[0] == question }.map { $0[1] } })
        }
        let isOnAll = leading.allSatisfy { $0.steps.contains { $0[0] == question } }
        let good = choices(leading)
        guard isOnAll, good != choices(paths) else { return nil }
        return "q\(question)=" + good.sorted().map { "c\($0)" }.joined(separator: "|")
      }
    }
    return expected
  }

  /// The question whose answer takes each fix away, when they are answered one by one.
  private func exclusions(by trail: [Int], of answers: [Int: Int]) -> [String: String] {
    var given: [Int: Int] = [:]
    var before = Set(allPaths(following: given).flatMap(\.fixes))
    var found: [String: String] = [:]
    for question in trail where answers[question, default: -1] >= 0 {
      given[question] = answers[question]
      let after = Set(allPaths(following: given).flatMap(\.fixes))
      for fix in before.subtracting(after) where fix != RandomTree.fixCount {
        found[RandomTree.fix(fix)] = "q\(question)"
      }
      before = after
    }
    return found
  }

  /// All ways down that the answers leave open, once each, in the order of the file.
  private func allPaths(following answers: [Int: Int]) -> [Path] {
    var assignments: [[Int]] = [[]]
    for (question, count) in choices.enumerated() {
      let allowed = answers[question].flatMap { $0 < 0 ? nil : [$0] } ?? Array(0..<count)
      assignments = assignments.flatMap { before in allowed.map { before + [$0] } }
    }
    var found: [[[Int]]: Path] = [:]
    for path in assignments.map(path(choosing:)) { found[path.steps] = path }
    return found.values.sorted { left, right in
      left.steps.map { $0[1] }.lexicographicallyPrecedes(right.steps.map { $0[1] })
    }
  }
}

/// The numbers, each one where it stands first.
private func unique(_ numbers: [Int]) -> [Int] {
  var seen: Set<Int> = []
  return numbers.filter { seen.insert($0).inserted }
}
