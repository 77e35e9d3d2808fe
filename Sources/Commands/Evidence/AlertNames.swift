// Alerts that no rule reads lead to the tree that knows their names as symptoms.

internal import JSON
internal import Tree
internal import Wizard

extension World {
  /// Where the names of the alerts in a text lead, each place once.
  func openings(ofAlertsIn bytes: [UInt8]) -> [Opening] {
    let value = bytes.withUnsafeBufferPointer { JSONValue(parsing: $0) }
    let names = value?.alertNames ?? []
    if names.isEmpty { return [] }
    let index = shelfIndex
    var openings: [Opening] = []
    for name in names {
      guard let opening = Opening(named: name, in: index), !openings.contains(opening) else {
        continue
      }
      openings.append(opening)
    }
    return openings
  }
}

extension JSONValue {
  /// The most names that are looked at.
  private static let mostNames = 100

  /// What stands under `alertname` anywhere in it, each name once, in order.
  fileprivate var alertNames: [String] {
    var (names, waiting): ([String], [JSONValue]) = ([], [self])
    while let value = waiting.popLast(), names.count < Self.mostNames {
      if let name = value["alertname"]?.string, !names.contains(name) { names.append(name) }
      waiting += (value.items + value.members.map(\.value)).reversed()
    }
    return names
  }
}
