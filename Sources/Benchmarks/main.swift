// Measures the wizard: `Benchmarks` its parts, `peers` and `commands` the whole program.

import Glibc

let words = Array(CommandLine.arguments.dropFirst())
if let loading = words.first.flatMap(Loading.init), words.count == 3,
  let shape = SampleTree.Shape(rawValue: words[1]), let nodes = Int(words[2])
{
  loading.run(SampleTree(shape: shape, nodes: nodes))
} else if words == ["keys"] {
  WalkTimes.compareKeys()
  KeyGrowth.compare()
} else if words.first == "random" {
  let keys = words.dropFirst().first.map { Int($0) ?? 0 } ?? 200_000
  SlowestKey.compare(keys: keys, files: Array(words.dropFirst(2)))
} else if words.first == "peers" {
  Peers.compare(program: words.dropFirst().first)
} else if words.first == "commands" {
  WholeProgram.compare(program: words.dropFirst().first)
} else if words.first == "evidence" {
  EvidenceTimes.compare(megabytes: words.dropFirst().first.flatMap { Int($0) } ?? 100)
} else if words.first == "patterns" {
  PatternTimes.compare(patterns: words.dropFirst().first.flatMap { Int($0) } ?? 100_000)
} else if words.first == "shelf" {
  ShelfTimes.compare(program: words.dropFirst().first)
} else if words.first == "archive" {
  ArchiveTimes.compare(articles: words.dropFirst().first.flatMap { Int($0) } ?? 60_000)
} else if words.first == "archive-reading", words.count == 3 {
  ArchiveTimes.read(words[1], into: words[2])
} else if words == ["walk"] {
  WalkTimes.compare()
} else if words.isEmpty {
  print("Medians; the smaller the better.")
  Loading.compare()
  HeadTimes.compare()
  FindingTimes.compare()
  WalkTimes.compare()
  WalkTimes.compareKeys()
  KeyGrowth.compare()
  JournalTimes.compare()
} else {
  print("Usage: Benchmarks                     the parts of the wizard, alone and against libyaml")
  print("       Benchmarks keys                what a key costs on pages of any length")
  print("       Benchmarks random [KEYS [TREE...]]")
  print("                                      the slowest of so many keys at random")
  print("       Benchmarks walk                the engine, with trees of up to a million questions")
  print("       Benchmarks evidence [MB]       logs of so many megabytes, against grep")
  print("       Benchmarks patterns [COUNT]    the slowest of so many patterns at random")
  print("       Benchmarks shelf [PROGRAM]     the start page of 500 trees, against dialog")
  print("       Benchmarks archive [COUNT]     an index of so many articles, against FTS5 alone")
  print("       Benchmarks peers [PROGRAM]     the program against dialog and whiptail")
  print("       Benchmarks commands [PROGRAM]  its commands on trees of up to 100,000 questions")
  exit(2)
}
