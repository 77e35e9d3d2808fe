// Measures the wizard: `Benchmarks` its parts, `Benchmarks peers [PROGRAM]` the whole on a terminal.

import Glibc

let words = Array(CommandLine.arguments.dropFirst())
if let loading = words.first.flatMap(Loading.init), words.count == 3,
  let shape = SampleTree.Shape(rawValue: words[1]), let nodes = Int(words[2])
{
  loading.run(SampleTree(shape: shape, nodes: nodes))
} else if words.first == "peers" {
  Peers.compare(program: words.dropFirst().first)
} else if words == ["walk"] {
  WalkFigures.compare()
} else if words.isEmpty {
  print("Medians; the smaller the better.")
  Loading.compare()
  WalkFigures.compare()
  WalkFigures.compareKeys()
  Keeping.compare()
} else {
  print("Usage: Benchmarks            the parts of the wizard, alone and against libyaml")
  print("       Benchmarks walk       the engine alone, with trees of up to a million questions")
  print("       Benchmarks peers [PROGRAM]   the whole program against dialog and whiptail")
  exit(2)
}
