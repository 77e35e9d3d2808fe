// The streams of the program; a test puts its own in their place.

/// Where text comes from and goes to.
package struct Streams {
  /// The next line without its end, or the beginning of one that is too long; nil at the end of the
  /// input.
  let readLine: () -> String?
  /// Takes text for standard output.
  let output: (String) -> Void
  /// Takes text for standard error.
  let error: (String) -> Void

  /// The given streams.
  package init(
    readLine: @escaping () -> String?, output: @escaping (String) -> Void,
    error: @escaping (String) -> Void
  ) {
    self.readLine = readLine
    self.output = output
    self.error = error
  }
}
