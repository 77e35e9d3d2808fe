// Bytes as JSON: what is read, written and read again is the same.

import JSON
import Wandering

/// Reads the bytes, writes what was read, and reads that.
@Sendable func fuzzJSON(_ bytes: [UInt8]) {
  guard let value = parsed(bytes) else { return }
  let text = value.text
  hold(!text.holdsControls, "What was written holds what can steer a terminal: \(text)")
  guard let again = parsed(Array(text.utf8)) else {
    fatalError("What was written is no JSON: \(text)")
  }
  hold(isSame(value, again), "Another value came back: \(text)")
}

private func parsed(_ bytes: [UInt8]) -> JSONValue? {
  bytes.withUnsafeBufferPointer { JSONValue(parsing: $0) }
}

private func isSame(_ one: JSONValue, _ other: JSONValue) -> Bool {
  switch (one, other) {
  case (.null, .null): true
  case (.bool(let one), .bool(let other)): one == other
  case (.number(let one), .number(let other)): one == other
  case (.string(let one), .string(let other)): isSame(one, other)
  case (.array(let one), .array(let other)): one.elementsEqual(other, by: isSame)
  case (.object(let one), .object(let other)):
    one.elementsEqual(other) { isSame($0.0, $1.0) && isSame($0.1, $1.1) }
  default: false
  }
}

/// Whether two texts have the same scalars; comparing them as texts takes some for others.
private func isSame(_ one: String, _ other: String) -> Bool { one.utf8.elementsEqual(other.utf8) }
