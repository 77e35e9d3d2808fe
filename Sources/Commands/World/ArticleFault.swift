// Why an article can't be shown.

internal import KnowledgeBase

/// What is wrong with an article, and what to do.
struct ArticleFault: Error, Equatable {
  /// Whether no file is there.
  var isMissing = false
  /// What is wrong, without a full stop.
  let fault: String
  let remedy: String

  /// No file of the id lies in a folder.
  static func missing(_ id: String, in folder: String) -> ArticleFault {
    let names = Article.Form.allCases.map { "\"\(id).\($0.rawValue)\"" }.joined(separator: " or ")
    return ArticleFault(
      isMissing: true, fault: "There is no article \"\(id)\" in \"\(folder)\"",
      remedy: "put \(names) there.")
  }

  /// What lies at a path holds no text, as a folder does not.
  static func noFile(_ id: String, _ path: String) -> ArticleFault {
    ArticleFault(
      fault: "\(start(id)) \"\(path)\" is no plain file", remedy: "put the article there.")
  }

  /// The system does not let it be read.
  static func unreadable(_ id: String, _ problem: Problem) -> ArticleFault {
    let sentence = problem.sentence
    return ArticleFault(
      fault: "\(start(id)) \(sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence)",
      remedy: "let everybody read it.")
  }

  private static func start(_ id: String) -> String { "The article \"\(id)\" can't be shown." }
}

extension ArticleFault {
  /// The text is none that can be shown.
  init(_ id: String, _ error: ArticleError) {
    self.init(fault: "\(Self.start(id)) \(error.fault)", remedy: error.remedy)
  }
}

extension Problem {
  /// An article that can't be shown.
  init(_ fault: ArticleFault) { self = .failed("\(fault.fault); \(fault.remedy)") }
}
