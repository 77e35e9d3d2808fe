// From a YAML document to a draft: the file as a whole and its questions.

internal import YAML

extension DraftReader {
  /// Reads the whole file.
  mutating func read() {
    guard isFormat1(), let fields = fields(of: document.root, file, .file) else { return }
    checkOrder(of: fields)
    readName(fields)
    draft.reviewed = text(fields[.reviewed])
    draft.owner = prose(fields[.owner])
    draft.articles = text(fields[.articles])
    draft.shell = shell(fields[.shell])
    draft.values = fields[.values].flatMap { values($0) } ?? []
    draft.otherwise = name(fields[.otherwise])
    draft.questions = fields[.questions].flatMap { questions($0) }
    if let field = fields[.procedures] { draft.procedures = procedures(field) }
    draft.fixes = fields[.fixes].flatMap { fixes($0) }
    if fields[.articles] == nil, let article = draft.fixes?.lazy.compactMap(\.article).first {
      findings.report(
        .missingArticle, at: draft.mark(article),
        "The file does not say where the article \"\(draft.text(article))\" lies",
        advice: "add the key \"articles\" with the folder of the articles.")
    }
    readTree(fields[.tree], branches: fields[.branches])
    // Where these keys have a typo, nobody knows what is defined under them.
    if fields.meant.contains(Keyword.procedures.text) { draft.procedures = nil }
    if fields.meant.contains(Keyword.branches.text) { draft.branches = nil }
    draft.treeNeeds = draft.needs.count
    draft.symptoms = fields[.symptoms].map { symptoms($0) } ?? []
    draft.evidence = fields[.evidence].map { evidence($0) } ?? []
    draft.cases = fields[.cases].flatMap { cases($0) } ?? []
  }

  /// Reads only that by which people choose one of many trees.
  mutating func readHead() {
    guard isFormat1(), let fields = fields(of: document.root, file, .headOfFile) else { return }
    readName(fields)
    draft.symptoms = fields[.symptoms].map { symptoms($0) } ?? []
  }

  private var file: Owner { Owner("The file", at: document.root) }

  /// Reads how the tree is called.
  private mutating func readName(_ fields: Fields) {
    _ = text(fields[.kbwizard])
    draft.id = text(fields[.id])
    if let id = draft.id { checkID(id, "tree") }
    draft.title = prose(fields[.title])
    draft.summary = prose(fields[.summary])
  }

  /// Whether the file has the key that every tree has.
  var isTree: Bool {
    document.shape(of: document.root) == .mapping
      && value(of: .kbwizard, in: document.root) != nil
  }

  /// Whether the file can be read by the rules of this format; reports it otherwise.
  private mutating func isFormat1() -> Bool {
    guard document.shape(of: document.root) == .mapping,
      let format = value(of: .kbwizard, in: document.root), document.isScalar(format)
    else { return true }
    let text = draft.text(format)
    // For a schema 1.0 is the number 1, too.
    if ["1", "1.0", ""].contains(text) { return true }
    findings.report(
      .unknownFormat, at: draft.mark(format),
      "The file says that it is in format \"\(text)\", and this program reads format 1",
      advice: "use a newer kbwizard, or write the file in format 1.")
    return false
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
        question.label = prose(fields[.label])
        question.why = prose(fields[.why])
        question.find = howTo(fields[.find])
        question.choices = fields[.choices].flatMap { choices($0, of: id) }
      }
      questions.append(question)
    }
    return questions
  }

  private mutating func values(_ field: Field) -> [Draft.Value]? {
    entries(of: field.value, Owner(field.key))?
      .map { id, value in
        checkID(id.node, "value")
        let fields = fields(of: value, Owner("The value", id.node), .value) ?? Fields()
        return Draft.Value(
          id: id, text: prose(fields[.text]), find: howTo(fields[.find]),
          kind: word(fields[.kind], .unknownKind, "No value is of the kind"),
          example: prose(fields[.example]))
      }
  }

  /// Reads choices; says where they stand among all.
  private mutating func choices(_ field: Field, of question: Name) -> Range<Int>? {
    let entries = entries(
      of: field.value, Owner(field.key), advice: "write each choice as \"id: text\".")
    guard let entries else { return nil }
    if document.count(of: field.value) == 0 {
      findings.report(
        .wrongShape, at: draft.mark(field.key.node),
        "The question \"\(draft.text(question))\" has no choice",
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
