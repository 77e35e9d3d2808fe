// swift-tools-version: 6.2
// The house: one target for each idea, and who may import whom.

import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Settings of the targets that touch neither C nor the outside world.
let pure = strict + [.strictMemorySafety()]

let package = Package(
  name: "kbwizard",
  targets: [
    .systemLibrary(name: "CYAML"),
    .systemLibrary(name: "CNcurses"),
    .target(name: "CResources"),

    .target(name: "YAML", dependencies: ["CYAML"], swiftSettings: strict),
    .target(name: "DecisionTree", dependencies: ["Screen", "YAML"], swiftSettings: pure),
    .target(name: "KnowledgeBase", swiftSettings: pure),
    .target(name: "Screen", swiftSettings: pure),
    .target(name: "Pictures", dependencies: ["DecisionTree", "Screen"], swiftSettings: pure),
    .target(
      name: "Wizard", dependencies: ["DecisionTree", "KnowledgeBase", "Pictures", "Screen"],
      swiftSettings: pure),
    .target(name: "Curses", dependencies: ["Screen", "CNcurses"], swiftSettings: strict),
    .target(
      name: "Sessions", dependencies: ["Wizard", "DecisionTree", "Screen"], swiftSettings: strict),
    .target(
      name: "Commands",
      dependencies: [
        "CResources", "Sessions", "Wizard", "DecisionTree", "KnowledgeBase", "Pictures", "Screen",
        "Curses", "YAML",
      ],
      swiftSettings: strict),
    .executableTarget(name: "kbwizard", dependencies: ["Commands"], swiftSettings: strict),
    .executableTarget(
      name: "Benchmarks",
      dependencies: ["Commands", "Wizard", "DecisionTree", "Screen", "Sessions", "YAML", "CPty"],
      swiftSettings: strict),

    .testTarget(name: "HouseTests", swiftSettings: strict),
    .testTarget(name: "KnowledgeBaseTests", dependencies: ["KnowledgeBase"], swiftSettings: strict),
    .testTarget(name: "YAMLTests", dependencies: ["YAML"], swiftSettings: strict),
    .testTarget(
      name: "DecisionTreeTests", dependencies: ["DecisionTree"], swiftSettings: strict),
    .testTarget(
      name: "PicturesTests", dependencies: ["Pictures", "DecisionTree", "Screen"],
      swiftSettings: strict),
    .testTarget(name: "ScreenTests", dependencies: ["Screen"], swiftSettings: strict),
    .target(name: "CPty", path: "Tests/CPty"),
    .target(name: "CLocks", path: "Tests/CLocks"),
    .testTarget(
      name: "SessionsTests",
      dependencies: ["CLocks", "Commands", "DecisionTree", "Screen", "Sessions", "Wizard"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "CursesTests", dependencies: ["Curses", "Screen", "CNcurses"], swiftSettings: strict),
    .testTarget(
      name: "CommandsTests",
      dependencies: [
        "CResources", "Commands", "DecisionTree", "KnowledgeBase", "Screen", "Sessions", "Wizard",
        "YAML",
      ],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "WizardTests",
      dependencies: ["Wizard", "DecisionTree", "KnowledgeBase", "Screen", "YAML"],
      exclude: ["Fixtures", "Screens"], swiftSettings: strict),
    .testTarget(
      name: "PtyTests",
      dependencies: ["CPty", "DecisionTree", "Screen", "Sessions", "Wizard"],
      exclude: ["Fixtures"], swiftSettings: strict),
  ],
  // For #embed.
  cLanguageStandard: .gnu2x
)

// Links only with libFuzzer: README says how.
if Context.environment["FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzz", dependencies: ["Commands", "DecisionTree"], path: "Tests/Fuzz",
      swiftSettings: strict))
}
