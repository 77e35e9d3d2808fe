// Made of Resources/trees/exchange-setup.yaml by a test.
// RECORD=1 swift test --filter ShippedTreesTests writes it anew.

// swift-format-ignore-file

extension ShippedTree {
  static let exchangeSetup = ShippedTree(
    file: "trees/exchange-setup.yaml", digest: "", FlatTree(texts: texts, numbers: numbers))
}

private let texts: [String?] = []

private let numbers: [Int32] = []
