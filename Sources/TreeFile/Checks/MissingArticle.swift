// missing-article: a fix rests on an article that is not there.

internal import Text

extension Check {
  static let missingArticle: Check = .init(
    "missing-article", .error, "an article that is not in the folder", in: .shape
  ) { subject, findings in
    let draft = subject.tree.draft
    guard let folder = draft.articles, let library = subject.library else { return }
    let path = draft.text(folder)
    var missing = (draft.fixes ?? []).compactMap(\.article)
      .filter { !library.has(path, draft.text($0)) }
    if missing.isEmpty { return }
    let known = library.ids(path).sorted()
    let names = Set(known.lazy.map { $0.lowercased() })
    missing.removeAll { names.contains(draft.text($0).lowercased()) }
    if known.isEmpty {
      findings.report(
        .missingArticle, at: draft.mark(folder), "No article lies in \"\(path)\"",
        advice: "correct the folder, or put the articles there.")
      return
    }
    for article in missing {
      let id = draft.text(article)
      let hint = findings.hint(about: id, among: known, at: draft.mark(article))
      findings.report(
        .missingArticle, at: draft.mark(article),
        "There is no article \"\(id)\" in \"\(path.cut)\".",
        advice: "\(hint)Put the file \"\(id).txt\" there, or remove the key.")
    }
  }
}
