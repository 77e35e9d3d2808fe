// From the bytes of a file to a tree and all that is wrong with it, phase by phase.

package import Tree
internal import YAML

/// What reading a tree file led to.
package struct Loaded: Sendable {
  /// The tree; nil when an error was found.
  package let tree: DecisionTree?
  /// Everything that was found, in the order of the file.
  package let findings: [Finding]
}

extension DecisionTree {
  /// Reads a tree from the bytes of a file; nothing beside it is looked at without a library.
  package static func load(
    _ bytes: [UInt8], for purpose: Purpose = .reading, library: Library? = nil
  ) -> Loaded {
    do throws(ParseFailure) {
      if bytes.count > Limits.bytes { return Loaded(tree: nil, findings: [.tooManyBytes]) }
      let document = try Document(parsing: bytes)
      // What comes after the end of the first document is missing in it.
      if document.oddities.contains(where: { $0.kind == .document }) {
        return Loaded(tree: nil, findings: document.oddities.map(Finding.init).inFileOrder())
      }
      var loading = Loading(of: document, for: purpose, library)
      let tree = loading.tree()
      if purpose != .walking { loading.findings.silence(by: document.comments(in: bytes)) }
      return Loaded(tree: tree, findings: loading.findings.all.inFileOrder())
    } catch {
      return Loaded(tree: nil, findings: [Finding(error)])
    }
  }
}

/// A tree on its way from a document to what can be walked.
private struct Loading {
  var findings: Findings
  private let purpose: Purpose
  private var subject: Subject

  /// Reads a document, and resolves its names.
  init(of document: Document, for purpose: Purpose, _ library: Library?) {
    self.purpose = purpose
    var found = Findings()
    found.all = document.oddities.map(Finding.init)
    var reader = DraftReader(document, found)
    reader.read()
    let resolver = Resolver(reader.draft, reader.findings)
    findings = resolver.findings
    subject = Subject(tree: resolver.resolved, library: library, today: purpose.today)
  }

  /// Looks for mistakes phase by phase; the tree, if there is none that keeps it from being used.
  mutating func tree() -> DecisionTree? {
    run(.shape)
    // What is wrong hides what is missing: nothing is called so before all errors are gone.
    guard !findings.hasErrors, let sound = SoundTree(subject.tree) else { return nil }
    subject.sound = sound
    run(.meaning)
    subject.compiled = DecisionTree(sound)
    run(.walking)
    return findings.hasErrors ? nil : subject.compiled
  }

  private mutating func run(_ phase: Check.Phase) {
    for check in Check.all where check.phase == phase && purpose.includes(check) {
      check.run?(subject, &findings)
    }
  }
}
