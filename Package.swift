// swift-tools-version: 6.2
// The house: one target for each idea, and who may import whom.

import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Settings of the targets that tests keep busy: without this a test run takes three times as long.
let quick = [SwiftSetting.unsafeFlags(["-O"], .when(configuration: .debug))]

/// Settings of the targets that touch neither C nor the outside world.
let pure = strict + [.strictMemorySafety()]

/// Settings of a target that calls C, and marks each such place.
let marked = strict + [.strictMemorySafety()]

let package = Package(
  name: "kbwizard",
  targets: [
    .systemLibrary(name: "CYAML"),
    .systemLibrary(name: "CCmark"),
    .systemLibrary(name: "CNcurses"),
    .systemLibrary(name: "CSeccomp"),
    .systemLibrary(name: "CSQLite"),
    .target(name: "CResources"),
    .target(name: "CStart"),

    .target(name: "Text", swiftSettings: pure + quick),
    .target(name: "YAML", dependencies: ["CYAML"], swiftSettings: strict + quick),
    .target(name: "JSON", swiftSettings: strict + quick),
    .target(name: "Tree", dependencies: ["Evidence", "Text"], swiftSettings: pure + quick),
    .target(
      name: "TreeFile", dependencies: ["Evidence", "Text", "Tree", "YAML"],
      swiftSettings: pure + quick),
    .target(name: "ShippedTrees", dependencies: ["Tree"], swiftSettings: pure),
    .target(name: "Casework", dependencies: ["Evidence", "Tree"], swiftSettings: pure),
    .target(name: "Evidence", dependencies: ["Text"], swiftSettings: pure + quick),
    .target(name: "KnowledgeBase", dependencies: ["CCmark", "Text"], swiftSettings: marked),
    .target(name: "Screen", dependencies: ["Text"], swiftSettings: pure),
    .target(name: "Pictures", dependencies: ["Text", "Tree"], swiftSettings: pure),
    .target(
      name: "Wizard",
      dependencies: [
        "Casework", "Evidence", "KnowledgeBase", "Pictures", "Screen", "Text", "Tree",
      ],
      swiftSettings: pure + quick),
    .target(
      name: "Journals", dependencies: ["Casework", "Evidence", "JSON", "Text", "Tree"],
      swiftSettings: strict),
    .target(
      name: "Reports", dependencies: ["Casework", "JSON", "Journals", "Text", "Tree"],
      swiftSettings: strict),
    .target(name: "Curses", dependencies: ["CNcurses", "Screen", "Text"], swiftSettings: strict),
    .target(name: "Seal", dependencies: ["CSeccomp"], swiftSettings: strict),
    .target(
      name: "Archive", dependencies: ["CSQLite", "KnowledgeBase", "Text"], swiftSettings: strict),
    .target(
      name: "Commands",
      dependencies: [
        "Archive", "Casework", "CResources", "Curses", "Evidence", "JSON", "Journals",
        "KnowledgeBase",
        "Pictures", "Reports",
        "Screen", "Seal", "ShippedTrees", "Text", "Tree", "TreeFile", "Wizard", "YAML",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "kbwizard", dependencies: ["CStart", "Commands"], swiftSettings: strict),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Archive", "CPty", "Casework", "Commands", "Evidence", "Journals", "Randomness", "Screen",
        "ShippedTrees", "Text",
        "Tree", "TreeFile", "Wandering", "Wizard", "YAML",
      ],
      swiftSettings: strict),

    .testTarget(
      name: "ShippedTreesTests", dependencies: ["Journals", "ShippedTrees", "Tree", "TreeFile"],
      swiftSettings: strict),
    .testTarget(name: "HouseTests", swiftSettings: strict),
    .testTarget(name: "TextTests", dependencies: ["Randomness", "Text"], swiftSettings: strict),
    .testTarget(
      name: "EvidenceTests", dependencies: ["Evidence", "Randomness"], swiftSettings: strict),
    .testTarget(name: "JSONTests", dependencies: ["Randomness", "JSON"], swiftSettings: strict),
    .testTarget(
      name: "KnowledgeBaseTests", dependencies: ["KnowledgeBase", "Text"], swiftSettings: strict),
    .testTarget(
      name: "ArchiveTests", dependencies: ["Archive", "KnowledgeBase", "Randomness"],
      swiftSettings: strict),
    .testTarget(name: "YAMLTests", dependencies: ["YAML"], swiftSettings: strict),
    .testTarget(
      name: "TreeTests",
      dependencies: ["Casework", "Randomness", "Text", "Tree", "TreeFile", "YAML"],
      swiftSettings: strict),
    .testTarget(
      name: "PicturesTests", dependencies: ["Randomness", "Pictures", "Text", "Tree", "TreeFile"],
      swiftSettings: strict),
    .target(name: "CPty", path: "Tests/CPty"),
    .target(name: "CLocks", path: "Tests/CLocks"),
    .target(name: "Randomness", path: "Tests/Randomness", swiftSettings: pure + quick),
    .target(
      name: "Wandering",
      dependencies: [
        "Casework", "Evidence", "Journals", "KnowledgeBase", "Randomness", "Reports", "Screen",
        "Text", "Tree", "Wizard",
      ],
      path: "Tests/Wandering", swiftSettings: strict),
    .testTarget(
      name: "SessionsTests",
      dependencies: [
        "Randomness",
        "CLocks", "Casework", "Commands", "JSON", "Journals", "Reports", "Screen", "Text", "Tree",
        "TreeFile", "Wandering", "Wizard",
      ],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "CursesTests", dependencies: ["CNcurses", "Curses", "Randomness", "Screen", "Text"],
      swiftSettings: strict),
    .testTarget(
      name: "CommandsTests",
      dependencies: [
        "Randomness",
        "Archive", "CResources", "Casework", "Commands", "Evidence", "JSON", "Journals",
        "KnowledgeBase", "Reports", "Screen", "ShippedTrees", "Text", "Tree", "TreeFile", "Wizard",
        "YAML",
      ],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "WizardTests",
      dependencies: [
        "Randomness",
        "Casework", "Evidence", "KnowledgeBase", "Screen", "ShippedTrees", "Text", "Tree",
        "TreeFile", "Wandering", "Wizard", "YAML",
      ],
      exclude: ["Fixtures", "Screens"], swiftSettings: strict),
    .testTarget(
      name: "PtyTests",
      dependencies: [
        "Archive", "CPty", "Casework", "JSON", "Journals", "Screen", "Text", "Tree", "TreeFile",
        "Wizard",
      ],
      exclude: ["Fixtures"], swiftSettings: strict),
  ],
  // For #embed.
  cLanguageStandard: .gnu2x
)

// Links only with libFuzzer: README says how.
if Context.environment["FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "Casework", "Commands", "Curses", "Evidence", "JSON", "Journals", "KnowledgeBase",
        "Pictures", "Reports", "Screen", "ShippedTrees", "Text", "Tree", "TreeFile", "Wandering",
        "Wizard",
      ],
      path: "Tests/Fuzz", swiftSettings: strict))
}
