// Made-up articles like those of a real archive: their sizes, their words, and how often these return.

import Glibc
import Randomness

/// Articles with made-up words, the same in every run.
struct SampleArticles {
  let count: Int

  /// The words, the most frequent first; how often they come follows Zipf's law.
  private let words: [String]
  /// The sums of how often each word and all before it come.
  private let sums: [Double]

  private static let wordCount = 60_000
  /// How long half of the articles are, in bytes, and how far the others are from that.
  private static let (median, spread) = (2_900.0, 0.35)

  init(count: Int) {
    self.count = count
    var chance = Chance(1)
    var known: Set<String> = []
    var words: [String] = []
    while words.count < Self.wordCount {
      // What is said often is short.
      let length = words.count < 400 ? 1 + chance.number(below: 2) : 2 + chance.number(below: 3)
      let word = (0..<length).map { _ in Self.syllables[chance.number(below: Self.syllables.count)]
      }
      .joined()
      if known.insert(word).inserted { words.append(word) }
    }
    self.words = words
    var sum = 0.0
    sums = (0..<Self.wordCount).map { rank in
      sum += 1 / pow(Double(rank) + 2.7, 1.07)
      return sum
    }
  }

  private static let syllables = [
    "ba", "con", "de", "ser", "fi", "gra", "hand", "in", "jo", "ka", "lect", "mo", "nu", "or",
    "per",
    "quis", "re", "stan", "ti", "un", "ver", "wo", "xi", "zo", "mail", "ing", "ment", "ion", "al",
    "pro", "ex", "ance",
  ]

  /// The id of an article.
  func id(_ number: Int) -> String { "Q\(100_000 + 3 * number)" }

  /// A code that the article holds, and few others.
  func code(_ number: Int) -> String {
    let digits = String(0xC101_0000 + number, radix: 16, uppercase: true)
    return "0x" + digits
  }

  /// The text of an article.
  func text(_ number: Int) -> String {
    var chance = Chance(number + 7)
    var text = """
      DOCUMENT:\(id(number))  23-OCT-2000  [exchange]
      TITLE   :\((0..<6).map { _ in word(&chance) }.joined(separator: " "))
      PRODUCT :Microsoft Exchange
      PROD/VER:winnt:4.0,5.0,5.5
      OPER/SYS:
      KEYWORDS:kbusage

      ======================================================================
      ----------------------------------------------------------------------
      The information in this article applies to:

       - Microsoft Exchange Server, version 5.\(chance.number(below: 3_000))
      ----------------------------------------------------------------------

      SYMPTOMS
      ========

      Error \(code(number)) is logged.

      """
    let size = min(175_000, Int(Self.median * exp(Self.spread * bell(&chance))))
    var said: [String] = []
    var width = 0
    while text.utf8.count < size {
      let next = next(&chance, after: said)
      said.append(next)
      width += next.utf8.count + 1
      text += next + (width > 66 ? "\n" : " ")
      if width > 66 { width = 0 }
    }
    return text + "\n\nAdditional query words: \(said.suffix(3).joined(separator: " "))\n"
  }

  /// What comes next: what an article has said already it says again, as in Simon's process.
  private func next(_ chance: inout Chance, after said: [String]) -> String {
    switch chance.number(below: 1_000) {
    case ..<5: id(chance.number(below: count))
    case ..<10: code(chance.number(below: count))
    case ..<20: "\(chance.number(below: 20_000))"
    case ..<450 where !said.isEmpty: said[chance.number(below: said.count)]
    default: word(&chance)
    }
  }

  /// A word, by how often it comes.
  private func word(_ chance: inout Chance) -> String {
    let sum = Double.random(in: 0..<(sums.last ?? 1), using: &chance)
    var (low, high) = (0, sums.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] < sum { low = middle + 1 } else { high = middle }
    }
    return words[low]
  }

  /// A number near 0, normally distributed, after Box and Muller.
  private func bell(_ chance: inout Chance) -> Double {
    let (one, other) = (
      Double.random(in: .ulpOfOne..<1, using: &chance), Double.random(in: 0..<1, using: &chance)
    )
    return (-2 * log(one)).squareRoot() * cos(2 * .pi * other)
  }

  /// Writes all of them below a folder, a thousand to each folder in it; the bytes that they take.
  func write(below folder: String) -> Int {
    var bytes = 0
    for number in 0..<count {
      let part = "\(folder)/\(number / 1_000)"
      if number % 1_000 == 0 { mkdir(part, 0o700) }
      let text = Array(text(number).utf8)
      guard let file = fopen("\(part)/\(id(number)).txt", "w") else { return 0 }
      fwrite(text, 1, text.count, file)
      fclose(file)
      bytes += text.count
    }
    return bytes
  }
}
