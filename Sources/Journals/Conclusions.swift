// What was taken from evidence, as a journal says it.

package import Casework
package import JSON

extension Conclusion {
  /// What a member of a line says; nil when it is none.
  init?(_ json: JSONValue) {
    guard case .array(let places)? = json["signs"] else { return nil }
    let signs = places.compactMap(KeptSign.init)
    guard signs.count == places.count else { return nil }
    if let question = json["question"].flatMap(Named.init) {
      guard case .array(let given)? = json["choices"] else { return nil }
      let choices = given.compactMap(Named.init)
      guard choices.count == given.count else { return nil }
      self.init(.answer(to: question, choices: choices), signs: signs)
    } else {
      guard let value = json["value"].flatMap(Named.init), let text = json["text"]?.string else {
        return nil
      }
      self.init(.value(value, text), signs: signs)
    }
  }
}

extension KeptSign {
  fileprivate init?(_ json: JSONValue) {
    guard let source = json["source"]?.string, let digest = json["digest"]?.string,
      case .number(let line)? = json["line"], let text = json["text"]?.string
    else { return nil }
    var names: [String] = []
    if case .array(let known)? = json["names"] { names = known.compactMap(\.string) }
    self.init(
      source: source, digest: digest, line: line, time: json["time"]?.string, text: text,
      names: names)
  }
}

extension JSONValue {
  /// An answer or a value with its signs.
  init(_ conclusion: Conclusion) {
    let signs = JSONValue.array(conclusion.signs.map { JSONValue($0) })
    switch conclusion.what {
    case .answer(let question, let choices):
      self = .object([
        ("question", JSONValue(question)), ("choices", .array(choices.map { JSONValue($0) })),
        ("signs", signs),
      ])
    case .value(let value, let text):
      self = .object([("value", JSONValue(value)), ("text", .string(text)), ("signs", signs)])
    }
  }

  /// A sign with where it stood.
  package init(_ sign: KeptSign) {
    self = .object(
      [
        ("source", .string(sign.source)), ("digest", .string(sign.digest)),
        ("line", .number(sign.line)),
      ] + (sign.time.map { [("time", .string($0))] } ?? []) + [("text", .string(sign.text))]
        + (sign.names.isEmpty ? [] : [("names", .array(sign.names.map(JSONValue.string)))]))
  }
}
