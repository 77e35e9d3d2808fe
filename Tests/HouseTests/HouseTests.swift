// The rules of the house that no compiler holds: read off the names and the import lines of files.

import FoundationEssentials
import Testing

struct HouseTests {
  private let house: House

  init() throws {
    house = try House()
  }

  @Test func `A C module has one Swift importer`() {
    #expect(house.cModules.isSuperset(of: ["CYAML", "CNcurses", "CCmark", "CResources"]))
    for module in house.cModules {
      let importers = house.imports.keys.filter { house.imports[$0]?.contains(module) == true }
      #expect(importers.count == 1, "\(module): \(importers.sorted())")
    }
  }

  @Test func `What touches neither C nor the outside world imports neither`() {
    #expect(house.pureTargets.isSuperset(of: ["Text", "Tree", "TreeFile", "Casework", "Wizard"]))
    let outside = house.cModules.union(["Glibc", "Foundation", "FoundationEssentials"])
    for target in house.pureTargets {
      let found = house.imports[target, default: []].intersection(outside)
      #expect(found.isEmpty, "\(target) imports \(found.sorted())")
    }
  }

  @Test(arguments: [
    ("Wizard", ["Curses", "CNcurses"]), ("Journals", ["Screen", "Wizard", "Curses"]),
    ("Reports", ["Screen", "Wizard", "Curses"]), ("Tree", ["YAML", "TreeFile", "Screen"]),
    ("Casework", ["Screen", "Wizard"]),
  ])
  func `A part knows nothing of what is built on it or beside it`(part: String, others: [String]) {
    let known = house.everythingBelow(part)
    #expect(house.imports[part] != nil)
    #expect(known.isDisjoint(with: others), "\(part) knows \(known.sorted())")
  }

  @Test func `Nothing imports the commands but what runs them`() {
    let importers = house.imports.keys.filter { house.imports[$0]?.contains("Commands") == true }
    #expect(Set(importers) == ["kbwizard", "Benchmarks"])
  }

  @Test func `No type has the name of a module`() {
    let modules = Set(house.imports.keys).union(house.cModules)
    for file in house.files {
      for type in file.types { #expect(!modules.contains(type), "\(file.path)") }
    }
  }

  @Test func `No two files have the same name`() {
    let byName = Dictionary(grouping: house.files, by: \.name)
    for (name, files) in byName where name != "main.swift" {
      #expect(files.count == 1, "\(files.map(\.path).sorted())")
    }
  }

  @Test func `Every file begins with a sentence on what lives there`() {
    for file in house.files {
      let header = file.lines.prefix { $0.hasPrefix("// ") }
        .filter { !$0.hasPrefix("// swift-format-") }
      #expect(header.first != nil, "\(file.path)")
      #expect(header.last?.last == ".", "\(file.path)")
    }
  }

  @Test func `The top level holds nothing but the house`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: house.root.path())
    #expect(
      Set(names.filter { !$0.hasPrefix(".") }).subtracting(["Package.resolved"])
        == ["Package.swift", "README.md", "Resources", "Sources", "Tests"])
  }
}
