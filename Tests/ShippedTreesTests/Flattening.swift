// A tree written as two lists, in the order in which the program takes them apart again.

import Tree

@testable import ShippedTrees

extension FlatTree {
  /// The texts and numbers of a tree.
  init(_ tree: DecisionTree) {
    self.init()
    add(tree.id, tree.title, tree.summary)
    add(tree.symptoms) { flat, symptom in
      flat.add(symptom.texts) { $0.add($1) }
      flat.add(symptom.answers) { $0.add($1.question, $1.choice) }
    }
    add(tree.reviewed, tree.owner, tree.articles)
    add(tree.values) { flat, value in
      flat.add(value.id, value.text)
      flat.add(value.find)
      flat.add(value.kind)
      flat.add(value.example)
    }
    add(tree.questions) { flat, question in
      flat.add(question.id, question.text, question.label, question.why)
      flat.add(question.find)
      flat.add(question.choices) { $0.add($1.id, $1.text) }
    }
    add(tree.fixes) { flat, fix in
      flat.add(fix.id, fix.title, fix.article)
      flat.add(fix.applies)
      flat.add(fix.because)
      flat.add(fix.links) { $0.add($1) }
      flat.add(fix.tree)
      flat.add(fix.ways) { flat, way in
        flat.add(way.title)
        flat.add(way.when)
        flat.add(way.steps)
      }
      flat.add(fix.verify)
      flat.add(fix.ends)
    }
    let shape = tree.shape
    numbers.append(Int32(shape.otherwise))
    add(shape.nodes) { $0.numbers += [$1.question, $1.first, $1.count, $1.branch] }
    for list in [shape.children, shape.choices, shape.leaves] {
      add(list) { $0.numbers.append($1) }
    }
    numbers.append(Int32(shape.leafCount))
    add(shape.targets) { flat, target in
      flat.numbers.append(target.fix)
      flat.add(target.note)
    }
    add(shape.precedences) { $0.numbers += [$1.node, $1.first] }
    add(shape.firstSteps) { flat, first in
      flat.numbers.append(first.node)
      flat.add(first.steps)
    }
    add(shape.branchIDs) { $0.add($1) }
  }

  private mutating func add(_ howTo: HowTo?) {
    if case .text(let text)? = howTo { add(text) } else { add(nil as String?) }
    add(howTo?.steps ?? [])
  }

  private mutating func add(_ steps: [Step]) {
    add(steps) { flat, step in
      flat.add(step.do, step.type)
      flat.add(step.shell)
      flat.add(step.expect, step.warn, step.undo)
      flat.add(step.when)
      flat.numbers.append(step.isAdded ? 1 : 0)
    }
  }

  private mutating func add(_ all: [Applies]) {
    add(all) { flat, applies in
      flat.numbers.append(applies.question)
      flat.add(applies.choices) { $0.numbers.append($1) }
    }
  }

  private mutating func add<Word: CaseIterable & Equatable>(_ word: Word) {
    numbers += zip(Word.allCases, 0...).filter { $0.0 == word }.map(\.1)
  }

  private mutating func add(_ texts: String?...) { self.texts += texts }

  private mutating func add<Item>(_ items: [Item], _ add: (inout FlatTree, Item) -> Void) {
    numbers.append(Int32(items.count))
    for item in items { add(&self, item) }
  }

  /// The lists as Swift source.
  func source(called name: String, file: String, digest: String) -> String {
    let rows = stride(from: 0, to: numbers.count, by: 16).map { start in
      "    " + numbers[start...].prefix(16).map { "\($0)," }.joined(separator: " ")
    }
    return """
      // Made of Resources/\(file) by a test.
      // RECORD=1 swift test --filter ShippedTreesTests writes it anew.

      // swift-format-ignore-file

      extension ShippedTree {
        static let \(name) = ShippedTree(
          file: \(file.literal), digest: \(digest.literal), FlatTree(texts: texts, numbers: numbers))
      }

      private let texts: [String?] = [
      \(texts.map { "    \($0?.literal ?? "nil")," }.joined(separator: "\n"))
      ]

      private let numbers: [Int32] = [
      \(rows.joined(separator: "\n"))
      ]

      """
  }
}

extension String {
  /// The text as a literal of Swift.
  fileprivate var literal: String {
    let escaped = unicodeScalars.map { scalar in
      let isPlain = (" "..."~").contains(scalar) && scalar != "\\" && scalar != "\""
      return isPlain ? String(scalar) : "\\u{\(String(scalar.value, radix: 16))}"
    }
    return "\"\(escaped.joined())\""
  }
}
