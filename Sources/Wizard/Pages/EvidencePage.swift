// The page that lists what evidence a tree reads, and how to get it.

internal import Casework
internal import Evidence
internal import Text
internal import Tree

extension Scene {
  func addEvidence(to text: inout Body) {
    text.add(
      "A log, a list or what a command printed answers questions. "
        + (isInLines
          ? "Type evidence with the path of a file behind it, or evidence - and then the text, up to a "
            + "line with a single dot. "
          : "Paste it here, or name a file. ")
        + "Nothing is run, and nothing is answered before you have seen it.", .hint)
    text.space()
    text.addItem("A file, whichever of these it is")
    let (useful, others) = sortedEvidence
    if let question = currentQuestion, !useful.isEmpty {
      text.space()
      text.add("Can answer \"\(question.text)\":", .heading)
      for evidence in useful { add(evidence, to: &text) }
    }
    if !others.isEmpty {
      text.space()
      if !useful.isEmpty { text.add("Other evidence:", .heading) }
      for evidence in others { add(evidence, to: &text) }
    }
  }

  private func add(_ evidence: DeclaredEvidence, to text: inout Body) {
    text.addItem(evidence.title)
    if let find = evidence.find { addDetails(of: find, to: &text) }
  }

  /// The evidence of the tree: that which can answer the question asked now, and the rest.
  private var sortedEvidence: (useful: [DeclaredEvidence], others: [DeclaredEvidence]) {
    func isUseful(_ evidence: DeclaredEvidence) -> Bool {
      evidence.source.rules.contains { rule in
        rule.answers.contains { $0.question == currentQuestion?.id }
      }
    }
    return (evidence.filter(isUseful), evidence.filter { !isUseful($0) })
  }

  /// The evidence that an item stands for; nil for the first, which stands for any.
  func evidence(at item: Int) -> DeclaredEvidence? {
    let (useful, others) = sortedEvidence
    let all = useful + others
    return all.indices.contains(item - 1) ? all[item - 1] : nil
  }

  /// Adds how to find something out below an item.
  func addDetails(of find: HowTo, to text: inout Body) {
    switch find {
    case .text(let find): text.addDetail(label: "Find out", filling.text(find))
    case .steps(let steps):
      for (place, step) in steps.enumerated() {
        text.addDetail(label: "\(Scene.letter(of: place)).", filling.text(step.do))
        text.indent(by: Body.hanging("a.")) { addDetails(of: step, to: &$0) }
      }
    }
  }
}
