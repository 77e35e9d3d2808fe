// How the process was started, before the Swift runtime has looked for it in /proc.
#pragma once

/// The words of the command line, the program's name first; a null pointer ends them.
char *_Nullable const *_Nonnull start_words(void);
