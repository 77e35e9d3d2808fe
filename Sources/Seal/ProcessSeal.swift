// What the process gives up for good: the only Swift that calls libseccomp.

internal import CSeccomp
internal import Glibc

/// Whether the process can still start programs and reach other machines.
package enum ProcessSeal: Equatable {
  /// It can't, whatever comes.
  case closed
  /// It can: the system would not take that away, for this reason.
  case refused(String)

  /// What no part of the program needs, and what a hostile file would need most: to start a program
  /// or another process, to reach another machine or process, or to have the kernel do it.
  static let calls = [
    "execve", "execveat", "fork", "vfork", "clone", "clone3",
    "socket", "socketpair", "connect",
    "ptrace", "process_vm_readv", "process_vm_writev", "pidfd_getfd",
    "io_uring_setup", "io_uring_enter", "io_uring_register",
    "bpf", "perf_event_open", "userfaultfd", "keyctl", "memfd_create",
    "mount", "chroot", "unshare", "setns",
    "init_module", "finit_module", "kexec_load", "kexec_file_load",
  ]

  /// Requests of `ioctl` that put text into a terminal as if it were typed, where the shell would run
  /// it afterwards.
  static let terminalRequests = [TIOCSTI, TIOCLINUX]

  /// Closes it: from here on each of these calls ends with `EPERM`, as does every call of another
  /// architecture.
  package static func close() -> ProcessSeal {
    guard let filter = seccomp_init(kbwizard_allow) else { return .refused(reason(ENOMEM)) }
    defer { seccomp_release(filter) }
    var status = seccomp_attr_set(filter, SCMP_FLTATR_ACT_BADARCH, kbwizard_refuse)
    // A tree of comparisons, which costs each call less than a list.
    if status == 0 { status = seccomp_attr_set(filter, SCMP_FLTATR_CTL_OPTIMIZE, 2) }
    for call in calls where status == 0 {
      let number = seccomp_syscall_resolve_name(call)
      status = seccomp_rule_add_array(filter, kbwizard_refuse, number, 0, nil)
    }
    for request in terminalRequests where status == 0 {
      // The kernel looks at 32 bits of a request.
      var second = scmp_arg_cmp(
        arg: 1, op: SCMP_CMP_MASKED_EQ, datum_a: UInt64(UInt32.max), datum_b: UInt64(request))
      let number = seccomp_syscall_resolve_name("ioctl")
      status = seccomp_rule_add_array(filter, kbwizard_refuse, number, 1, &second)
    }
    if status == 0 { status = seccomp_load(filter) }
    return status == 0 ? .closed : .refused(reason(-status))
  }

  private static func reason(_ error: Int32) -> String { String(cString: strerror(error)) }
}
