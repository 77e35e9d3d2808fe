// Secrets by their place on a command line, or in a sentence of a fixed form.

/// Finds what stands behind `-u name:` of curl, `-p` of mysql, `password` in a .netrc and their like.
enum SecretCommands {
  /// Commands whose option has a password, by the option.
  private static let commands: [String: Set<String>] = [
    "-p": [
      "sshpass", "mysql", "mysqldump", "mysqladmin", "mariadb", "mariadb-dump", "mongo", "mongosh",
      "mongodump", "docker", "podman", "psexec", "psexec.exe", "az", "helm", "oc", "skopeo", "bcp",
      "sqlcmd", "isql",
    ],
    "-a": ["redis-cli"], "-w": ["ldapsearch", "ldapmodify", "ldapadd", "ldapwhoami", "ldappasswd"],
  ]
  /// Commands whose `-p` is no password, whatever stands behind it.
  private static let others: Set<String> = [
    "mkdir", "cp", "ps", "ssh", "scp", "iptables", "nmap", "journalctl", "tar", "lsof", "install",
    "make", "nc", "unzip", "tail", "top", "kill", "nslookup", "dig",
  ]
  /// The most words of a line that are taken for a command with its options.
  private static let longest = 200

  static func ranges(in line: [UInt8], _ folded: [UInt8]) -> [Range<Int>] {
    let words = words(of: line)
    guard words.contains(where: { mayLead(line[$0]) }) else { return [] }
    let texts = words.map { String(decoding: folded[$0].prefix(24), as: UTF8.self) }
    var known: Set<String> = []
    var found: [Range<Int>] = []
    for (number, word) in words.enumerated() {
      let next = number + 1 < words.count ? words[number + 1] : nil
      let before = number > 0 ? texts[number - 1] : ""
      if let secret = next.flatMap({ secret(behind: texts[number], before, at: $0, line, known) }) {
        found.append(secret)
      }
      if let secret = attached(to: word, line, known) { found.append(secret) }
      known.insert(texts[number].lastName)
    }
    return found
  }

  /// Whether a word begins as those do that a secret stands behind.
  private static func mayLead(_ word: ArraySlice<UInt8>) -> Bool {
    let start = word.drop { "\"'>$(".utf8.contains($0) }
    guard let first = start.first?.folded else { return false }
    if first == UInt8(ascii: "-") { return start.count > 1 }
    return (5...22).contains(word.count)
      && leads.contains { lead in
        lead.first == first && start.prefix(lead.count).map(\.folded).elementsEqual(lead)
      }
      || word.count == 2 && first == UInt8(ascii: "b")
  }

  private static let leads = ["bearer", "basic", "passw", "convertto"].map { Array($0.utf8) }

  private static func words(of line: [UInt8]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var place = 0
    while place < line.count, words.count < longest {
      let end = line[place...].firstIndex(where: \.isBlank) ?? line.count
      if end > place { words.append(place..<end) }
      place = end + 1
    }
    return words
  }

  /// The secret that a word stands in front of.
  private static func secret(
    behind word: String, _ before: String, at next: Range<Int>, _ line: [UInt8],
    _ known: Set<String>
  ) -> Range<Int>? {
    let value = SecretOptions.text(in: line, from: next.lowerBound)
    switch word.trimmedQuotes {
    case "-u", "--user", "--proxy-user", "-U": return part(of: next, line)
    case "-p":
      guard let value, known.isDisjoint(with: others) else { return nil }
      let isOfCommand = !known.isDisjoint(with: commands["-p"] ?? [])
      let isNumber = line[value].allSatisfy { $0.isDigit || ":-,.".utf8.contains($0) }
      let isOption = line[value].first == UInt8(ascii: "-")
      let isDocker = known.contains("run") && line[value].contains(UInt8(ascii: ":"))
      if isOption || isDocker || isNumber && !known.contains("sshpass") { return nil }
      return isOfCommand || isPassword(line[value]) ? value : nil
    case "-a", "-w":
      let isOfCommand = !known.isDisjoint(with: commands[word.trimmedQuotes] ?? [])
      return isOfCommand ? value : nil
    case "bearer", "basic":
      return value.flatMap { $0.count >= 12 && line[$0].looksMade ? $0 : nil }
    case "password", "passwd":
      // A .netrc; else words that are no common ones.
      let isNamed = known.contains("login") && !known.isDisjoint(with: ["machine", "default"])
      let isAlone = before.isEmpty && next.upperBound == line.count
      return value.flatMap { isNamed || isAlone && isPassword(line[$0]) ? $0 : nil }
    case "by": return before == "identified" ? value : nil
    case "converttosecurestring", "convertto-securestring": return value
    default: return nil
    }
  }

  /// The secret in a word that is its option too: `-phunter2`, `-utom:hunter2`.
  private static func attached(
    to word: Range<Int>, _ line: [UInt8], _ known: Set<String>
  ) -> Range<Int>? {
    let text = line[word]
    if text.starts(with: "-p".utf8), word.count > 2,
      !known.isDisjoint(with: commands["-p"] ?? []), !text.contains(UInt8(ascii: "=")),
      !known.contains("run")
    {
      return SecretOptions.text(in: line, from: word.lowerBound + 2)
    }
    for option in ["-u", "--user=", "--proxy-user="] where text.starts(with: option.utf8) {
      return part(of: word.lowerBound + option.utf8.count..<word.upperBound, line)
    }
    return nil
  }

  /// What stands behind the name in `name:password` or `name%password`.
  private static func part(of word: Range<Int>, _ line: [UInt8]) -> Range<Int>? {
    guard let text = SecretOptions.text(in: line, from: word.lowerBound),
      let sign = line[text].firstIndex(where: { ":%".utf8.contains($0) }),
      sign + 1 < text.upperBound, !line[(sign + 1)...].starts(with: Secrets.standIn.utf8),
      !line[text].contains(UInt8(ascii: "/"))
        || line[sign] == UInt8(ascii: ":")
    else { return nil }
    return sign + 1..<text.upperBound
  }

  /// Whether a word has digits or signs among its letters, as no common word has.
  private static func isPassword(_ word: ArraySlice<UInt8>) -> Bool {
    word.count >= 6 && word.contains(where: \.isLetter)
      && word.contains { $0.isDigit || "!@#$%^&*+".utf8.contains($0) }
      && !"/.~".utf8.contains(word.first ?? 0) && word.dropFirst().first != UInt8(ascii: ":")
  }
}

extension String {
  /// What stands behind the last stroke of a path.
  fileprivate var lastName: String {
    split { $0 == "/" || $0 == "\\" }.last.map { String($0).trimmedQuotes } ?? self
  }

  fileprivate var trimmedQuotes: String { filter { !"\"'>$".contains($0) } }
}
