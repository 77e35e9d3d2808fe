// What a word of the command line that is being typed can become.

internal import Evidence
internal import Journals
internal import ShippedTrees
internal import Tree
internal import TreeFile

/// Completes the command lines of some commands.
struct Completer {
  let world: World
  let subcommands: [Subcommand]

  /// The largest tree that is read while somebody waits for a word, in bytes.
  private static let mostBytes = 4 << 20
  /// The most sessions of which it is said how they stand.
  private static let mostSessions = 50

  /// What the last of the words after the program's name can become; nothing where that makes no
  /// sense, and no complaints.
  func completions(of words: [String]) -> [Completion] {
    let word = words.last ?? ""
    return possibilities(for: word, after: Array(words.dropLast()))
      .filter { $0.word.hasPrefix(word) || $0.word.hasPrefix("*") }
  }

  private func possibilities(for word: String, after before: [String]) -> [Completion] {
    guard let line = try? CommandLine(parsing: before, among: subcommands) else {
      // The last word before may be an option that waits for its value.
      guard let line = try? CommandLine(parsing: before + [""], among: subcommands),
        let value = line.lastOption?.value
      else { return [] }
      return possibilities(for: value, typed: word, in: line)
    }
    if word.hasPrefix("-"), !before.contains("--") { return options(for: word, in: line) }
    let operands = line.subcommand.operands
    var found = commands(after: before, line).map(Completion.init)
    if line.operands.count < operands.count {
      found += possibilities(for: operands[line.operands.count].value, typed: word, in: line)
    } else {
      switch operands.last {
      case .repeated(let value)?, .any(let value)?:
        found += possibilities(for: value, typed: word, in: line)
      default: break
      }
    }
    return found
  }

  /// The commands that the next word would be taken for.
  private func commands(after before: [String], _ line: CommandLine) -> [Subcommand] {
    if !line.subcommand.name.isEmpty { return [] }
    return subcommands.dropFirst().filter { subcommand in
      let line = try? CommandLine(parsing: before + [subcommand.name], among: subcommands)
      return line?.subcommand.name == subcommand.name
    }
  }

  /// What a word that begins with a hyphen can become.
  private func options(for word: String, in line: CommandLine) -> [Completion] {
    let options = line.subcommand.options
    for option in options {
      guard let value = option.value else { continue }
      for start in ["--\(option.long)="] + (option.short.map { ["-\($0)"] } ?? [])
      where word.hasPrefix(start) {
        return possibilities(for: value, typed: String(word.dropFirst(start.count)), in: line)
          .map { Completion(start + $0.word, $0.meaning) }
      }
    }
    return options.map { Completion("--" + $0.long + ($0.value == nil ? "" : "="), $0.help) }
  }

  /// What a word that has been typed so far, and stands for something, can become.
  func possibilities(for value: Argument, typed: String, in line: CommandLine) -> [Completion] {
    switch value {
    case .tree:
      return world.shelf.trees.map { Completion($0.head.id, $0.head.title) }
        + [Completion("*.yaml"), Completion("*.yml")]
    case .session: return typed.contains("/") ? [Completion("*.jsonl")] : sessions(typed)
    case .article: return Resource.articleFolders.flatMap(\.ids).map { Completion($0) }
    case .fix:
      let fixes = tree(of: line)?.fixes ?? []
      return fixes.map { Completion($0.id, $0.title) }
        + fixes.compactMap { fix in fix.article.map { Completion($0, fix.title) } }
    case .value:
      let values = tree(of: line)?.values ?? []
      return values.map { Completion($0.id + "=", $0.text) }
    case .answer: return tree(of: line).map { answers(in: $0, typed, line) } ?? []
    case .evidence, .text:
      let names = evidence(of: line).map { Completion($0.id + "=", $0.title) }
      return (typed.contains("=") ? [] : names) + [Completion("*")]
    case .file: return [Completion("*")]
    case .folder: return [Completion("*/")]
    case .rule:
      return evidence(of: line).flatMap(\.source.rules).map { Completion($0.id, $0.remark ?? "") }
    case .one(_, let words): return words.map { Completion($0) }
    case .word: return findable
    case .number: return []
    }
  }

  /// The ids and codes of the trees on the shelf; other phrases would mean something to a shell.
  private var findable: [Completion] {
    world.shelf.trees.map(\.head).flatMap { head in
      [Completion(head.id, head.title)]
        + head.symptoms.flatMap(\.texts).filter { $0.utf8.allSatisfy(\.isPlain) }
        .map { Completion($0, head.title) }
    }
  }

  /// Questions that have no answer yet; when one is typed already, its choices.
  private func answers(in tree: DecisionTree, _ typed: String, _ line: CommandLine) -> [Completion]
  {
    let parts = typed.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2, let question = tree.question(String(parts[0])) {
      // Behind a comma comes one more of those of which the answer is one.
      let named = parts[1].split(separator: ",", omittingEmptySubsequences: false).dropLast()
      let start = "\(question.id)=" + named.map { "\($0)," }.joined()
      let others = question.choices.filter { !named.contains($0.id[...]) }
      return others.map { Completion(start + $0.id, $0.text) }
        + (named.isEmpty ? [Completion(start + "?", "not sure")] : [])
    }
    let given = Set(
      line.subcommand.options.filter { $0.value == .answer }.flatMap(line.values(of:))
        .map { $0.prefix { $0 != "=" } })
    return tree.questions.filter { !given.contains($0.id[...]) }
      .map { Completion($0.id + "=", $0.text) }
  }

  /// The evidence that the tree of a command line declares.
  private func evidence(of line: CommandLine) -> [DeclaredEvidence] {
    let source = source(of: line)
    guard source.shipped != nil else {
      return bytes(of: source).map { source.parsed($0).evidence } ?? []
    }
    return (try? world.loadToWalk(source).evidence) ?? []
  }

  /// The tree that a command line names, else the one inside the program; nil when it has mistakes.
  private func tree(of line: CommandLine) -> DecisionTree? {
    let source = source(of: line)
    // The one inside has no mistakes to complain about.
    if source.shipped != nil { return try? world.loadToWalk(source).tree }
    return bytes(of: source).flatMap { source.parsed($0).tree }
  }

  /// The tree that a command line names, else the one inside the program.
  private func source(of line: CommandLine) -> TreeSource {
    let named = zip(line.subcommand.operands, line.operands).first { $0.0.value == .tree }?.1
    return world.source(of: named)
  }

  /// The bytes of a tree that is not too large to be read while somebody waits.
  private func bytes(of source: TreeSource) -> [UInt8]? {
    guard case .path(let named) = source else { return nil }
    // No shell has looked at the words yet.
    let path = world.expanded(named)
    guard Files.isPlain(path), let bytes = try? Files.read(path, limit: Completer.mostBytes + 1),
      bytes.count <= Completer.mostBytes
    else { return nil }
    return bytes
  }

  /// The sessions that a word can be the beginning of, the newest first.
  private func sessions(_ typed: String) -> [Completion] {
    guard let store = world.store else { return [] }
    // Other names may mean something to a shell.
    let names = store.names.filter { $0.hasPrefix(typed) && $0.utf8.allSatisfy(\.isPlain) }
    let table = SessionTable([], now: Clock.seconds())
    return names.prefix(Completer.mostSessions).compactMap { try? store.summary(of: $0) }
      .map { Completion($0.name, "\(table.age(of: $0.touched)), \($0.words)") }
  }
}

extension UInt8 {
  /// Whether it is a letter, a digit, a dot, a hyphen or an underscore in ASCII.
  fileprivate var isPlain: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
    default: false
    }
  }
}
