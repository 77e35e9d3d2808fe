// A dictionary that keeps its keys in the order of their coming.

/// The last value for each key, in the order in which the keys came first.
struct OrderedDictionary<Key: Hashable, Value> {
  private(set) var values: [Value] = []
  private var places: [Key: Int] = [:]

  subscript(key: Key) -> Value? {
    get { places[key].map { values[$0] } }
    set { if let newValue { change(key, from: newValue) { $0 = newValue } } }
  }

  /// Changes the value for a key where it stands; a new key begins with the given value.
  mutating func change(_ key: Key, from first: Value, _ body: (inout Value) -> Void) {
    let place = places[key] ?? values.count
    if place == values.count {
      places[key] = place
      values.append(first)
    }
    body(&values[place])
  }
}
