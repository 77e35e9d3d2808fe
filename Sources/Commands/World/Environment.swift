// Looking variables up when something asks for them.

internal import Glibc

/// The environment variables.
struct Environment {
  private let value: (String) -> String?

  /// The given variables, and no others.
  init(_ variables: [String: String]) {
    value = { variables[$0] }
  }

  private init(lookingUp value: @escaping (String) -> String?) {
    self.value = value
  }

  /// The variables of the process that runs.
  static var ofProcess: Environment {
    Environment(lookingUp: { name in getenv(name).map { String(cString: $0) } })
  }

  /// The value of a variable, repaired where it is no UTF-8; nil when it is not set.
  subscript(name: String) -> String? { value(name) }
}
