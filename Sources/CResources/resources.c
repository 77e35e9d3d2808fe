// The files under Resources/ as arrays of bytes.
#include "resources.h"

static const unsigned char msmail_exchange[] = {
#embed "../../Resources/trees/msmail-exchange.yaml"
};
static const unsigned char q152330[] = {
#embed "../../Resources/articles/Q152330.txt"
};
static const unsigned char q153121[] = {
#embed "../../Resources/articles/Q153121.txt"
};
static const unsigned char q156063[] = {
#embed "../../Resources/articles/Q156063.txt"
};
static const unsigned char q168606[] = {
#embed "../../Resources/articles/Q168606.txt"
};
static const unsigned char q182665[] = {
#embed "../../Resources/articles/Q182665.txt"
};
static const unsigned char q183312[] = {
#embed "../../Resources/articles/Q183312.txt"
};
static const unsigned char q186742[] = {
#embed "../../Resources/articles/Q186742.txt"
};
static const unsigned char q199980[] = {
#embed "../../Resources/articles/Q199980.txt"
};
static const unsigned char q242184[] = {
#embed "../../Resources/articles/Q242184.txt"
};
static const unsigned char q255888[] = {
#embed "../../Resources/articles/Q255888.txt"
};

static const struct resource resources[] = {
    {"trees/msmail-exchange.yaml", msmail_exchange, sizeof msmail_exchange},
    {"articles/Q152330.txt", q152330, sizeof q152330},
    {"articles/Q153121.txt", q153121, sizeof q153121},
    {"articles/Q156063.txt", q156063, sizeof q156063},
    {"articles/Q168606.txt", q168606, sizeof q168606},
    {"articles/Q182665.txt", q182665, sizeof q182665},
    {"articles/Q183312.txt", q183312, sizeof q183312},
    {"articles/Q186742.txt", q186742, sizeof q186742},
    {"articles/Q199980.txt", q199980, sizeof q199980},
    {"articles/Q242184.txt", q242184, sizeof q242184},
    {"articles/Q255888.txt", q255888, sizeof q255888},
};

size_t resource_count(void) { return sizeof resources / sizeof *resources; }

struct resource resource_at(size_t number) { return resources[number]; }
