// ncurses, as Swift sees it.

// Without this the wide-character calls are not declared.
#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>

// The window of the whole screen: Swift 6 refuses C globals that can change.
static inline WINDOW *screen_window(void) { return stdscr; }

// Size of the screen as ncurses sees it: Swift 6 refuses C globals that can change.
static inline int screen_rows(void) { return LINES; }
static inline int screen_columns(void) { return COLS; }

// The macros of the attributes contain casts, which Swift does not import.
static const attr_t attribute_normal = A_NORMAL;
static const attr_t attribute_bold = A_BOLD;
static const attr_t attribute_dim = A_DIM;
static const attr_t attribute_reverse = A_REVERSE;
static const attr_t attribute_underline = A_UNDERLINE;

// Swift does not import macros with an argument.
static inline int function_key(int number) { return KEY_F(number); }

// The header hides it from Swift, since it belongs to X/Open.
extern int wcwidth(wchar_t character);
static inline int cells_of(wchar_t character) { return wcwidth(character); }

// The names that terminfo has for sequences, by their numbers; NULL behind the last one. Their
// header would bring termios along, which Swift must take from the C library only.
extern const char *const strnames[];
static inline const char *sequence_name(int number) { return strnames[number]; }

// Swift does not import functions with a variable number of arguments.
static inline char *expanded(const char *capability, int first, int second) {
  return tiparm(capability, first, second);
}
