// Making the index by which many articles are found at once.

internal import Archive
internal import Glibc
internal import Journals
internal import KnowledgeBase
internal import Text

/// Reads folders of articles into the index, or all that it knows.
struct IndexCommand: Command {
  static let about = Subcommand(
    name: "index", summary: "make articles in folders quick to find",
    operands: [.any(.folder)], options: [.forget],
    explanation: "FOLDER and all below it is read; the articles in it are files that end in .txt "
      + "or .md. Without FOLDER, those that were named before are. Only what has changed since is "
      + "read again; whatever breaks it off, it goes on the next time.")

  private let folders: [String]
  private let forgotten: [String]

  init(_ line: CommandLine) throws(Problem) {
    folders = line.operands
    forgotten = line.values(of: .forget)
    if !folders.isEmpty, !forgotten.isEmpty {
      throw .usage("Either read folders or forget some with --forget, not both.")
    }
  }

  func run(in world: World) throws(Problem) -> ExitStatus {
    let path = try world.knownIndexPath()
    var paths: [String] = []
    for folder in folders { paths.append(try wholePath(of: folder)) }
    do throws(IndexError) {
      let indexing = try Indexing(at: path)
      if !forgotten.isEmpty { return try forget(in: indexing, world) }
      if paths.isEmpty, indexing.folders.isEmpty {
        world.say("No folder is in the index; \"kbwizard index FOLDER\" reads one.\n")
        return .no
      }
      return say(try read(paths, into: indexing, world), world)
    } catch {
      throw Problem(error)
    }
  }

  private func read(
    _ paths: [String], into indexing: Indexing, _ world: World
  ) throws(IndexError) -> [ReadFolder] {
    var bar = ProgressBar("Reading", in: world)
    defer { bar.clear() }
    let wasAnew = indexing.isAnew
    let read = try indexing.read(paths) { bar.show($0.done, of: $0.count) }
    bar.clear()
    if wasAnew || indexing.isAnew {
      world.complain("The index that was there can't be used any more; it was made anew.")
    }
    return read
  }

  /// Says what was read; that a folder can't be listed is a failure.
  private func say(_ read: [ReadFolder], _ world: World) -> ExitStatus {
    var status = ExitStatus.done
    for folder in read {
      for fault in folder.faults { world.complain(fault.sentence) }
      let more = folder.faultCount - folder.faults.count
      if more > 0 { world.complain("\(more) others in \"\(folder.path)\" can't be read.") }
      if folder.faults.contains(where: { $0.path == folder.path }) {
        status = .failed
        continue
      }
      let articles = folder.count == 1 ? "1 article" : "\(folder.count) articles"
      let gone = folder.goneCount > 0 ? ", \(folder.goneCount) gone" : ""
      world.say("\(world.shown(folder.path)): \(articles) (\(folder.readCount) read\(gone))\n")
    }
    return status
  }

  private func forget(in indexing: Indexing, _ world: World) throws(IndexError) -> ExitStatus {
    var status = ExitStatus.done
    for folder in forgotten {
      // It may be there no more.
      let path = (try? wholePath(of: folder)) ?? folder
      if try !indexing.forget(path) {
        let known = indexing.folders.map { "\"\($0)\"" }
        world.complain(
          "\"\(folder)\" is not in the index; "
            + (known.isEmpty ? "no folder is." : "it holds \(listed(known, "and"))."))
        status = .no
      }
    }
    return status
  }

  /// The path of a folder from the root.
  private func wholePath(of folder: String) throws(Problem) -> String {
    guard let resolved = realpath(folder, nil) else {
      throw .failed("\"\(folder)\" can't be read: \(systemReason(errno)).")
    }
    defer { free(resolved) }
    guard let path = String(validatingCString: resolved) else {
      throw .failed("The whole path of \"\(folder)\" is not UTF-8; rename the folders above it.")
    }
    guard Files.isFolder(path) else {
      throw .failed("\"\(folder)\" is no folder; name the folder in which it lies.")
    }
    return path
  }
}

extension Option {
  /// Takes folders out of the index.
  fileprivate static let forget = Option(
    long: "forget", value: .folder, help: "take a folder out of the index")
}

extension ReadFolder.Fault {
  /// What can't be read, and why.
  fileprivate var sentence: String {
    switch reason {
    case .system(let number): "\"\(path)\" can't be read: \(systemReason(number))."
    case .text(let error): "\"\(path)\" is left out. \(error.fault); \(error.remedy)"
    }
  }
}
