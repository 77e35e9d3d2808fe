// ncurses, as Swift sees it.

// Without this the wide-character calls are not declared.
#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>
