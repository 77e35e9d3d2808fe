// Who may import whom, read off the import lines of the sources.

import FoundationEssentials
import Testing

/// What the modules of each target may import.
private let allowed: [String: Set<String>] = [
  "Text": [],
  "YAML": ["CYAML"],
  "JSON": ["Glibc"],
  "Tree": ["Text"],
  "TreeFile": ["Text", "Tree", "YAML"],
  "Casework": ["Tree"],
  "KnowledgeBase": ["Text"],
  "Screen": ["Text"],
  "Pictures": ["Text", "Tree"],
  "Wizard": ["Casework", "KnowledgeBase", "Pictures", "Screen", "Text", "Tree"],
  "Journals": ["Casework", "Glibc", "JSON", "Text", "Tree"],
  "Reports": ["Casework", "Glibc", "JSON", "Journals", "Text", "Tree"],
  "Curses": ["CNcurses", "Glibc", "Screen", "Text"],
  "Commands": [
    "CResources", "Casework", "Curses", "Glibc", "JSON", "Journals", "KnowledgeBase", "Pictures",
    "Reports", "Screen", "Text", "Tree", "TreeFile", "Wizard", "YAML",
  ],
  "kbwizard": ["Commands", "Glibc"],
  "Benchmarks": [
    "CPty", "Casework", "Commands", "Glibc", "Journals", "Screen", "Text", "Tree", "TreeFile",
    "Wizard", "YAML",
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
    let swift = try targets.filter {
      try FileManager.default.subpathsOfDirectory(atPath: folder + "/" + $0)
        .contains { $0.hasSuffix(".swift") }
    }
    #expect(Set(swift) == Set(allowed.keys))
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
