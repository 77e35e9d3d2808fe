// Secrets of many kinds, made up at random, in the notations in which logs have them.

import Randomness

/// A text with a secret in it.
struct PlantedSecret {
  /// What kind of secret it is.
  let kind: String
  /// The text that holds it, on one line.
  let text: String
  /// What may not be read anywhere.
  let secret: String

  /// The secret, or what is left of a long one that is cut at either end.
  var traces: [String] {
    secret.count < 20 ? [secret] : [String(secret.prefix(10)), String(secret.suffix(10))]
  }
}

/// Makes secrets up.
struct SecretMaker {
  private var chance: Chance

  init(_ seed: Int) { chance = Chance(seed) }

  private static let letters = Array("abcdefghijklmnopqrstuvwxyz")
  private static let capitals = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
  private static let digits = Array("0123456789")
  private static let mixed = letters + capitals + digits

  private mutating func run(_ length: Int, of characters: [Character]) -> String {
    String((0..<length).map { _ in characters[chance.number(below: characters.count)] })
  }

  private mutating func one(of texts: [String]) -> String {
    texts[chance.number(below: texts.count)]
  }

  /// A key of letters and digits, with a few of each kind.
  private mutating func key(_ length: Int) -> String {
    "Q7z" + run(length - 6, of: Self.mixed) + "4Bk"
  }

  private mutating func base64(_ length: Int) -> String {
    run(length, of: Self.mixed + ["+", "/"])
  }

  private mutating func hexadecimal(_ length: Int) -> String {
    run(length, of: Self.digits + Array("abcdef"))
  }

  /// A password as people choose them.
  private mutating func password() -> String {
    let word = one(of: ["hunter", "Winter", "s3cr", "Pa$$w0rd", "geheim", "qwertz", "Xk"])
    return word + run(4 + chance.number(below: 8), of: Self.mixed + Array("!#$%^*+@_~"))
      + run(2, of: Self.digits)
  }

  private mutating func name() -> String {
    one(of: ["tom", "svc_backup", "ann.barr", "sa", "root"])
  }

  /// A text with a secret of a kind, by its number.
  mutating func secret(_ number: Int) -> PlantedSecret {
    let kinds = Self.kinds
    let (kind, make) = kinds[number % kinds.count]
    let (secret, text) = make(&self)
    return PlantedSecret(kind: kind, text: text, secret: secret)
  }

  /// The number of the kinds.
  static var kindCount: Int { kinds.count }

  private typealias Kind = (String, @Sendable (inout SecretMaker) -> (String, String))

  private static let kinds: [Kind] = keys + tokens + headers + passwords + settings

  private static let keys: [Kind] = [
    (
      "private key",
      {
        let key = $0.base64(160)
        let kind = $0.one(of: ["RSA ", "EC ", "OPENSSH ", "ENCRYPTED ", "DSA ", ""])
        return (
          key, "-----BEGIN \(kind)PRIVATE KEY-----\\n\(key)\\n-----END \(kind)PRIVATE KEY-----"
        )
      }
    ),
    (
      "beginning of a private key",
      {
        let key = $0.base64(50)
        return (key, "key is -----BEGIN OPENSSH PRIVATE KEY----- \(key)")
      }
    ),
    (
      "end of a private key",
      {
        let key = $0.base64(20) + "=="
        return (key, "got \(key)\\n-----END RSA PRIVATE KEY-----")
      }
    ),
    (
      "line of a private key",
      {
        let key = $0.base64(64)
        return (key, key)
      }
    ),
    (
      "line of an SSH private key",
      {
        let key = "b3BlbnNzaC1rZXktdjEAAAAA" + $0.base64(46)
        return (key, "read \(key)")
      }
    ),
    (
      "AWS key",
      {
        let id = "AKIA" + $0.run(14, of: capitals) + $0.run(2, of: digits)
        return (id, $0.one(of: ["", "AWS_ACCESS_KEY_ID=", "using ", "Credential="]) + id)
      }
    ),
    (
      "AWS secret key",
      {
        let key = $0.base64(40)
        let lead = ["aws_secret_access_key = ", "AWS_SECRET_ACCESS_KEY=", "SecretAccessKey: "]
        return (key, $0.one(of: lead) + key)
      }
    ),
    (
      "Azure account key",
      {
        let key = $0.base64(86) + "=="
        let rest = ";EndpointSuffix=core.windows.net"
        return (key, "DefaultEndpointsProtocol=https;AccountName=logs;AccountKey=\(key)\(rest)")
      }
    ),
    (
      "Azure SAS",
      {
        let key = $0.base64(40) + "%3D"
        return (key, "https://logs.blob.core.windows.net/a?sv=2022-11-02&sp=r&sig=\(key)&se=2026")
      }
    ),
  ]

  private static let tokens: [Kind] = [
    (
      "GitHub token",
      {
        let key = "ghp_" + $0.key(36)
        return (key, "remote \(key) rejected")
      }
    ),
    (
      "GitHub fine-grained token",
      {
        let key = "github_pat_" + $0.key(22) + "_" + $0.key(59)
        return (key, "x-access-token:\(key)@github.com")
      }
    ),
    (
      "GitLab token",
      {
        let key = "glpat-" + $0.key(20)
        return (key, "with \(key)")
      }
    ),
    (
      "Slack token",
      {
        let key = "xoxb-" + $0.run(12, of: digits) + "-" + $0.key(24)
        return (key, "slack \(key)")
      }
    ),
    (
      "Slack hook",
      {
        let path = "T\($0.run(8, of: capitals))/B\($0.run(8, of: capitals))/\($0.key(24))"
        return (path, "POST https://hooks.slack.com/services/\(path)")
      }
    ),
    (
      "JWT",
      {
        let key = "eyJ\($0.key(30)).eyJ\($0.key(60)).\($0.key(43))"
        return (key, $0.one(of: ["jwt ", "id_token=", "token: ", ""]) + key)
      }
    ),
    (
      "Google key",
      {
        let key = "AIza" + $0.key(35)
        return (key, "/maps?key=\(key)&v=3")
      }
    ),
    (
      "Stripe key",
      {
        let key = "sk_live_" + $0.key(24)
        return (key, "stripe \(key)")
      }
    ),
    (
      "npm token",
      {
        let key = "npm_" + $0.key(36)
        return (key, "//registry.npmjs.org/:_authToken=\(key)")
      }
    ),
    (
      "bot token",
      {
        let key = $0.run(9, of: digits) + ":AA" + $0.key(33)
        return (key, "https://api.telegram.org/bot\(key)/getMe")
      }
    ),
  ]

  private static let headers: [Kind] = [
    (
      "bearer",
      {
        let key = $0.key(32)
        let name = $0.one(of: ["Authorization: Bearer ", "authorization: bearer ", "with Bearer "])
        return (key, name + key)
      }
    ),
    (
      "basic",
      {
        let key = $0.base64(22) + "=="
        return (key, $0.one(of: ["Authorization: Basic ", "Proxy-Authorization: Basic "]) + key)
      }
    ),
    (
      "other header",
      {
        let key = $0.key(24)
        let lead = [
          "X-Api-Key: ", "x-auth-token: ", "Ocp-Apim-Subscription-Key: ", "PRIVATE-TOKEN: ",
        ]
        return (key, $0.one(of: lead) + key)
      }
    ),
    (
      "cookie",
      {
        let key = $0.key(26)
        return (key, "Cookie: lang=en; JSESSIONID=\(key); theme=dark")
      }
    ),
    (
      "set cookie",
      {
        let key = $0.key(26)
        return (key, "Set-Cookie: sid=\(key); Path=/; Secure")
      }
    ),
    (
      "query",
      {
        let key = $0.key(24)
        let name = ["api_key", "apikey", "access_token", "token", "client_secret", "key", "code"]
        return (key, "GET /v1/list?page=2&\($0.one(of: name))=\(key)&n=10 200")
      }
    ),
  ]

  private static let passwords: [Kind] = [
    (
      "URL",
      {
        let word = $0.password()
        let scheme = $0.one(of: ["https", "postgres", "ftp", "amqp", "redis", "mongodb+srv"])
        return (word, "\(scheme)://\($0.name()):\(word)@db.solo.local:5432/app")
      }
    ),
    (
      "option",
      {
        let word = $0.password()
        let option = [
          "--password ", "--password=", "-password ", "--pass ", "/password:", "--token ",
        ]
        return (word, "run --user tom \($0.one(of: option))\(word) --verbose")
      }
    ),
    (
      "short option",
      {
        let word = $0.password()
        let command = [
          "mysql -u root -p", "mysql -u root -p ", "sshpass -p ", "docker login -u a -p ",
        ]
        return (word, $0.one(of: command) + word)
      }
    ),
    (
      "unknown command",
      {
        let word = $0.password() + "9"
        return (word, "mounttool -p \(word) /mnt")
      }
    ),
    (
      "curl",
      {
        let word = $0.password()
        let option = $0.one(of: ["-u ", "--user ", "--user=", "-u"])
        return (word, "curl \(option)\($0.name()):\(word) https://solo.local")
      }
    ),
    (
      "setting",
      {
        let word = $0.password()
        let lead = ["password=", "password = ", "pwd: ", "Passwort: ", "DB_PASSWORD=", "user_pwd="]
        return (word, $0.one(of: lead) + word)
      }
    ),
    (
      "connection string",
      {
        let word = $0.password()
        let name = $0.one(of: ["Password", "PWD", "pwd"])
        return (word, "Server=db1;Database=app;User Id=sa;\(name)=\(word);Encrypt=yes")
      }
    ),
    (
      "environment",
      {
        let word = $0.password()
        let name = ["PGPASSWORD", "MYSQL_PWD", "RESTIC_PASSWORD", "SSHPASS", "VAULT_TOKEN"]
        return (word, "\($0.one(of: name))=\(word) pg_dump -h db app")
      }
    ),
    (
      "netrc",
      {
        let word = $0.password()
        return (word, "machine solo.local login tom password \(word)")
      }
    ),
    (
      "SQL",
      {
        let word = $0.password()
        return (word, "CREATE USER tom IDENTIFIED BY '\(word)'")
      }
    ),
    (
      "PowerShell",
      {
        let word = $0.password()
        return (word, "ConvertTo-SecureString \"\(word)\" -AsPlainText")
      }
    ),
  ]

  private static let settings: [Kind] = [
    (
      "JSON",
      {
        let key = $0.hexadecimal(32)
        let name = [
          "password", "client_secret", "encryptionKey", "accessToken", "hmac_key", "signing-key",
        ]
        return (key, "{\"user\": \"tom\", \"\($0.one(of: name))\": \"\(key)\", \"n\": 1}")
      }
    ),
    (
      "JSON in JSON",
      {
        let word = $0.password()
        return (word, "\"{\\\"password\\\":\\\"\(word)\\\",\\\"n\\\":1}\"")
      }
    ),
    (
      "list",
      {
        let word = $0.password()
        return (word, "\"tokens\": [\"first\", \"\(word)\"], \"n\": 1")
      }
    ),
    (
      "YAML",
      {
        let key = $0.key(28)
        let name = [
          "secret", "appSecret", "refresh_token", "secret_key_base", "apiToken", "session-key",
        ]
        return (key, "\($0.one(of: name)): \(key)")
      }
    ),
    (
      "INI",
      {
        let word = $0.password()
        return (
          word, "\($0.one(of: ["smtp_pass", "bind_passwd", "Secret", "passphrase"])) = \"\(word)\""
        )
      }
    ),
    (
      "XML",
      {
        let word = $0.password()
        return (word, "<User>tom</User><Password>\(word)</Password>")
      }
    ),
    (
      "named value",
      {
        let word = $0.password()
        let text = [
          "<add key=\"ApiKey\" value=\"\(word)\"/>",
          "{\"name\":\"DB_PASSWORD\",\"value\":\"\(word)\"}",
        ]
        return (word, $0.one(of: text))
      }
    ),
    (
      "words",
      {
        let key = $0.key(24)
        return (key, "the API key: \(key)")
      }
    ),
  ]
}
