// libyaml, as Swift sees it.
#include <yaml.h>
