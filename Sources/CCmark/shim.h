// libcmark, as Swift sees it.
#include <cmark.h>
