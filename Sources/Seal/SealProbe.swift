// Pushes at the seal from inside, in debug builds alone, for the tests.

#if DEBUG
  internal import CSeccomp
  internal import Glibc

  extension ProcessSeal {
    /// Tries each call that the seal keeps back, and writes its name and what came of it, a line each,
    /// to the file that `KBWIZARD_SEAL_PROBE` names; does nothing where that is not set.
    package func probe() {
      guard self == .closed, let path = getenv("KBWIZARD_SEAL_PROBE"),
        let file = fopen(path, "ae"), let found = dlsym(nil, "syscall")
      else { return }
      defer { fclose(file) }
      typealias Call = @convention(c) (Int, Int, Int, Int, Int, Int, Int) -> Int
      let call = unsafeBitCast(found, to: Call.self)
      func attempt(_ name: String, _ second: Int = 0) {
        errno = 0
        let result = call(
          Int(seccomp_syscall_resolve_name(name)), 0, second, 0, 0, 0, 0)
        let line = result == -1 ? "\(name) \(errno)" : "\(name) is open"
        fputs(line + "\n", file)
        // A process that came of it after all.
        if result == 0, ["fork", "vfork", "clone"].contains(name) { _exit(0) }
      }
      for name in Self.calls { attempt(name) }
      for request in Self.terminalRequests { attempt("ioctl", Int(request)) }
      // Any number above those 32 bits.
      attempt("ioctl", Int(TIOCSTI) | 1 << 32)
    }
  }
#endif
