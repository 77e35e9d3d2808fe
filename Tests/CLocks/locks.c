// A lock that another process holds: Swift cannot fork.

#include "locks.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/wait.h>
#include <unistd.h>

static void hold(const char *path, int ready, int done) {
  struct flock whole = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
  int file = open(path, O_RDWR);
  char byte = 0;
  if (file < 0 || flock(file, LOCK_EX | LOCK_NB) != 0) _exit(1);
  if (fcntl(file, F_SETLK, &whole) != 0 || write(ready, &byte, 1) != 1) _exit(1);
  while (read(done, &byte, 1) > 0) {}
  _exit(0);
}

pid_t lock_elsewhere(const char *path, int *release) {
  int ready[2], done[2];
  if (pipe(ready) != 0) return -1;
  if (pipe(done) != 0) return -1;
  fcntl(done[1], F_SETFD, FD_CLOEXEC);
  pid_t child = fork();
  if (child == 0) {
    close(done[1]);
    hold(path, ready[1], done[0]);
  }
  close(ready[1]);
  close(done[0]);
  char byte;
  ssize_t count = child > 0 ? read(ready[0], &byte, 1) : 0;
  close(ready[0]);
  if (count == 1) {
    *release = done[1];
    return child;
  }
  close(done[1]);
  if (child > 0) waitpid(child, NULL, 0);
  return -1;
}
