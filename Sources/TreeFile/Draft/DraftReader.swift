// From YAML nodes to a draft: every part of the file but the tree itself.

internal import YAML

extension Reader {
  /// Reads a whole file.
  mutating func draft(from root: Node) -> Draft {
    var draft = Draft()
    let file = Owner(kind: "The file", name: nil, mark: root.mark)
    guard isFormat1(root) else { return draft }
    guard
      let fields = fields(
        of: root, file,
        required: ["kbwizard", "id", "title", "questions", "tree", "otherwise", "fixes"],
        optional: ["summary", "reviewed", "articles", "branches", "cases"])
    else { return draft }
    _ = text(fields["kbwizard"])
    draft.id = text(fields["id"])
    if let id = draft.id { checkID(id, "tree") }
    draft.title = prose(fields["title"])
    draft.summary = prose(fields["summary"])
    draft.reviewed = text(fields["reviewed"])
    draft.articles = text(fields["articles"])
    draft.otherwise = text(fields["otherwise"])
    draft.questions = fields["questions"].flatMap { questions($0) }
    draft.fixes = fields["fixes"].flatMap { fixes($0) }
    if fields["articles"] == nil, let article = draft.fixes?.lazy.compactMap(\.article).first {
      report(
        .missingArticle, at: article.mark,
        "The file does not say where the article \"\(article.text)\" lies; add the key "
          + "\"articles\" with the folder of the articles.")
    }
    readTree(fields["tree"], branches: fields["branches"], into: &draft)
    draft.cases = fields["cases"].flatMap { cases($0) } ?? []
    return draft
  }

  /// Whether the file can be read by the rules of this format; reports it otherwise.
  private mutating func isFormat1(_ root: Node) -> Bool {
    guard case .mapping(let entries) = root.value,
      let format = entries.first(where: { $0.key.isScalar("kbwizard") })?.value,
      case .scalar(let text) = format.value, text != "1", !text.isEmpty
    else { return true }
    report(
      .unknownFormat, at: format.mark,
      "The file says that it is in format \"\(text)\", and this program reads format 1; "
        + "use a newer kbwizard, or write the file in format 1.")
    return false
  }

  private mutating func questions(_ field: (key: Word, value: Node)) -> [Draft.Question]? {
    entries(of: field.value, Owner(field.key))?
      .map { id, value in
        checkID(id, "question")
        let fields =
          fields(
            of: value, Owner(kind: "The question", name: id, mark: id.mark),
            required: ["text", "choices"], optional: ["why", "find"]) ?? Fields()
        return Draft.Question(
          id: id, text: prose(fields["text"]), why: prose(fields["why"]),
          find: prose(fields["find"]), choices: fields["choices"].flatMap { choices($0, of: id) })
      }
  }

  private mutating func choices(
    _ field: (key: Word, value: Node), of question: Word
  ) -> [(id: Word, text: Word?)]? {
    guard let entries = entries(of: field.value, Owner(field.key)) else { return nil }
    if case .mapping(let written) = field.value.value, written.isEmpty {
      report(
        .wrongShape, at: field.key.mark,
        "The question \"\(question.text)\" has no choice; name at least two.")
    }
    if entries.isEmpty { return nil }
    return entries.map { id, value in
      checkID(id, "choice")
      return (id, prose((id, value)))
    }
  }

  private mutating func fixes(_ field: (key: Word, value: Node)) -> [Draft.Fix]? {
    entries(of: field.value, Owner(field.key))?
      .map { id, value in
        checkID(id, "fix")
        let owner = Owner(kind: "The fix", name: id, mark: id.mark)
        let fields =
          fields(
            of: value, owner, required: ["title"],
            optional: ["article", "because", "steps", "ways", "verify"]) ?? Fields()
        return Draft.Fix(
          id: id, title: prose(fields["title"]), article: article(fields["article"]),
          because: prose(fields["because"]), ways: ways(fields, owner),
          verify: prose(fields["verify"]))
      }
  }

  private mutating func article(_ field: (key: Word, value: Node)?) -> Word? {
    guard let word = text(field) else { return nil }
    if word.text.lowercased().isID { return word }
    report(
      .badID, at: word.mark,
      "\"\(word.text)\" is no id for an article; use letters, digits, dots and hyphens.")
    return nil
  }

  private mutating func ways(_ fields: Fields, _ fix: Owner) -> [Draft.Way] {
    if let ways = fields["ways"], let steps = fields["steps"] {
      report(
        .wrongShape, at: max(ways.key.mark, steps.key.mark),
        "\(fix.description) has both \"steps\" and \"ways\"; "
          + "put the steps into one of the ways, or drop the ways.")
    }
    if let field = fields["steps"] {
      return [Draft.Way(title: nil, steps: steps(field))]
    }
    guard let field = fields["ways"], let items = items(of: field.value, Owner(field.key)) else {
      return []
    }
    return items.compactMap { item in
      let way = Owner(kind: "A way", name: nil, mark: item.mark)
      guard let fields = self.fields(of: item, way, required: ["title", "steps"]) else {
        return nil
      }
      return Draft.Way(
        title: prose(fields["title"]), steps: fields["steps"].map { steps($0) } ?? [])
    }
  }

  private mutating func steps(_ field: (key: Word, value: Node)) -> [Draft.Step] {
    (items(of: field.value, Owner(field.key)) ?? []).compactMap { item in
      if case .scalar = item.value {
        report(
          .wrongShape, at: item.mark, "A step begins with \"do: \"; write it in front of this text."
        )
        return nil
      }
      let step = Owner(kind: "A step", name: nil, mark: item.mark)
      guard
        let fields = fields(
          of: item, step, required: ["do"], optional: ["type", "expect", "warn", "undo"])
      else { return nil }
      return Draft.Step(
        do: prose(fields["do"]), type: prose(fields["type"]), expect: prose(fields["expect"]),
        warn: prose(fields["warn"]), undo: prose(fields["undo"]))
    }
  }

  private mutating func cases(_ field: (key: Word, value: Node)) -> [Draft.Case]? {
    items(of: field.value, Owner(field.key))?
      .compactMap { item in
        let owner = Owner(kind: "A case", name: nil, mark: item.mark)
        guard
          let fields = fields(
            of: item, owner, required: ["name", "answers"], optional: ["fix", "fixes"]),
          let name = prose(fields["name"]), let answers = fields["answers"]
        else { return nil }
        let replies = entries(
          of: answers.value, Owner(kind: "The case", name: name, mark: name.mark))
        return Draft.Case(
          name: name,
          answers: (replies ?? []).compactMap { question, value in
            text((question, value)).map { (question, $0) }
          },
          fixes: expected(fields, Owner(kind: "The case", name: name, mark: name.mark)))
      }
  }

  private mutating func expected(_ fields: Fields, _ owner: Owner) -> [Word] {
    switch (fields["fix"], fields["fixes"]) {
    case (let fix?, nil):
      return text(fix).map { [$0] } ?? []
    case (nil, let list?):
      guard let items = items(of: list.value, Owner(list.key)) else { return [] }
      if items.isEmpty {
        report(
          .wrongShape, at: list.key.mark,
          "The list \"fixes\" is empty; name the fixes that must remain, in order.")
      }
      return items.compactMap { text((list.key, $0)) }
    case (nil, nil):
      report(
        .missingKey, at: owner.mark,
        "\(owner.description) needs \"fix\" or \"fixes\"; say where the answers lead.")
    case (let fix?, let list?):
      report(
        .wrongShape, at: max(fix.key.mark, list.key.mark),
        "\(owner.description) has both \"fix\" and \"fixes\"; keep one of them.")
    }
    return []
  }
}
