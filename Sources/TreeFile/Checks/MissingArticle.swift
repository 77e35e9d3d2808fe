// missing-article, bad-article: a fix rests on an article that is not there, or can't be shown.

internal import Text
internal import YAML

extension Check {
  static let badArticle: Check = .init(
    "bad-article", .error, "an article that can't be shown", in: .texts)

  static let missingArticle: Check = .init(
    "missing-article", .error, "an article that is not in the folder", in: .texts
  ) { subject, findings in
    let draft = subject.tree.draft
    guard let folder = draft.articles, let library = subject.library else { return }
    let path = draft.text(folder)
    var places: [String: [Node]] = [:]
    var ids: [String] = []
    for article in (draft.fixes ?? []).compactMap(\.article) {
      let id = draft.text(article)
      if places[id] == nil { ids.append(id) }
      places[id, default: []].append(article)
    }
    var missing: [String] = []
    for (id, reading) in zip(ids, library.read(path, ids)) {
      switch reading {
      case .fine: break
      case .missing: missing.append(id)
      case .faulty(let fault, let advice):
        findings.report(
          .badArticle, at: places[id]?.first.map(draft.mark), fault, advice: advice)
      }
    }
    if missing.isEmpty { return }
    let known = library.ids(path).sorted()
    if known.isEmpty {
      findings.report(
        .missingArticle, at: draft.mark(folder), "No article lies in \"\(path)\"",
        advice: "correct the folder, or put the articles there as ID.txt or ID.md.")
      return
    }
    let names = Dictionary(known.map { ($0.lowercased(), $0) }) { one, _ in one }
    for id in missing {
      for article in places[id] ?? [] {
        let mark = draft.mark(article)
        let hint = findings.hint(about: id, among: known, at: mark)
        let meant = id.lastIndex(of: ".").flatMap { names[id[..<$0].lowercased()] }
        findings.report(
          .missingArticle, at: mark, "There is no article \"\(id)\" in \"\(path.cut)\".",
          advice: meant.map { "Write \"\($0)\", without what the file's name ends with." }
            ?? "\(hint)Put the file \"\(id).txt\" or \"\(id).md\" there, or remove the key.")
      }
    }
  }
}
