// What C is told when the process begins.
#include "start.h"
#include <stdlib.h>

static char *no_words[] = {NULL};
static char **words = no_words;

char *const *start_words(void) { return words; }

// Runs before the constructors of the Swift runtime, and glibc passes to it what main gets.
__attribute__((constructor(101))) static void begin(int argc, char **argv) {
  if (argc > 0) words = argv;
  // The runtime ends the process when it can't find its own place in /proc, where it would look for a
  // program that prints backtraces; there is none beside this one.
  setenv("SWIFT_BACKTRACE", "enable=no,swift-backtrace=/", 1);
}
