// A tree as two lists, which the compiler lays out in the program as they are.

internal import Tree

/// A tree as its texts and its numbers, in the order in which `tree` takes them.
///
/// Structures of several texts would be put together at start, item by item; a list of texts or of
/// numbers is a part of the program like its code, and only what is looked at takes memory.
struct FlatTree: Equatable, Sendable {
  /// The texts; nil where the file leaves one out.
  var texts: [String?]
  /// How many of something follow, and the numbers of the shape.
  var numbers: [Int32]

  /// A tree of the given texts and numbers.
  init(texts: [String?] = [], numbers: [Int32] = []) {
    self.texts = texts
    self.numbers = numbers
  }

  /// The tree without its cases.
  var tree: DecisionTree {
    var rest = Rest(of: self)
    let head = rest.head
    let reviewed = rest.optionalText
    let owner = rest.optionalText, articles = rest.optionalText
    let values = rest.list { $0.value }
    let questions = rest.list { $0.question }
    let fixes = rest.list { $0.fix }
    return DecisionTree(
      id: head.id, title: head.title, summary: head.summary, symptoms: head.symptoms,
      reviewed: reviewed, owner: owner, articles: articles, values: values, questions: questions,
      fixes: fixes, cases: [], shape: rest.shape)
  }

  /// Its head alone, which stands first.
  var head: TreeHead {
    var rest = Rest(of: self)
    return rest.head
  }
}

/// What of a flat tree was not taken yet.
private struct Rest {
  private let flat: FlatTree
  private var nextText = 0
  private var nextNumber = 0

  init(of flat: FlatTree) { self.flat = flat }

  var optionalText: String? {
    mutating get {
      defer { nextText += 1 }
      return flat.texts[nextText]
    }
  }

  var text: String { mutating get { optionalText ?? "" } }

  var number: Int32 {
    mutating get {
      defer { nextNumber += 1 }
      return flat.numbers[nextNumber]
    }
  }

  /// A list, in front of which stands how long it is.
  mutating func list<Item>(_ item: (inout Rest) -> Item) -> [Item] {
    let count = Int(number)
    var items: [Item] = []
    items.reserveCapacity(count)
    for _ in 0..<count { items.append(item(&self)) }
    return items
  }

  var head: TreeHead {
    mutating get {
      TreeHead(
        id: text, title: text, summary: optionalText,
        symptoms: list { rest in
          Symptom(
            texts: rest.list { $0.text },
            answers: rest.list { Symptom.Answer(question: $0.text, choice: $0.text) })
        })
    }
  }

  var question: Question {
    mutating get {
      Question(
        id: text, text: text, label: optionalText, why: optionalText, find: howTo,
        choices: list { Choice(id: $0.text, text: $0.text) })
    }
  }

  var value: Value {
    mutating get {
      Value(
        id: text, text: text, find: howTo, kind: Value.Kind.allCases[Int(number)],
        example: optionalText)
    }
  }

  /// A text, or steps where the text is missing and there are some.
  private var howTo: HowTo? {
    mutating get {
      let text = optionalText.map { HowTo.text($0) }
      let steps = list { $0.step }
      return text ?? (steps.isEmpty ? nil : .steps(steps))
    }
  }

  var fix: Fix {
    mutating get {
      Fix(
        id: text, title: text, article: optionalText,
        applies: list { $0.applies }, because: optionalText,
        links: list { $0.text }, tree: optionalText, ways: list { $0.way }, verify: optionalText,
        ends: Fix.Ending.allCases[Int(number)])
    }
  }

  private var applies: Applies {
    mutating get { Applies(question: number, choices: list { $0.number }) }
  }

  private var way: Way {
    mutating get { Way(title: optionalText, when: list { $0.applies }, steps: list { $0.step }) }
  }

  private var step: Step {
    mutating get {
      Step(
        do: text, type: optionalText, shell: Shell.allCases[Int(number)], expect: optionalText,
        warn: optionalText, undo: optionalText, when: list { $0.applies }, isAdded: number == 1)
    }
  }

  var shape: Shape {
    mutating get {
      var shape = Shape(otherwise: Int(number))
      shape.nodes = list {
        Shape.Node(question: $0.number, first: $0.number, count: $0.number, branch: $0.number)
      }
      shape.children = list { $0.number }
      shape.choices = list { $0.number }
      shape.leaves = list { $0.number }
      shape.leafCount = Int(number)
      shape.targets = list { Shape.Target(fix: $0.number, note: $0.optionalText) }
      shape.precedences = list { Shape.Precedence(node: $0.number, first: $0.number) }
      shape.firstSteps = list {
        Shape.FirstSteps(node: $0.number, steps: $0.list { $0.step })
      }
      shape.branchIDs = list { $0.text }
      return shape
    }
  }
}
