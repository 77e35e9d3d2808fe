// What a session asks of the world for evidence: what the tree declares, and what a text says.

internal import Casework
internal import Evidence
internal import Tree
internal import Wizard

extension Running {
  /// Shows what evidence the tree declares.
  func showEvidence(in session: inout Session) { session.show(loaded.evidence) }

  /// Reads a text, and shows what it says.
  func inspect(_ text: OutsideText, in session: inout Session) {
    let values = session.progress.values
    switch text {
    case .pasted(let text):
      var reading = TextReading("pasted text", as: declared(in: &session).map(\.source))
      reading.take(Array(text.utf8).span)
      session.show(reading.result(with: values))
    case .file(let name, let id):
      let path = world.expanded(name)
      if !Files.isPlain(path), Files.isThere(path) || !Files.names(in: path).isEmpty {
        return session.show(problem: "\"\(name)\" is no plain file, and was not read.")
      }
      let sources = declared(in: &session).filter { id == nil || $0.id == id }.map(\.source)
      var reading = TextReading(name, as: sources, named: id != nil)
      do throws(Problem) {
        try Files.stream(path) { reading.take($0) }
        session.show(reading.result(with: values))
      } catch {
        session.show(problem: error.sentence)
      }
    }
  }

  /// The file that is followed, if one is.
  func follower(for session: inout Session) -> Follower? {
    guard let name = manner.follows else { return nil }
    return Follower(
      world.expanded(name), named: name, as: declared(in: &session).map(\.source))
  }

  /// Offers what is new in the file that is followed.
  func look(at follower: inout Follower?, for session: inout Session) {
    if let reading = follower?.look(with: session.progress.values) { session.follow(reading) }
    session.remindOfSigns()
  }

  /// The evidence that the tree declares, read when it is first needed.
  private func declared(in session: inout Session) -> [DeclaredEvidence] {
    if let known = session.evidence { return known }
    session.evidence = loaded.evidence
    return session.evidence ?? []
  }
}
