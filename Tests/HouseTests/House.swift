// The sources of the program as the tests of the house see them.

import FoundationEssentials

/// A file of Swift below Sources.
struct SourceFile {
  /// Its path below Sources.
  let path: String
  let lines: [Substring]

  /// Its name without the folders.
  var name: String { String(path.split(separator: "/").last ?? "") }

  /// The modules that it imports.
  var imports: [String] {
    lines.compactMap { line in
      let words = line.split(separator: " ")
      return words.count > 1 && words.dropLast().last == "import"
        ? words.last.map(String.init) : nil
    }
  }

  /// The names of the types that it declares.
  var types: [String] {
    let kinds: Set<Substring> = ["struct", "enum", "class", "actor", "protocol", "typealias"]
    return lines.compactMap { line in
      let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "/" }
      guard let place = words.firstIndex(where: kinds.contains), place + 1 < words.count,
        !words[..<place].contains(where: { $0.hasPrefix("//") })
      else { return nil }
      return String(words[place + 1])
    }
  }
}

/// All that the tests read.
struct House {
  let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  let files: [SourceFile]
  /// What each target with Swift in it imports.
  let imports: [String: Set<String>]
  /// The targets without Swift in them.
  let cModules: Set<String>
  /// The targets that are built with the settings of pure ones.
  let pureTargets: Set<String>

  init() throws {
    let folder = root.appending(path: "Sources").path()
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder)
    files = try paths.filter { $0.hasSuffix(".swift") }.map { path in
      let text = try String(contentsOfFile: folder + "/" + path, encoding: .utf8)
      return SourceFile(path: path, lines: text.split(separator: "\n"))
    }
    let byTarget = Dictionary(grouping: files) { String($0.path.prefix { $0 != "/" }) }
    imports = byTarget.mapValues { Set($0.flatMap(\.imports)) }
    cModules = Set(paths.filter { !$0.contains("/") && !$0.hasPrefix(".") })
      .subtracting(byTarget.keys)
    let package = try String(contentsOf: root.appending(path: "Package.swift"), encoding: .utf8)
    pureTargets = Set(
      package.split(separator: "arget(").dropFirst()
        .filter { $0.contains("swiftSettings: pure") && !$0.contains("path:") }
        .compactMap { $0.split(separator: "\"").dropFirst().first.map(String.init) })
  }

  /// What a target imports, what that imports, and so on.
  func everythingBelow(_ target: String) -> Set<String> {
    var found: Set<String> = []
    var waiting = [target]
    while let next = waiting.popLast() {
      for module in imports[next, default: []] where found.insert(module).inserted {
        waiting.append(module)
      }
    }
    return found
  }
}
