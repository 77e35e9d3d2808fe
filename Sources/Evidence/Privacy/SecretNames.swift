// The names behind which secrets stand: `db_password`, `accessToken`, `API key`.

/// What the name of a setting, an option or a column says of what stands behind it.
enum SecretNames {
  /// How far a name is to be trusted.
  enum Meaning {
    /// Whatever stands behind it is a secret.
    case secret
    /// A key, or the path of the file that holds it.
    case keyOrPath
    /// A secret where it looks like one by itself.
    case doubtful
  }

  /// The names in small letters, without what joins their words, by their last letters; more may stand
  /// in front of them.
  private static let long = byLast([
    "password", "passwd", "passphrase", "passcode", "passwort", "kennwort", "secret", "credential",
    "apikey", "accesskey", "accountkey", "authkey", "secretkey", "encryptionkey", "signingkey",
    "masterkey", "storagekey", "sharedkey", "subscriptionkey", "productkey", "licensekey",
    "sessionid", "authorization", "cookie", "signature", "community", "privatemac",
    "secretkeybase", "sshpass", "dbpass", "userpass", "smtppass", "rootpass", "adminpass",
  ])
  /// Those that many common words end in: they stand alone, or behind another word.
  private static let short: [(name: [UInt8], meaning: Meaning)] =
    ["token", "pass", "pwd", "psk", "pin", "sig", "pw"].map { (Array($0.utf8), .secret) }
    + [(Array("key".utf8), .doubtful)]
  /// Texts by their last bytes: of most words it is known by its last letter that none ends it.
  private static func byLast(_ names: [String]) -> [[[UInt8]]] {
    let names = names.map { Array($0.utf8) }
    return (UInt8.min...UInt8.max).map { letter in names.filter { $0.last == letter } }
  }

  private static let privateKey = Array("privatekey".utf8)
  /// Names of what everybody may know, up to the last word.
  private static let open: [[UInt8]] = ["public", "pub", "publickey", "cancellation", "host"].map {
    Array($0.utf8)
  }
  /// What makes a key of the word that stands behind it, as in `API key: x`.
  private static let kinds: Set<String> = [
    "access", "account", "api", "auth", "encryption", "license", "master", "product", "secret",
    "shared", "signing", "storage",
  ]

  /// What a name says; nil where it says nothing.
  static func meaning(of word: ArraySlice<UInt8>) -> Meaning? {
    var word = word
    while let last = word.last, last.joinsWords { word.removeLast() }
    return meaningOfOne(word)
      ?? (word.last?.folded == UInt8(ascii: "s") ? meaningOfOne(word.dropLast()) : nil)
  }

  /// Whether what stands in a column or a field of a name is a secret.
  static func isOfSecret(_ name: String) -> Bool {
    switch meaning(of: Array(name.utf8)[...]) {
    case .secret, .keyOrPath: true
    case .doubtful, nil: false
    }
  }

  /// What a word says behind the word in front of it.
  static func meaning(of word: ArraySlice<UInt8>, behind other: ArraySlice<UInt8>) -> Meaning? {
    guard word.count == 3, word.map(\.folded).elementsEqual("key".utf8) else { return nil }
    let other = String(decoding: other.map(\.folded), as: UTF8.self)
    return other == "private" ? .keyOrPath : kinds.contains(other) ? .secret : nil
  }

  private static func meaningOfOne(_ word: ArraySlice<UInt8>) -> Meaning? {
    guard let last = word.last(where: { !$0.joinsWords })?.folded else { return nil }
    if long[Int(last)].contains(where: { start(of: $0, endingIn: word) != nil }) { return .secret }
    if start(of: privateKey, endingIn: word) != nil { return .keyOrPath }
    for (name, meaning) in short {
      guard let start = start(of: name, endingIn: word), isOwnWord(from: start, in: word) else {
        continue
      }
      let before = word[..<start].filter { !$0.joinsWords }.map(\.folded)
      return open.contains { before.reversed().starts(with: $0.reversed()) } ? nil : meaning
    }
    return nil
  }

  /// Where a name begins that a word ends in, whatever joins its parts.
  private static func start(of name: [UInt8], endingIn word: ArraySlice<UInt8>) -> Int? {
    var place = word.endIndex
    for letter in name.reversed() {
      repeat {
        guard place > word.startIndex else { return nil }
        place -= 1
      } while word[place].joinsWords
      guard word[place].folded == letter else { return nil }
    }
    return place
  }

  /// Whether a word begins at a place: behind what joins words, or with a capital.
  private static func isOwnWord(from start: Int, in word: ArraySlice<UInt8>) -> Bool {
    guard start > word.startIndex, word[start - 1].isLetter else { return true }
    let isCapital = word[start].folded != word[start]
    return isCapital && word[start - 1].folded == word[start - 1]
  }
}

extension UInt8 {
  /// Whether it joins the words of a name.
  fileprivate var joinsWords: Bool { self == UInt8(ascii: "_") || self == UInt8(ascii: "-") }
}
