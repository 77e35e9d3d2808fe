// Bytes as the texts of a tree and of a session: whatever they are, pictures and reports are well
// formed.

import Casework
import Journals
import Pictures
import Reports
import Tree
import Wandering

/// Draws a made tree in every way, without and with answers, and tells a session of it.
@Sendable func fuzzPictures(_ source: [UInt8]) {
  var bytes = Bytes(source)
  let tree = DecisionTree.made(of: &bytes)
  var answers: Answers = [:]
  for question in tree.questions where bytes.number(below: 2) == 1 {
    answers[question.id] = bytes.number(below: 3) == 0 ? .notSure : .choice("c0")
  }
  let failed: Set = ["f\(bytes.number(below: 5))"]
  let width = 16 + bytes.number(below: 100)
  let reach = Reach(of: tree, following: answers, rulingOut: failed)
  for (reach, direction) in [(nil, Direction.right), (reach, .down)] {
    let diagram = Diagram(of: tree, marking: reach, growing: direction)
    check(diagram.dot, "Graphviz", by: DotForm.isWellFormed)
    check(diagram.mermaid, "Mermaid", by: MermaidForm.isWellFormed)
    guard let picture = SVG(of: diagram) else { fatalError("A small tree is too large for SVG.") }
    check(picture.text, "SVG", by: XMLForm.isWellFormed)
    check(Outline(of: tree, marking: reach).text(width: width), "outline") { _ in true }
    check(DecisionTable(of: tree, marking: reach).text(width: width), "table") { _ in true }
  }
  let texts = (0..<8).map { _ in bytes.text() }
  check(report(texts).markdown, "Markdown", by: MarkdownForm.isWellFormed)
}

private func check(_ text: String, _ form: String, by isWellFormed: (String) -> Bool) {
  hold(!text.holdsSteering(keepingNewlines: true), "\(form) can steer a terminal:\n\(text)")
  // All signs are ASCII; as a character of its own, a mark behind one can't hide it.
  let plain = String(text.unicodeScalars.map { $0.isASCII ? Character($0) : "é" })
  hold(isWellFormed(plain), "\(form) is not well formed:\n\(text)")
}

/// A report in which the texts stand wherever a text can stand.
private func report(_ texts: [String]) -> Report {
  let fix = Named(id: "f", text: texts[0], article: texts[1])
  let step = StepName(of: .fix("f"), way: texts[2], text: texts[3])
  let question = Named(id: "q", text: texts[4])
  let stamp = TreeStamp(
    id: texts[5], title: texts[6], reviewed: texts[5], digest: "0", path: texts[7])
  let whats: [Entry.What] = [
    .started(stamp), .did(.answered(question: question, choices: [Named(id: "c", text: texts[5])])),
    .did(.marked(of: fix, step, .failed(texts[6]))), .did(.judged(fix: fix, .partly(texts[7]))),
    .did(.noted(texts[4])), .did(.judged(fix: Named(id: "g", text: texts[3]), .waiting(texts[2]))),
  ]
  let record = Record(name: texts[1], entries: whats.map { Entry(time: texts[0], what: $0) })
  return Report(of: record, host: Host(user: texts[2], host: texts[3]), now: texts[4])
}
