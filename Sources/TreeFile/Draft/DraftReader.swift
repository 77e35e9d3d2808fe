// From a YAML document to a draft: the file as a whole and its questions.

internal import YAML

/// Reads a draft, and reports what is not written as it must be.
struct DraftReader {
  var findings: Findings
  var draft: Draft
  /// Counts the mappings as they are read.
  var scan: Int32 = 0
  /// The mapping that each word was a key of last, and the key.
  private var seen: [(scan: Int32, key: Node)] = []

  /// Reads a whole document.
  init(_ document: Document, _ findings: Findings) {
    self.findings = findings
    draft = Draft(document: document)
    for key in Keyword.allCases { _ = draft.words.number(of: key.text.utf8.span) }
    read()
  }

  var document: Document { draft.document }

  /// Takes down a mistake at a value.
  mutating func report(_ check: Check, at node: Node, _ message: String, advice: String? = nil) {
    findings.report(check, at: draft.mark(node), message, advice: advice)
  }

  /// A text as a name.
  mutating func name(_ node: Node) -> Name {
    Name(
      node: node,
      word: draft.words.number(of: document.bytes.span.extracting(document.text(of: node))))
  }

  /// The key of the same name that was met in this mapping before; nil the first time.
  mutating func firstKey(_ name: Name) -> Node? {
    while seen.count < draft.words.count { seen.append((0, name.node)) }
    let last = seen[Int(name.word)]
    if last.scan == scan { return last.key }
    seen[Int(name.word)] = (scan, name.node)
    return nil
  }

  private mutating func read() {
    let file = Owner("The file", at: document.root)
    guard isFormat1(), let fields = fields(of: document.root, file, .file) else { return }
    _ = text(fields[.kbwizard])
    draft.id = text(fields[.id])
    if let id = draft.id { checkID(id, "tree") }
    draft.title = prose(fields[.title])
    draft.summary = prose(fields[.summary])
    draft.reviewed = text(fields[.reviewed])
    draft.articles = text(fields[.articles])
    draft.otherwise = name(fields[.otherwise])
    draft.questions = fields[.questions].flatMap { questions($0) }
    draft.fixes = fields[.fixes].flatMap { fixes($0) }
    if fields[.articles] == nil, let article = draft.fixes?.lazy.compactMap(\.article).first {
      report(
        .missingArticle, at: article,
        "The file does not say where the article \"\(draft.text(article))\" lies",
        advice: "add the key \"articles\" with the folder of the articles.")
    }
    readTree(fields[.tree], branches: fields[.branches])
    draft.cases = fields[.cases].flatMap { cases($0) } ?? []
  }

  /// Whether the file can be read by the rules of this format; reports it otherwise.
  private mutating func isFormat1() -> Bool {
    guard document.shape(of: document.root) == .mapping,
      let format = value(of: .kbwizard, in: document.root), document.isScalar(format)
    else { return true }
    let text = draft.text(format)
    if text == "1" || text.isEmpty { return true }
    report(
      .unknownFormat, at: format,
      "The file says that it is in format \"\(text)\", and this program reads format 1",
      advice: "use a newer kbwizard, or write the file in format 1.")
    return false
  }

  /// The first value of a key in a mapping.
  func value(of key: Keyword, in mapping: Node) -> Node? {
    var next = document.first(in: mapping)
    for _ in 0..<document.count(of: mapping) / 2 {
      let value = document.next(after: next)
      if document.isScalar(next), has(next, key.text) { return value }
      next = document.next(after: value)
    }
    return nil
  }

  private func has(_ node: Node, _ text: String) -> Bool {
    let range = document.text(of: node)
    return range.count == text.utf8.count && document.bytes[range].elementsEqual(text.utf8)
  }

  private mutating func questions(_ field: Field) -> [Draft.Question]? {
    guard let entries = entries(of: field.value, Owner(field.key)) else { return nil }
    var questions: [Draft.Question] = []
    questions.reserveCapacity(entries.count)
    for (id, value) in entries {
      checkID(id.node, "question")
      var question = Draft.Question(id: id)
      if let fields = fields(of: value, Owner("The question", id.node), .question) {
        question.text = prose(fields[.text])
        question.why = prose(fields[.why])
        question.find = prose(fields[.find])
        question.choices = fields[.choices].flatMap { choices($0, of: id) }
      }
      questions.append(question)
    }
    return questions
  }

  /// Reads choices; says where they stand among all.
  private mutating func choices(_ field: Field, of question: Name) -> Range<Int>? {
    guard let entries = entries(of: field.value, Owner(field.key)) else { return nil }
    if document.count(of: field.value) == 0 {
      report(
        .wrongShape, at: field.key.node, "The question \"\(draft.text(question))\" has no choice",
        advice: "name at least two.")
    }
    if entries.isEmpty { return nil }
    let first = draft.choices.count
    for entry in entries {
      checkID(entry.key.node, "choice")
      draft.choices.append(Draft.Choice(id: entry.key, text: prose(entry)))
    }
    return first..<draft.choices.count
  }
}
