// ncurses, the environment and the locale belong to this suite alone.

import Testing

/// Everything that touches ncurses; one test at a time, since there is one screen only.
@Suite(.serialized) struct CursesTests {}
