// What reading a folder into an index came to.

package import KnowledgeBase

/// What reading a folder with all below it came to.
package struct ReadFolder: Equatable, Sendable {
  /// The path of the folder.
  package let path: String
  /// How many articles lie in it now.
  package internal(set) var count = 0
  /// How many of them were read, as they were new or had changed.
  package internal(set) var readCount = 0
  /// How many left the index, as they are gone.
  package internal(set) var goneCount = 0
  /// What could not be read, as far as there is room for it; of what can't be listed all that was known
  /// stays.
  package private(set) var faults: [Fault] = []
  /// How much could not be read.
  package private(set) var faultCount = 0

  /// A file or folder that could not be read.
  package struct Fault: Equatable, Sendable {
    /// Its path.
    package let path: String
    /// Why.
    package let reason: FileFault
  }

  private static let mostFaults = 20

  mutating func add(_ reason: FileFault, at path: String) {
    faultCount += 1
    if faults.count < Self.mostFaults { faults.append(Fault(path: path, reason: reason)) }
  }
}

/// Why a file or folder can't be read.
package enum FileFault: Error, Equatable, Sendable {
  /// The system does not let it be read, with the number of its error.
  case system(Int32)
  /// It is no text that can be shown.
  case text(ArticleError)
}
