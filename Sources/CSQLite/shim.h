// SQLite, as Swift sees it; macros that cast are none of it.
#include <sqlite3.h>

static inline int kbwizard_bind_text(sqlite3_stmt *statement, int place, const char *text, int size) {
  return sqlite3_bind_text(statement, place, text, size, SQLITE_TRANSIENT);
}
