// How long the heads of many trees take, which a list of them waits for.

import TreeFile

/// Measures the reading of heads.
enum HeadTimes {
  /// Prints what the heads of a shelf take, one of them 300 bytes long.
  static func compare() {
    let heads = (0..<500).map { number in
      Array(
        """
        kbwizard: 1
        id: tree-\(number)
        title: The machine number \(number) does not start
        summary: Finds why a machine of the kind \(number) stops on its way up, and what to do about it.
        symptoms:
          - {text: ["E\(number)", Lamp \(number) is red], answers: {lamp: red}}
          - {text: It hums \(number) times, answers: {hum: yes}}
          - Screen \(number) stays black
        questions:
        """.utf8)
    }
    let times = (0..<50).map { _ in
      processorMilliseconds {
        for head in heads {
          guard case .head = HeadReading(head, isWhole: false) else { return print("No head.") }
        }
      }
    }
    let table = Table("Read the heads of trees", columns: ["ms"])
    table.add("500 of \(heads[0].count) bytes", [Figures(times).median.text(2)])
  }
}
