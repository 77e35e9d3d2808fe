// A lock that another process holds, for tests.

#ifndef CLOCKS_H
#define CLOCKS_H

#include <sys/types.h>

/// Locks a file in a new process until the descriptor in `release` is closed.
///
/// Returns the process when it has the lock; or -1.
pid_t lock_elsewhere(const char *path, int *release);

/// Locks a file in the same way, but does not say yet which process it is.
pid_t lock_elsewhere_unsigned(const char *path, int *release);

/// Has the process that holds such a lock say that it does; returns 0, or -1.
int sign_lock(int release);

#endif
