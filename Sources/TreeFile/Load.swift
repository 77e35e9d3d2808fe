// From the bytes of a file to a tree and all that is wrong with it, phase by phase.

package import Tree
internal import YAML

/// What reading a tree file led to.
package struct Loaded: Sendable {
  /// The tree; nil when an error was found.
  package let tree: DecisionTree?
  /// The evidence that the file declares beside the tree.
  package let evidence: [DeclaredEvidence]
  /// What was found, in the order of the file; the first of it where there is very much.
  package let findings: [Finding]
  /// How much was found.
  package let tally: Tally
}

extension DecisionTree {
  /// Reads a tree from the bytes of a file, and keeps the first so many findings; nothing beside it
  /// is looked at without a library.
  package static func load(
    _ bytes: [UInt8], for purpose: Purpose = .reading, library: Library? = nil,
    keeping limit: Int = .max
  ) -> Loaded {
    var findings = Findings(keeping: limit, withWarnings: purpose != .walking)
    let (tree, evidence) = load(bytes, for: purpose, library, &findings) ?? (nil, [])
    return Loaded(
      tree: tree, evidence: evidence, findings: findings.first.within(bytes), tally: findings.tally)
  }

  private static func load(
    _ bytes: [UInt8], for purpose: Purpose, _ library: Library?, _ findings: inout Findings
  ) -> (tree: DecisionTree?, evidence: [DeclaredEvidence])? {
    do throws(ParseFailure) {
      if bytes.count > Limits.bytes {
        findings.report(.tooManyBytes)
        return nil
      }
      let document = try Document(parsing: bytes)
      for oddity in document.oddities { findings.report(oddity) }
      // What comes after the end of the first document is missing in it.
      if document.oddities.contains(where: { $0.kind == .document }) { return nil }
      let comments = purpose == .walking ? [] : document.comments(in: bytes)
      findings.allow(by: comments, among: Check.all)
      let reader = DraftReader(document, findings, comments, of: bytes)
      var loading = Loading(reader, for: purpose, library)
      let tree = loading.tree()
      findings = loading.findings
      findings.reportUnusedAllowances()
      return (tree, tree == nil ? [] : loading.evidence)
    } catch {
      findings.report(Finding(error))
      return nil
    }
  }
}

/// A tree on its way from a document to what can be walked.
private struct Loading {
  var findings: Findings
  private let purpose: Purpose
  private var subject: Subject

  /// The evidence that the file declares, once the tree was made.
  var evidence: [DeclaredEvidence] { subject.evidence }

  /// Reads a document, and resolves its names.
  init(_ reader: DraftReader, for purpose: Purpose, _ library: Library?) {
    self.purpose = purpose
    var reader = reader
    reader.read()
    let resolver = Resolver(reader.draft, reader.findings, library)
    self.findings = resolver.findings
    subject = Subject(tree: resolver.resolved, library: library, today: purpose.today)
  }

  /// Looks for mistakes phase by phase; the tree, if there is none that keeps it from being used.
  mutating func tree() -> DecisionTree? {
    run(.shape)
    // What is wrong hides what is missing: nothing is called so before all those errors are gone.
    let isWhole = !findings.hasErrors
    run(.texts)
    guard isWhole, let sound = SoundTree(subject.tree) else { return nil }
    subject.sound = sound
    subject.evidence = subject.tree.evidence
    run(.meaning)
    if !subject.evidence.isEmpty, purpose.includes(.unprovedRule) {
      subject.proofs = Proofs(of: subject.tree.draft, by: subject.evidence)
    }
    subject.compiled = DecisionTree(sound, subject.proofs)
    run(.walking)
    return findings.hasErrors ? nil : subject.compiled
  }

  private mutating func run(_ phase: Check.Phase) {
    for check in Check.all where check.phase == phase && purpose.includes(check) {
      check.run?(subject, &findings)
    }
  }
}
