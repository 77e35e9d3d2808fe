// Who may import whom, read off the import lines of the sources.

import FoundationEssentials
import Testing

/// What the modules of each target may import.
private let allowed: [String: Set<String>] = [
  "YAML": ["CYAML"],
  "DecisionTree": ["Screen", "YAML"],
  "KnowledgeBase": [],
  "Screen": [],
  "Pictures": ["DecisionTree", "Screen"],
  "Wizard": ["DecisionTree", "KnowledgeBase", "Pictures", "Screen"],
  "Curses": ["CNcurses", "Glibc", "Screen"],
  "Sessions": ["DecisionTree", "Glibc", "Screen", "Wizard"],
  "Commands": [
    "CResources", "Curses", "DecisionTree", "Glibc", "KnowledgeBase", "Pictures", "Screen",
    "Sessions", "Wizard", "YAML",
  ],
  "kbwizard": ["Commands", "Glibc"],
  "Benchmarks": [
    "CPty", "Commands", "DecisionTree", "Glibc", "Screen", "Sessions", "Wizard", "YAML",
  ],
]

struct ImportTests {
  private let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The modules that the sources of a target import.
  private func imports(of target: String) throws -> Set<String> {
    let folder = root.appending(path: "Sources/\(target)").path()
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".swift") }
    try #require(!files.isEmpty, "\(target) has no sources")
    var modules: Set<String> = []
    for file in files {
      let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
      for line in text.split(separator: "\n") {
        let words = line.split(separator: " ")
        guard let place = words.firstIndex(of: "import"), place <= 1, words.count > place + 1 else {
          continue
        }
        modules.insert(String(words[place + 1]))
      }
    }
    return modules
  }

  @Test(arguments: allowed.keys.sorted())
  func `A target imports only what it may`(target: String) throws {
    let others = try imports(of: target).subtracting(allowed[target, default: []])
    #expect(others.isEmpty, "\(target) imports \(others.sorted())")
  }

  @Test func `Every target with Swift in it is in the table`() throws {
    let folder = root.appending(path: "Sources").path()
    let targets = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(
      Set(targets.filter { !$0.hasPrefix("C") || $0 == "Curses" || $0 == "Commands" })
        == Set(allowed.keys))
  }

  @Test(arguments: ["CYAML", "CNcurses", "CResources"])
  func `A C module has one Swift importer`(module: String) throws {
    let importers = try allowed.keys.filter { try imports(of: $0).contains(module) }
    #expect(importers.count == 1)
  }

  @Test func `The top level holds nothing but the house`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: root.path())
    #expect(
      Set(names.filter { !$0.hasPrefix(".") }).subtracting(["Package.resolved"])
        == ["Package.swift", "README.md", "Resources", "Sources", "Tests"])
  }
}
