// The seal, pushed at from inside the program, in each of its modes.

import FoundationEssentials
import Glibc
import Testing

@Suite(.timeLimit(.minutes(1))) struct SealTests {
  /// What a hostile tree would need, and what must come of it.
  private static let refused = Set(
    [
      "execve", "execveat", "fork", "vfork", "clone", "clone3", "socket", "connect", "ptrace",
      "process_vm_writev", "io_uring_setup", "io_uring_enter", "ioctl", "bpf", "memfd_create",
    ].map { "\($0) \(EPERM)" })

  /// What came of the attempts of one run of the program.
  private func attempts(
    _ words: [String], running: (Console) throws -> Void = { _ in }
  ) throws -> [String] {
    let file = FileManager.default.temporaryDirectory.appending(path: "kbwizard-\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: file) }
    let console = try Console(
      [Console.program[0]] + words, environment: ["KBWIZARD_SEAL_PROBE": file])
    try running(console)
    _ = console.end()
    #expect(!console.text.contains("can't keep the program from starting others"))
    let text = try String(contentsOfFile: file, encoding: .utf8)
    return text.split(separator: "\n").map(String.init)
  }

  @Test(arguments: [
    ["--version"], ["--help"], ["--json"], ["check", "TREE"], ["check", "/dev/null"],
    ["show", "TREE"], ["explain", "--fix", "off", "TREE"], ["article", "Q168606"], ["trees"],
    ["sessions"], ["sessions", "export"], ["find", "disk"], ["install", "TREE"], ["index"],
    ["stats"],
    ["evidence", "TREE"], ["report"], ["resume"], ["completions", "bash"],
    ["--json", "TREE"], ["no-such-tree.yaml"],
  ])
  func `Whatever is asked for, the program can start and reach nothing`(words: [String]) throws {
    let found = try attempts(words.map { $0 == "TREE" ? Console.program[1] : $0 })
    #expect(Self.refused.isSubset(of: found))
    #expect(found.allSatisfy { $0.hasSuffix(" \(EPERM)") }, "\(found)")
  }

  @Test(arguments: [[], ["--plain"]])
  func `A walk is sealed before its tree is read`(options: [String]) throws {
    let found = try attempts(options + [Console.program[1]]) { console in
      try console.see("Is the plug in the wall?")
      #expect(status(of: console.process, "Seccomp") == "2")
      #expect(status(of: console.process, "NoNewPrivs") == "1")
      console.type(options.isEmpty ? "q" : "quit\r")
    }
    #expect(Self.refused.isSubset(of: found))
  }

  @Test func `A tree that can't be opened yet is waited for by a sealed process`() throws {
    let name = FileManager.default.temporaryDirectory.appending(path: "kbwizard-\(UUID()).yaml")
      .path
    try #require(mkfifo(name, 0o600) == 0)
    // O_PATH, which Swift does not know: a place in the file system, and no end of the pipe.
    let place = open(name, 0o1000_0000)
    defer { close(place) }
    // Without a name, as those are that a shell makes: of others none is waited for.
    try FileManager.default.removeItem(atPath: name)
    let pipe = "/proc/\(getpid())/fd/\(place)"
    let file = name + ".probe"
    defer { try? FileManager.default.removeItem(atPath: file) }
    let console = try Console(
      [Console.program[0], "check", pipe], environment: ["KBWIZARD_SEAL_PROBE": file])
    // Opens as soon as the program waits at the other end.
    let writer = open(pipe, O_WRONLY)
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("execve \(EPERM)\n"))
    #expect(status(of: console.process, "Seccomp") == "2")
    close(writer)
    _ = console.end()
  }

  @Test func `The version tells of the seal`() throws {
    let console = try Console([Console.program[0], "--version"])
    try console.see("Sealed: it can start no program and open no connection.")
    #expect(console.end() == 0)
  }

  private func status(of process: pid_t, _ field: String) -> String? {
    let text = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    let line = text?.split(separator: "\n").first { $0.hasPrefix("\(field):") }
    return line?.split(separator: "\t").last.map(String.init)
  }
}
