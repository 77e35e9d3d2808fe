// A program in a terminal of its own, for tests.

#ifndef CPTY_H
#define CPTY_H

#include <sys/types.h>
#include <termios.h>

/// Starts a program in a new terminal of the given size, with all signals as by default.
///
/// `arguments` and `environment` end with a null pointer. Returns the process, through `terminal`
/// the descriptor that is the person's side, and through `modes` those of the terminal before the
/// program could change any; or -1, with `errno` set.
pid_t pty_spawn(
    const char *path, char *const arguments[], char *const environment[],
    unsigned short columns, unsigned short rows, int *terminal, struct termios *modes);

/// Gives the terminal behind the descriptor a new size; -1 on failure.
int pty_resize(int terminal, unsigned short columns, unsigned short rows);

#endif
