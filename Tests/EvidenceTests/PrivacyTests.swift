// What is never kept, and what others do not get to read.

import Testing

@testable import Evidence

/// Lines with `{}` around what is a secret.
private let lines = [
  "export AWS_ACCESS_KEY_ID={AKIAIOSFODNN7EXAMPLE}",
  "aws_secret_access_key = {wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY}",
  "remote: {ghp_16C7e42F292c6912E7710c838347Ae178B4a} rejected",
  "token {github_pat_11ABCDEFG0abcdefghijkl_mnopqrstuvwxyz0123456789}",
  "glpat: {glpat-AbCdEfGhIjKlMnOpQr12}",
  "slack {xoxb-123456789012-abcdefABCDEF}",
  "stripe {sk_live_4eC39HqLyjWDarjtT1zdp7dc}",
  "maps {AIzaSyD-9tSrke72PouQMnMX-a7eZSW0jkFMBWY}",
  "mail {SG.ngeVfQFYQlKU0ufo8x5d1A.TwL2iGABf9DHoTf09kqeF8tAmbihYzrnopKc1s5cr}",
  "npm {npm_abcdefghijklmnopqrstuvwxyz0123456789}",
  "vault {hvs.CAESIJlU02LQZq3i5y8dkfjw}",
  "jwt {eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N}",
  "Authorization: Bearer {abc.def.ghi}",
  "authorization: Basic {dXNlcjpwYXNz}",
  "GET https://tom:{hunter2}@example.org/x",
  "psql postgres://app:{p@ss}@db/x",
  "git clone https://{0123456789abcdef0123456789abcdef}@host/x",
  "mysql --password={hunter2} -u root",
  "mysql --password {hunter2} -u root",
  "net use x: /password {hunter2}",
  "Server=db;User Id=sa;Password={hunter2};Encrypt=yes",
  "{\"password\": \"hunter2\"}",
  "password: '{two words}' end",
  "DB_PASSWORD={hunter2}",
  "client_secret={abcDEF123}&x=1",
  "AccountKey={abcd1234==};EndpointSuffix=x",
  "?sig={abc%2Bdef}&se=2026",
  "Set-Cookie: {sid=abcdef0123456789}; Path=/",
  "-----BEGIN RSA PRIVATE KEY-----{\\nMIIEpAIBAAKCAQEA\\n}-----END RSA PRIVATE KEY-----",
  "{MIIEpAIBAAKCAQEA7bq2f1Tx9Qh3vJ0sYwz8kLmN4oPq5rSt6uVw7xYz8A9B}",
  "snmp community={public1}",
  "curl -u tom:{hunter2} https://example.org",
  "sshpass -p {hunter2} ssh host",
  "password={a&b;c,d}",
  "export API_KEY={k1} # for tests",
  "the secret access key: {wJalrX/UtnFEMI}",
  "accessToken={abc123}",
  "Cookie: {a=b; sid=c}",
  "<Password>{two words}</Password>",
  "machine host login tom password {hunter2}",
  "postgres://app:{pa/ss#w}@db/x",
  "plink -pw {hunter2} host",
  "mysql -u root -p{hunter2} app",
]

private let plain = [
  "[03/05/2021 21:14:18.0704] [0] [ERROR-REFERENCE] Id=SearchFoundationComponent___9f5053e82ecb4a8f9790bdf498c0664d Component=EXCHANGE14:\\Current",
  "Evaluated [Rule:RebootPending] [HasException:False] [Value:\"True\"] [ParentValue:\"<NULL>\"]",
  "The password of the account has expired.",
  "Failed password for root from 10.0.0.7 port 22 ssh2",
  "debug1: Authentications that can continue: publickey,password",
  "passwordauthentication yes",
  "/dev/sda1 41152812 39000000 100000 95% /",
  "Could not log onto the Message Store for Account: TOMH",
  "migrate:MS:NORTHWIND/LEEDS/ABARR",
  "https://example.org/a?b=c",
  "SKIPPED and s.o.s",
  "passwd: password updated successfully",
  "debug1: Trying private key: /home/ann/.ssh/id_ed25519",
  "debug1: Offering public key: /home/ann/.ssh/id_rsa RSA SHA256:uNiVztksCsDhcc0u9e8BgrJXVGDVyJJj4XvnDHX1qT4",
  "debug1: Server host key: ssh-ed25519 SHA256:uNiVztksCsDhcc0u9e8BgrJXVGDVyJJj4XvnDHX1qT4",
  "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQDZ7Vf3kK2mPq9rSt6uVw7xYz8A9B ann",
  "sk-ecdsa-sha2-nistp256-cert-v01@openssh.com",
  "Culture=neutral, PublicKeyToken=31bf3856ad364e35",
  "npm_config_registry_of_the_whole_house_1",
  "CN=Organization Management,OU=Microsoft Exchange Security Groups,DC=solo,DC=local",
  "{C262A929-D691-B74A-9E06-8728F8F842EA}: 9f5053e82ecb4a8f9790bdf498c0664d",
  "C:\\Program Files\\Microsoft\\Exchange Server\\V15\\Bin\\Microsoft.Exchange.Setup.Common.dll",
  "mkdir -p /srv/data9x && ssh -p 22022 web9x && journalctl -u nginx -p err9x",
  "docker run -p 8080:80 nginx",
  "proxyAddresses: SMTP:tom@solo.local",
  "http://host:8080/mail@home",
]

struct PrivacyTests {
  @Test(arguments: lines)
  func `A secret gives way, and the rest of its line stays`(line: String) {
    if line.hasPrefix("{\"") {
      #expect(Secrets.redact(line) == "{\"password\": \"[secret]\"}")
      return
    }
    let parts = line.split(separator: "{", maxSplits: 1, omittingEmptySubsequences: false)
    let rest = parts[1].split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
    let bare = parts[0] + rest[0] + rest[1]
    #expect(Secrets.redact(String(bare)) == parts[0] + "[secret]" + rest[1])
    let again = Secrets.redact(String(bare))
    #expect(Secrets.redact(again) == again)
  }

  @Test(arguments: plain)
  func `What is no secret stays`(line: String) {
    #expect(Secrets.redact(line) == line)
  }

  @Test func `A secret is neither in a sign nor in what is kept of it`() {
    let source = Source("log", .lines(), [rule("e", Match(text: "password=<it> for <name>"))])
    let found = findings(source, "x password=hunter2 for tom")
    #expect(found.first?.signs.first?.text == "x password=[secret] for tom")
    #expect(found.first?.texts.map { $0.texts.map(\.text) } == [["[secret]"], ["tom"]])
  }

  @Test func `Neither is one in an object, nor in a column of secrets`() {
    let object = Source(
      "alerts", .json(), [rule("e", Match(["msg": [Pattern("<word> <it>")], "x": [Pattern("y")]]))])
    let found = findings(object, "{\"msg\": \"password=hunter2 tom\", \"x\": \"y\"}")
    #expect(found.first?.texts.first?.texts.map(\.text) == ["[secret]"])
    #expect(found.first?.signs.first?.text.contains("hunter2") == false)
    let table = Source(
      "users", .csv(), [Rule("e", .table(TableTest(.among("Name", ["x"]))))])
    let rows = findings(table, "Name,IMAP_Password,Host\ntom,hunter2,dc\n")
    #expect(rows.first?.signs.first?.text == "tom,[secret],dc")
  }

  /// Lines with `{}` around what is a name, each once.
  private static let named = [
    "Could not log onto the Message Store for Account: {TOMH}",
    "User: N/A Computer: {EX01}",
    "\"user\": \"{ann}\", \"host\": \"{web1}\"",
    "opening \\\\{FS01}\\{users$\\tomh}",
    "object {CN=Tom Hill,OU=Users,DC=solo,DC=local} is gone",
    "to {/o=Solo/ou=First Administrative Group/cn=Recipients/cn=TomH}",
    "Nov 28 05:52:32 {web1} sshd[7]: Failed password for {ann} from {10.0.0.7} port 22 ssh2",
    "2026-11-28T05:52:32+01:00 {web1} sshd[7]: session opened for user {ann}(uid=1000) by (uid=0)",
    "Invalid user {admin} from {10.0.0.7}",
    "drwx------ {ann} {staff} .ssh",
    "debug1: identity file /home/{ann}/.ssh/id_rsa type 0",
    "C:\\Users\\{tomh}\\Desktop on server {EX-02}",
    "Logged on user: {SOLO\\Han}.",
    "mail from {tom@solo.local} to {dc1.solo.local}",
  ]

  @Test(arguments: named)
  func `A name that nobody filled in has a stand-in by the words around it`(line: String) {
    var parts: [Substring] = []
    var rest = line[...]
    while let open = rest.firstIndex(of: "{"), let close = rest.firstIndex(of: "}") {
      parts.append(rest[rest.index(after: open)..<close])
      rest = rest[rest.index(after: close)...]
    }
    let bare = line.replacing("{", with: "").replacing("}", with: "")
    var standIns = StandIns()
    let told = standIns.replace(in: bare)
    #expect(Set(standIns.replaced.map(\.text)) == Set(parts.map(String.init)), "\(told)")
    for part in parts { #expect(!told.contains(part), "\(told)") }
  }

  private static let unnamed = [
    "[2] [ERROR] The user is not in the list", "Service 'x' cannot be started for 3 minutes",
    "Evaluated [Rule:RebootPending] [HasException:False] [Value:\"True\"] [Thread:65]",
    "Setup\\Data\\schema80.ldf and Bin\\ldifde.exe", "account: n/a, user=root",
    "/dev/sda1 41152812 39000000 100000 95% /", "a=b, c=d, o=e f",
  ]

  @Test(arguments: unnamed)
  func `What names nobody stays`(line: String) {
    var standIns = StandIns()
    #expect(standIns.replace(in: line) == line)
  }

  @Test func `A sign knows what its record says of who and where it was`() {
    let rule = rule("e", Match(text: "<state> for <name>: <count>")) {
      $0.comparisons = [Comparison("state", "= off")]
    }
    let found = findings(Source("log", .lines(), [rule]), "off for TOMH: 17")
    #expect(found.first.map { $0.names(in: $0.signs[0]) } == ["TOMH"])
    let events = Source("log", .ntEvents, [Rule("e", .record(RecordTest(Match(text: "gone"))))])
    let event = findings(
      events, "Event ID: 7\nSource: A\nUser: TOMH\nComputer: EX01\nDescription: TOMH is gone\n")
    #expect(event.first.map { $0.names(in: $0.signs[0]) } == ["TOMH", "EX01"])
    let table = Source("users", .csv(), [Rule("e", .table(TableTest(.among("Mode", ["x"]))))])
    let rows = findings(table, "SFS_UserName,Mode\ntomh,delete\n")
    #expect(rows.first.map { $0.names(in: $0.signs[0]) } == ["tomh"])
  }

  @Test func `Names, hosts and addresses get stand-ins that stay the same`() {
    var standIns = StandIns(names: ["TOMH"])
    #expect(
      standIns.replace(in: "tomh at dc1.solo.local (10.0.0.7) wrote to tom@solo.local, fe80::1:2.")
        == "name-1 at host-1 (address-1) wrote to mail-1@example, address-2.")
    #expect(
      standIns.replace(in: "DC1.Solo.local:443 and 10.0.0.7:22") == "host-1:443 and address-1:22")
    #expect(standIns.replace(in: "Logged on user: SOLO\\Han.") == "Logged on user: user-1.")
    #expect(standIns.replaced.count == 6)
    let same =
      "C:\\Windows\\Temp version 15.1.2106.2, System.Object 12:14:44 exchangeserver.msi TOMHX"
    #expect(standIns.replace(in: same) == same.replacing("15.1.2106.2", with: "15.1.2106.2"))
  }
}
