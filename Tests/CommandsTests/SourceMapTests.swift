// The part of the README that tells where things are in the source.

import FoundationEssentials
import Testing

struct SourceMapTests {
  private let readme = Result {
    try String(contentsOf: house.appending(path: "README.md"), encoding: .utf8)
  }

  /// The words in backticks of the part on the source that can only be paths.
  private func paths() throws -> [String] {
    let text = try readme.get()
    let start = try #require(text.firstRange(of: "\n## The source\n")).upperBound
    let lines = text[start...].split(separator: "\n").prefix { !$0.hasPrefix("```") }
    return lines.flatMap { line in
      line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
    }.filter { !$0.contains(" ") && ($0.contains("/") || $0.first?.isUppercase == true) }
  }

  @Test func `Every path that it names is there`() throws {
    let paths = try paths()
    #expect(paths.count > 30)
    for path in paths {
      let places = [path, "Sources/" + path].map { house.appending(path: $0).path }
      #expect(places.contains { FileManager.default.fileExists(atPath: $0) }, "\(path)")
    }
  }

  @Test func `Every folder of sources is in the map, below all that it imports`() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: house.appending(path: "Sources").path)
    let rows = try paths().compactMap { path in
      path.hasPrefix("Sources/") ? String(path.dropFirst("Sources/".count)) : nil
    }
    #expect(rows.sorted() == folders.sorted())
    for (place, target) in rows.enumerated() {
      let later = Set(rows[place...])
      for module in try imports(of: target) { #expect(!later.contains(module), "\(target)") }
    }
  }

  private func imports(of target: String) throws -> Set<String> {
    let folder = house.appending(path: "Sources/\(target)").path
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".swift") }
    return try Set(
      files.flatMap { file in
        try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8).split(separator: "\n")
          .compactMap { line in
            let words = line.split(separator: " ")
            return words.dropLast().last == "import" ? words.last.map(String.init) : nil
          }
      })
  }

  @Test func `The README is short enough to be read`() throws {
    #expect(try readme.get().split(separator: "\n", omittingEmptySubsequences: false).count <= 451)
  }
}
