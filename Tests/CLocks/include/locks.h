// A lock that another process holds, for tests.

#ifndef CLOCKS_H
#define CLOCKS_H

#include <sys/types.h>

/// Locks a file in a new process until the descriptor in `release` is closed.
///
/// Returns the process when it has the lock; or -1.
pid_t lock_elsewhere(const char *path, int *release);

#endif
