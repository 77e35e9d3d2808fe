// What the system says about an error.

internal import Glibc

/// Why the system refused something, by the number of its error, as words inside a sentence.
package func systemReason(_ number: Int32) -> String {
  let reason = strerror(number).map { String(cString: $0) } ?? "error \(number)"
  return reason.prefix(1).lowercased() + reason.dropFirst()
}
