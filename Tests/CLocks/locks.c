// A lock that another process holds: Swift cannot fork.

#include "locks.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

/// Says who holds the lock.
static void sign(int file) {
  struct flock whole = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
  if (fcntl(file, F_SETLK, &whole) != 0) _exit(1);
}

static void hold(const char *path, int line, int is_signed) {
  int file = open(path, O_RDWR);
  char byte = 0;
  if (file < 0 || flock(file, LOCK_EX | LOCK_NB) != 0) _exit(1);
  if (is_signed) sign(file);
  while (write(line, &byte, 1) == 1 && read(line, &byte, 1) == 1) sign(file);
  _exit(0);
}

static pid_t lock(const char *path, int *release, int is_signed) {
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return -1;
  pid_t child = fork();
  if (child == 0) {
    close(ends[0]);
    hold(path, ends[1], is_signed);
  }
  close(ends[1]);
  char byte;
  if (child > 0 && read(ends[0], &byte, 1) == 1) {
    *release = ends[0];
    return child;
  }
  close(ends[0]);
  if (child > 0) waitpid(child, NULL, 0);
  return -1;
}

pid_t lock_elsewhere(const char *path, int *release) { return lock(path, release, 1); }

pid_t lock_elsewhere_unsigned(const char *path, int *release) { return lock(path, release, 0); }

int sign_lock(int release) {
  char byte = 0;
  return write(release, &byte, 1) == 1 && read(release, &byte, 1) == 1 ? 0 : -1;
}
