// Articles that the texts of a tree mention, though no fix of it rests on them.

/// The articles of a tree by their ids, to tell which others its texts mention.
///
/// A word is taken for the id of an article where it has the form of one that the tree knows: the
/// same letters, and behind them as many digits.
package struct Mentions: Sendable {
  private let articles: Set<String>
  private let forms: Set<Form>

  /// How an id looks.
  private struct Form: Hashable {
    let letters: [UInt8]
    let digitCount: Int

    /// The form of a word; nil when it is no letters with digits behind them.
    init?(_ word: Substring.UTF8View) {
      let letters = word.prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
      let digits = word[letters.endIndex...]
      guard !letters.isEmpty, !digits.isEmpty, digits.allSatisfy({ 0x30...0x39 ~= $0 }) else {
        return nil
      }
      self.letters = Array(letters)
      digitCount = digits.count
    }
  }

  /// The articles of a tree; the cost is linear in its fixes.
  package init(of tree: DecisionTree) {
    articles = Set(tree.fixes.compactMap(\.article))
    forms = Set(articles.compactMap { Form(Substring($0).utf8) })
  }

  /// The ids of other articles in some texts, each once, in the order met; the cost is linear in the
  /// texts.
  package func ofOthers(in texts: [String?]) -> [String] {
    if forms.isEmpty { return [] }
    var ids: [String] = []
    var known = articles
    for text in texts.compactMap(\.self) {
      for word in text.utf8.split(whereSeparator: { !$0.isOfWord }) {
        guard let form = Form(word), forms.contains(form) else { continue }
        let id = String(Substring(word))
        if known.insert(id).inserted { ids.append(id) }
      }
    }
    return ids
  }
}

extension UInt8 {
  /// Whether it is a letter or digit in ASCII; some scripts have no blanks around an id.
  fileprivate var isOfWord: Bool {
    0x30...0x39 ~= self || self | 0x20 >= 0x61 && self | 0x20 <= 0x7A
  }
}

extension Question {
  /// All that the question says.
  package var texts: [String?] { [text, why] + (find?.texts ?? []) + choices.map(\.text) }
}

extension Fix {
  /// What the fix says besides its ways.
  package var texts: [String?] { [title, because, verify] }
}

extension Way {
  /// All that the way says.
  package var texts: [String?] {
    [title] + steps.flatMap(\.texts)
  }
}

/// Where a tree mentions an article that none of its fixes rests on.
package struct ForeignMention: Sendable {
  /// The id of the article as it stands there.
  package let id: String
  /// The title of the first fix that mentions it, or else the first question.
  package let text: String
  /// How many other fixes and questions do so.
  package let others: Int
}

extension DecisionTree {
  /// The articles that the texts of the tree mention, and no fix rests on, in the order met; the cost
  /// is linear in its text.
  package var mentionedArticles: [String] {
    let texts =
      fixes.flatMap { $0.texts + $0.ways.flatMap(\.texts) } + shape.targets.map(\.note)
      + shape.firstSteps.flatMap { $0.steps.flatMap(\.texts) } + questions.flatMap(\.texts)
    return Mentions(of: self).ofOthers(in: texts)
  }

  /// Where the tree mentions an article that none of its fixes rests on; nil when it does not.
  ///
  /// The id may be in letters of another size. The cost is linear in the text of the tree.
  package func mention(of article: String) -> ForeignMention? {
    let mentions = Mentions(of: self)
    let wanted = article.lowercased()
    var notes: [[String?]] = Array(repeating: [], count: fixes.count)
    for target in shape.targets { notes[Int(target.fix)].append(target.note) }
    let places =
      zip(fixes, notes).map { fix, notes in
        (name: fix.title, texts: fix.texts + notes + fix.ways.flatMap(\.texts))
      } + questions.map { (name: $0.text, texts: $0.texts) }
    let found = places.compactMap { place in
      mentions.ofOthers(in: place.texts).first { $0.lowercased() == wanted }.map {
        ($0, place.name)
      }
    }
    return found.first.map { ForeignMention(id: $0.0, text: $0.1, others: found.count - 1) }
  }
}
