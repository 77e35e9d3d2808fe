// How long something takes, and how much memory it takes.

import Glibc

/// Times in milliseconds, or other figures of the same kind.
struct Figures {
  /// The figures, ascending.
  private let sorted: [Double]

  /// The given figures.
  init(_ figures: [Double]) {
    sorted = figures.sorted()
  }

  /// The figure below which a share of the others lies; not a number when there is none.
  private func quantile(_ share: Double) -> Double {
    sorted.isEmpty ? .nan : sorted[Int((share * Double(sorted.count - 1)).rounded())]
  }

  /// The figure in the middle.
  var median: Double { quantile(0.5) }

  /// The figure that one in a hundred exceeds.
  var p99: Double { quantile(0.99) }
}

/// The milliseconds that something takes.
func milliseconds(_ work: () -> Void) -> Double {
  let time = ContinuousClock().measure(work).components
  return Double(time.seconds) * 1e3 + Double(time.attoseconds) / 1e15
}

/// The milliseconds of processor time that something takes, whatever else the machine is doing.
func processorMilliseconds(_ work: () -> Void) -> Double {
  func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
  }
  let start = now()
  work()
  return now() - start
}

/// The most memory that a process has taken so far, in MiB; of this process unless told otherwise.
func peakMemory(of process: pid_t? = nil) -> Double {
  let status = contents(of: "/proc/\(process.map(String.init) ?? "self")/status")
  for line in String(decoding: status, as: UTF8.self).split(separator: "\n") {
    let words = line.split { $0 == " " || $0 == "\t" }
    if words.first == "VmHWM:", words.count > 1, let size = Double(words[1]) { return size / 1024 }
  }
  return .nan
}
