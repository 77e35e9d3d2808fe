// A program in a terminal of its own: Swift cannot fork.

#include "CPty.h"

#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <utmp.h>

pid_t pty_spawn(
    const char *path, char *const arguments[], char *const environment[],
    unsigned short columns, unsigned short rows, int *terminal, struct termios *modes) {
  struct winsize size = {.ws_row = rows, .ws_col = columns};
  int inside;
  if (openpty(terminal, &inside, NULL, NULL, &size) < 0) return -1;
  // Another test may start a program at any moment, which must not hold this terminal open.
  fcntl(*terminal, F_SETFD, FD_CLOEXEC);
  fcntl(inside, F_SETFD, FD_CLOEXEC);
  tcgetattr(inside, modes);
  pid_t child = fork();
  if (child != 0) {
    close(inside);
    if (child < 0) close(*terminal);
    return child;
  }
  if (login_tty(inside) < 0) _exit(127);
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
