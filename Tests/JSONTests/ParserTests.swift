// JSON texts good and bad.

import Randomness
import Testing

@testable import JSON

struct ParserTests {
  /// What a text says, written out again; nil when it is no JSON.
  private func json(_ bytes: some Sequence<UInt8>) -> JSONValue? {
    Array(bytes).withUnsafeBufferPointer { JSONValue(parsing: $0) }
  }

  private func again(_ text: String) -> String? { json(text.utf8)?.text }

  @Test(arguments: [
    ("null", "null"), (" true ", "true"), ("\t\r\n false", "false"), ("0", "0"), ("-0", "0"),
    ("12345678901", "12345678901"), ("-7", "-7"), ("1.9", "1"),
    ("999999999999999", "999999999999999"), ("-1000000000000000", "-1000000000000000"),
    ("9999999999999999", "1000000000000000"), ("999999999999999.9", "999999999999999"),
    ("2e3", "2000"), ("1E+2", "100"),
    ("25e-1", "2"), ("1e999", "1000000000000000"), ("-1e16", "-1000000000000000"), ("[]", "[]"),
    ("[ ]", "[]"), ("[1 ,2]", "[1, 2]"), ("{}", "{}"), ("{ }", "{}"),
    (#"{ "a" : 1 , "a" : [{}] }"#, #"{"a": 1, "a": [{}]}"#), (#""""#, #""""#),
    (#""\u0041\/\b\f""#, #""A/\u0008\u000c""#), (#""\ud83d\ude00""#, "\"😀\""),
    (#""\uD83D\uDE00x""#, "\"😀x\""),
    // Half a pair stands for no character; the rest is kept.
    (#""a\ud800b""#, "\"a\u{FFFD}b\""), (#""\udc00""#, "\"\u{FFFD}\""),
    (#""\ud800\ud83d\ude00""#, "\"\u{FFFD}😀\""), (#""\ud800\n""#, "\"\u{FFFD}\\n\""),
  ])
  func `A good text is read`(text: String, wanted: String) {
    #expect(again(text) == wanted)
  }

  @Test(arguments: [
    "", " ", "nul", "nulll", "True", "01", "-", "+1", ".5", "1.", "1e", "1e+", "0x1", "NaN",
    "Infinity", "1 2", "[", "]", "[1", "[1,", "[1,]", "[,]", "[1 2]", "{", "}", "{\"a\"",
    "{\"a\":", "{\"a\":1", "{\"a\":1,", "{\"a\":1,}", "{,}", "{a:1}", "{\"a\" 1}", "{1:1}",
    "\"", "\"a", "'a'", "\"\\\"", "\"\\x\"", "\"\\u12\"", "\"\\u+123\"", "\"\\u12g4\"",
    "\"\\ud800\\\"", "\"\\ud800\\u\"", "\"a\nb\"", "\"\u{1}\"", "\"\\", "\"\\u", "/* */ 1",
  ])
  func `A bad text is refused`(text: String) {
    #expect(again(text) == nil)
  }

  @Test func `Values may stand inside each other 64 deep`() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(again(nested(64)) != nil)
    #expect(again(nested(65)) == nil)
    #expect(again(String(repeating: "[", count: 1_000_000)) == nil)
    #expect(again(String(repeating: "{\"a\":", count: 1_000_000)) == nil)
  }

  @Test func `No beginning of a text is a text`() {
    let text = Array(#"{"a": [1.5e2, "\u00e9\n", true, null, {"b": "é"}]}"#.utf8)
    #expect(json(text) != nil)
    for end in 0..<text.count { #expect(json(text[..<end]) == nil, "\(end)") }
  }

  @Test(arguments: 1...20)
  func `A damaged text is read or refused`(seed: Int) {
    var chance = Chance(seed)
    for _ in 0..<200 {
      var bytes = Array(samples[chance.number(below: samples.count)].utf8)
      for _ in 0...chance.number(below: 4) {
        let place = chance.number(below: bytes.count)
        switch chance.number(below: 3) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &chance)
        case 1 where bytes.count > 1: bytes.remove(at: place)
        default: bytes.insert(Array("\"\\{}[],:u0\n".utf8)[chance.number(below: 11)], at: place)
        }
      }
      // What is read can be written and read again.
      if let text = json(bytes)?.text { #expect(again(text) == text) }
    }
  }

  @Test func `Bytes that are no UTF-8 are replaced`() {
    #expect(json([0x22, 0xFF, 0xC3, 0x22])?.string == "\u{FFFD}\u{FFFD}")
  }
}

/// Lines as a journal has them.
private let samples = [
  #"{"time": "2026-11-20T10:00:00Z", "event": "began", "format": 1, "tree": {"id": "lamp", "title": "A lamp", "reviewed": null, "path": null}}"#,
  #"{"time": "2026-11-20T10:00:01Z", "event": "answered", "question": {"id": "on", "text": "Is it \"on\"?"}, "choice": null}"#,
  #"{"time": "2026-11-20T10:00:02Z", "event": "marked", "way": "By hand", "repetition": 2, "mark": "done", "steps": [1.5e2, -7, true, {}]}"#,
  #"{"time": "2026-11-20T10:00:03Z", "event": "noted", "text": "\u001b[2J\n\ud83d\ude00 é 日本語"}"#,
]
