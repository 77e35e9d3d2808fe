// libyaml alone, to compare our own reading with.

internal import CYAML

/// The number of events that libyaml makes of a text; nil when it stops at a mistake.
package func eventCount(of bytes: [UInt8]) -> Int? {
  let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  defer { parser.deallocate() }
  guard yaml_parser_initialize(parser) == 1 else { return nil }
  defer { yaml_parser_delete(parser) }
  return bytes.withUnsafeBufferPointer { buffer in
    yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
    var event = yaml_event_t()
    var count = 0
    while yaml_parser_parse(parser, &event) == 1 {
      defer { yaml_event_delete(&event) }
      count += 1
      if event.type == YAML_STREAM_END_EVENT { return count }
    }
    return nil
  }
}
