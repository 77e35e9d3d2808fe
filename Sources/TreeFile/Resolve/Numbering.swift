// Which things the words of a file name.

/// The numbers of things by the words that name them.
struct Numbering {
  /// The number of a word's thing; -1 when it names none.
  private var numbers: [Int32]

  /// The things that have the given names, in their order; of two with one name the last.
  init(_ names: some Sequence<Name>, words: Int) {
    numbers = Array(repeating: -1, count: words)
    var count: Int32 = 0
    for name in names {
      numbers[Int(name.word)] = count
      count += 1
    }
  }

  /// The number of the thing that a name stands for.
  subscript(name: Name) -> Int? {
    let number = numbers[Int(name.word)]
    return number < 0 ? nil : Int(number)
  }
}

/// The numbers of the choices of one question after the other, without a table for each
/// (a sparse set, as Briggs and Torczon describe it).
struct ChoiceNumbers {
  /// The choice that a word named last; only what `choices` confirms counts.
  private var last: [Int32]
  private var choices: ArraySlice<Draft.Choice> = []

  init(words: Int) { last = Array(repeating: 0, count: words) }

  /// Turns to the choices of a question; says whether they are others than before.
  mutating func turn(to choices: ArraySlice<Draft.Choice>) -> Bool {
    if choices.startIndex == self.choices.startIndex, !self.choices.isEmpty { return false }
    self.choices = choices
    for index in choices.indices {
      last[Int(choices[index].id.word)] = Int32(index - choices.startIndex)
    }
    return true
  }

  /// The names of the choices, in the order of the question.
  var names: some Collection<Name> { choices.lazy.map(\.id) }

  /// The number of the choice that a name stands for.
  subscript(name: Name) -> Int32? {
    let number = last[Int(name.word)]
    guard number < choices.count,
      choices[choices.startIndex + Int(number)].id.word == name.word
    else { return nil }
    return number
  }
}
