// A slow, plain engine, which tries all answers one by one; the real one must agree with it.

import Tree

/// A small tree at random, in which no path asks a question twice unless it is allowed to.
struct RandomTree {
  indirect enum Place {
    /// A question, where its choices lead, and the branch that comes first when nobody is sure.
    case ask(Int, [Place], Int?)
    case fixes([Int])
    case branch(Int)
  }

  /// The number of choices of each question.
  let choices: [Int]
  /// The number of fixes besides the last resort, which comes after them.
  static let fixCount = 5
  private(set) var root = Place.fixes([])
  private(set) var branches: [Place] = []
  /// The choices of questions that each fix needs, by the numbers of the fix and of the question.
  private(set) var needs: [Int: [Int: Set<Int>]] = [:]

  init(using random: inout some RandomNumberGenerator, askingAgain: Bool = false) {
    choices = (0..<6).map { _ in Int.random(in: 1...3, using: &random) }
    for fix in 0..<RandomTree.fixCount where Int.random(in: 0..<3, using: &random) == 0 {
      for _ in 0...1 {
        let question = Int.random(in: 0..<choices.count, using: &random)
        let needed = (0..<choices[question]).shuffled(using: &random).dropFirst()
        if !needed.isEmpty { needs[fix, default: [:]][question] = Set(needed) }
      }
    }
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
      let ways = (0..<choices[question]).map { _ in
        place(asking: rest.shuffled(using: &random), after: branch, choices, using: &random)
      }
      let branches = ways.compactMap { way in
        if case .branch(let number) = way { number } else { nil }
      }
      let first = Bool.random(using: &random) ? branches.randomElement(using: &random) : nil
      return .ask(question, ways, ways.count > 1 ? first : nil)
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

  /// What the fixes need, as YAML.
  var applies: [String: String] {
    var texts: [String: String] = [:]
    for (fix, needed) in needs {
      let list = needed.sorted { $0.key < $1.key }.map { question, choices in
        "q\(question): [\(choices.sorted().map { "c\($0)" }.joined(separator: ", "))]"
      }
      texts[RandomTree.fix(fix)] = "{\(list.joined(separator: ", "))}"
    }
    return texts
  }

  /// The choices that answers leave open for a question.
  func allowed(_ question: Int, by answers: [Int: Set<Int>]) -> Set<Int> {
    answers[question] ?? Set(0..<choices[question])
  }

  /// Whether answers deny what a fix needs.
  func isDenied(_ fix: Int, by answers: [Int: Set<Int>]) -> Bool {
    needs[fix, default: [:]].contains { question, choices in
      choices.isDisjoint(with: allowed(question, by: answers))
    }
  }

  /// Whether one choice for each question denies what a fix needs, by its name.
  func isDenied(_ fix: String, choosing answers: [Int]) -> Bool {
    let given = Dictionary(uniqueKeysWithValues: answers.enumerated().map { ($0, [$1] as Set) })
    return needs.keys.contains { RandomTree.fix($0) == fix && isDenied($0, by: given) }
  }

  /// The names of the fixes to which one choice for each question leads.
  func fixes(choosing answers: [Int]) -> [String] {
    path(choosing: answers).fixes.map(RandomTree.fix)
  }

  /// The questions that one choice for each of them is asked on its way, or that a fix there needs.
  func asked(choosing answers: [Int]) -> Set<Int> {
    let path = path(choosing: answers)
    return Set(path.steps.map { $0[0] }).union(path.fixes.flatMap { needs[$0, default: [:]].keys })
  }

  /// The questions on which it still depends whether a fix is one.
  func pending(_ fix: Int, after answers: [Int: Set<Int>]) -> [Int] {
    needs[fix, default: [:]]
      .filter { !allowed($0, by: answers).isSubset(of: $1) }.map(\.key).sorted()
  }

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
    case .ask(let question, let ways, let first):
      "{ask: q\(question), then: {"
        + ways.enumerated().map { "c\($0): \(text(of: $1))" }.joined(separator: ", ")
        + (first.map { ", \"?\": b\($0)" } ?? "") + "}}"
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
      case .ask(let question, let ways, _):
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
  /// The question that comes next, or one that is offered, with a question mark.
  var next = ""
  var candidates: [String] = []
  var leftover: [String] = []
  var conditions: [String: [String]] = [:]
  /// The answer with which each fix falls that is excluded.
  var exclusions: [String: String] = [:]
}

extension RandomTree {
  /// What a walk must say after answers that leave some choices of questions open.
  func expectation(answers: [Int: Set<Int>], failed: Set<Int>) -> Expectation {
    let paths = allPaths(following: answers)
    let alive = paths.map { path in
      Path(
        steps: path.steps,
        fixes: path.fixes.filter { !failed.contains($0) && !isDenied($0, by: answers) })
    }.filter { !$0.fixes.isEmpty }
    var expected = Expectation()
    let met = unique(
      paths.flatMap { path in
        path.steps.map { $0[0] } + path.fixes.flatMap { needs[$0, default: [:]].keys.sorted() }
      })
    // All answers were given in the order of their numbers.
    let trail = met.filter { answers[$0] != nil }.sorted()
    expected.trail = trail.map { "q\($0)" }
    expected.exclusions = exclusions(by: trail, of: answers)
    expected.leftover = answers.keys.filter { !met.contains($0) }.sorted().map { "q\($0)" }
    let situation = Situation(plan: self, answers: answers, failed: failed)
    expected.open = unique(situation.open(root)).map { "q\($0)" }
    expected.next = situation.next
    // The sort is stable: the order met decides where shares are the same.
    let shares = situation.shares
    let fixes = unique(alive.flatMap(\.fixes)).sorted { shares[$0].steady > shares[$1].steady }
    let (certain, possible) = fixes.reduce(into: ([Int](), [Int]())) { parts, fix in
      let isSure = pending(fix, after: answers).isEmpty
      if isSure, paths.allSatisfy({ $0.fixes.contains(fix) }) {
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
    if fixes.allSatisfy(isLast) { expected.next = "" }
    for fix in fixes {
      let leading = alive.filter { $0.fixes.contains(fix) }
      expected.conditions[RandomTree.fix(fix)] = met.sorted().compactMap { question in
        guard answers[question]?.count != 1 else { return nil }
        func choices(_ paths: [Path]) -> Set<Int> {
          Set(paths.flatMap { $0.steps.filter { $0[0] == question }.map { $0[1] } })
        }
        let isOnAll = leading.allSatisfy { $0.steps.contains { $0[0] == question } }
        var good = choices(leading)
        let open = pending(fix, after: answers).contains(question)
        let needed =
          open ? needs[fix]?[question]?.intersection(allowed(question, by: answers)) : nil
        if !isOnAll || good == choices(paths) {
          guard let needed else { return nil }
          good = needed
        } else if let needed {
          good = good.isDisjoint(with: needed) ? needed : good.intersection(needed)
        }
        return "q\(question)=" + good.sorted().map { "c\($0)" }.joined(separator: "|")
      }
    }
    return expected
  }

  /// The question whose answer takes each fix away, when they are answered one by one.
  private func exclusions(by trail: [Int], of answers: [Int: Set<Int>]) -> [String: String] {
    var given: [Int: Set<Int>] = [:]
    func remaining() -> Set<Int> {
      Set(allPaths(following: given).flatMap(\.fixes).filter { !isDenied($0, by: given) })
    }
    var before = remaining()
    var found: [String: String] = [:]
    for question in trail {
      given[question] = answers[question]
      let after = remaining()
      for fix in before.subtracting(after) where fix != RandomTree.fixCount {
        found[RandomTree.fix(fix)] = "q\(question)"
      }
      before = after
    }
    return found
  }

  /// All ways down that the answers leave open, once each, in the order of the file.
  fileprivate func allPaths(following answers: [Int: Set<Int>]) -> [Path] {
    var assignments: [[Int]] = [[]]
    for question in choices.indices {
      let allowed = allowed(question, by: answers).sorted()
      assignments = assignments.flatMap { before in allowed.map { before + [$0] } }
    }
    var found: [[[Int]]: Path] = [:]
    for path in assignments.map(path(choosing:)) { found[path.steps] = path }
    return found.values.sorted { left, right in
      left.steps.map { $0[1] }.lexicographicallyPrecedes(right.steps.map { $0[1] })
    }
  }
}

/// A tree with what is known, for rules that are said of its places.
private struct Situation {
  let plan: RandomTree
  var answers: [Int: Set<Int>]
  let failed: Set<Int>

  private func isOut(_ fix: Int) -> Bool {
    failed.contains(fix) || plan.isDenied(fix, by: answers)
  }

  /// What flows to each fix when every open choice counts the same.
  var shares: [Double] {
    var shares = Array(repeating: 0.0, count: RandomTree.fixCount + 1)
    for path in plan.allPaths(following: answers) {
      let alive = path.fixes.filter { !isOut($0) }
      let chance = path.steps.reduce(1.0) { chance, step in
        chance / Double(plan.allowed(step[0], by: answers).count)
      }
      for fix in alive { shares[fix] += chance / Double(alive.count) }
    }
    return shares
  }

  private var giniIndex: Double {
    let all = shares.reduce(0, +)
    return all == 0 ? 0 : 1 - shares.map { ($0 / all) * ($0 / all) }.reduce(0, +)
  }

  /// What a place leads to, in words that are the same for equal parts.
  private func text(of place: RandomTree.Place) -> String {
    switch place {
    case .branch(let number): return text(of: plan.branches[number])
    case .fixes(let fixes): return "\(fixes.filter { !isOut($0) })"
    case .ask(let question, let ways, _):
      let texts = allowed(question, ways).map(text)
      return Set(texts).count == 1 ? texts[0] : "\(question)?\(texts)"
    }
  }

  /// The ways on from a place that the answers leave open.
  private func allowed(_ question: Int, _ ways: [RandomTree.Place]) -> [RandomTree.Place] {
    plan.allowed(question, by: answers).sorted().map { ways[$0] }
  }

  private func decides(_ question: Int, _ ways: [RandomTree.Place]) -> Bool {
    answers[question] == nil && Set(ways.map(text)).count > 1
  }

  /// The questions that tell whether the fixes of a leaf are some, while there are others.
  private func pending(_ fixes: [Int]) -> [Int] {
    let all = Set(plan.allPaths(following: answers).flatMap(\.fixes)).filter { !isOut($0) }
    return all.count < 2
      ? []
      : fixes.filter { !isOut($0) }.flatMap { plan.needs[$0, default: [:]].keys.sorted() }
        .filter { answers[$0] == nil }
  }

  /// The questions below a place that decide something.
  func open(_ place: RandomTree.Place) -> [Int] {
    switch place {
    case .branch(let number): return open(plan.branches[number])
    case .fixes(let fixes): return pending(fixes)
    case .ask(let question, let ways, _):
      let below = allowed(question, ways).flatMap(open)
      return decides(question, ways) ? [question] + below : below
    }
  }

  /// Those of them to which nothing else leads that decides something.
  private func heads(_ place: RandomTree.Place) -> [Int] {
    switch place {
    case .branch(let number): return heads(plan.branches[number])
    case .fixes(let fixes): return pending(fixes)
    case .ask(let question, let ways, _):
      return decides(question, ways) ? [question] : allowed(question, ways).flatMap(heads)
    }
  }

  /// The heads of the branch that comes first by the first place that names one with any.
  private func first(_ place: RandomTree.Place) -> [Int] {
    switch place {
    case .branch(let number): return first(plan.branches[number])
    case .fixes: return []
    case .ask(let question, let ways, let branch):
      if decides(question, ways) { return [] }
      if let branch, answers[question]?.count == ways.count {
        let found = unique(heads(plan.branches[branch]))
        if !found.isEmpty { return found }
      }
      return allowed(question, ways).lazy.map(first).first { !$0.isEmpty } ?? []
    }
  }

  var next: String {
    let all = unique(heads(plan.root))
    let first = all.count > 1 ? first(plan.root) : []
    let chosen = next(among: all.filter(first.contains))
    return chosen.isEmpty || chosen.hasSuffix("?") ? next(among: all) : chosen
  }

  private func next(among heads: [Int]) -> String {
    guard heads.count > 1 else { return heads.first.map { "q\($0)" } ?? "" }
    let indices = heads.map { question in
      (0..<plan.choices[question]).map { choice in
        var then = self
        then.answers[question] = [choice]
        return then.giniIndex
      }.reduce(0, +) / Double(plan.choices[question])
    }
    let least = indices.map(\.steady).min() ?? 0
    let best = indices.firstIndex { $0.steady == least } ?? 0
    let isWorthAsking = giniIndex - indices[best] > 0.003
    return "q\(heads[best])" + (isWorthAsking ? "" : "?")
  }
}

extension Double {
  /// The number without the last digits, in which sums differ by the order of their parts.
  fileprivate var steady: Double { (self * 1e9).rounded() }
}

/// The numbers, each one where it stands first.
private func unique(_ numbers: [Int]) -> [Int] {
  var seen: Set<Int> = []
  return numbers.filter { seen.insert($0).inserted }
}
