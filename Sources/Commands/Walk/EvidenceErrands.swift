// What a session asks of the world for evidence: what a tree declares, and what a text says.

internal import Casework
internal import Evidence
internal import Tree
internal import Wizard

extension Running {
  /// Shows what evidence the tree declares.
  func showEvidence(in session: inout Session) {
    session.show(source.declaredEvidence())
  }

  /// Reads a text, and shows what it says.
  func inspect(_ text: EvidenceText, in session: inout Session) {
    if session.evidence == nil { session.evidence = source.declaredEvidence() }
    let declared = session.evidence ?? []
    let values = session.progress.values
    switch text {
    case .pasted(let text):
      var reader = EvidenceReader("pasted text", as: declared.map(\.source))
      reader.take(Array(text.utf8))
      session.show(reader.reading(with: values))
    case .file(let path, let id):
      let path = world.expanded(path)
      let sources = declared.filter { id == nil || $0.id == id }.map(\.source)
      var reader = EvidenceReader(path.lastPart, as: sources, named: id != nil)
      do throws(Problem) {
        _ = try Files.read(path) { reader.take($0) }
        session.show(reader.reading(with: values))
      } catch {
        session.show(problem: error.sentence)
      }
    }
  }
}

extension TreeSource {
  /// The evidence that the tree declares, read when it is first needed.
  func declaredEvidence() -> [DeclaredEvidence] { [] }
}

extension String {
  /// The name at the end of a path.
  var lastPart: String { split(separator: "/").last.map(String.init) ?? self }
}
