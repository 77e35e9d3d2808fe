// A program in a terminal of its own: Swift cannot fork.

#include "CPty.h"

#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <unistd.h>

pid_t pty_spawn(
    const char *path, char *const arguments[], char *const environment[],
    unsigned short columns, unsigned short rows, int *terminal) {
  struct winsize size = {.ws_row = rows, .ws_col = columns};
  pid_t child = forkpty(terminal, NULL, NULL, &size);
  if (child != 0) {
    if (child > 0) fcntl(*terminal, F_SETFD, FD_CLOEXEC);
    return child;
  }
  // The thread of a test may block or ignore signals, which a new program would inherit.
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  execve(path, arguments, environment);
  _exit(127);
}

int pty_resize(int terminal, unsigned short columns, unsigned short rows) {
  struct winsize size = {.ws_row = rows, .ws_col = columns};
  return ioctl(terminal, TIOCSWINSZ, &size);
}
