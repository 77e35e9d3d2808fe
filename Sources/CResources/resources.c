// The files under Resources/ as arrays of bytes.
#include "resources.h"

static const unsigned char msmail_exchange[] = {
#embed "../../Resources/trees/msmail-exchange.yaml"
};
static const unsigned char q149284[] = {
#embed "../../Resources/articles/Q149284.txt"
};
static const unsigned char q152321[] = {
#embed "../../Resources/articles/Q152321.txt"
};
static const unsigned char q152330[] = {
#embed "../../Resources/articles/Q152330.txt"
};
static const unsigned char q152927[] = {
#embed "../../Resources/articles/Q152927.txt"
};
static const unsigned char q153121[] = {
#embed "../../Resources/articles/Q153121.txt"
};
static const unsigned char q154443[] = {
#embed "../../Resources/articles/Q154443.txt"
};
static const unsigned char q156063[] = {
#embed "../../Resources/articles/Q156063.txt"
};
static const unsigned char q162833[] = {
#embed "../../Resources/articles/Q162833.txt"
};
static const unsigned char q164849[] = {
#embed "../../Resources/articles/Q164849.txt"
};
static const unsigned char q168606[] = {
#embed "../../Resources/articles/Q168606.txt"
};
static const unsigned char q169130[] = {
#embed "../../Resources/articles/Q169130.txt"
};
static const unsigned char q174738[] = {
#embed "../../Resources/articles/Q174738.txt"
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
static const unsigned char q195911[] = {
#embed "../../Resources/articles/Q195911.txt"
};
static const unsigned char q199980[] = {
#embed "../../Resources/articles/Q199980.txt"
};
static const unsigned char q234733[] = {
#embed "../../Resources/articles/Q234733.txt"
};
static const unsigned char q242184[] = {
#embed "../../Resources/articles/Q242184.txt"
};
static const unsigned char q255888[] = {
#embed "../../Resources/articles/Q255888.txt"
};
static const unsigned char q256199[] = {
#embed "../../Resources/articles/Q256199.txt"
};
static const unsigned char q274393[] = {
#embed "../../Resources/articles/Q274393.txt"
};
static const unsigned char q275341[] = {
#embed "../../Resources/articles/Q275341.txt"
};

static const struct resource resources[] = {
    {"trees/msmail-exchange.yaml", msmail_exchange, sizeof msmail_exchange},
    {"articles/Q149284.txt", q149284, sizeof q149284},
    {"articles/Q152321.txt", q152321, sizeof q152321},
    {"articles/Q152330.txt", q152330, sizeof q152330},
    {"articles/Q152927.txt", q152927, sizeof q152927},
    {"articles/Q153121.txt", q153121, sizeof q153121},
    {"articles/Q154443.txt", q154443, sizeof q154443},
    {"articles/Q156063.txt", q156063, sizeof q156063},
    {"articles/Q162833.txt", q162833, sizeof q162833},
    {"articles/Q164849.txt", q164849, sizeof q164849},
    {"articles/Q168606.txt", q168606, sizeof q168606},
    {"articles/Q169130.txt", q169130, sizeof q169130},
    {"articles/Q174738.txt", q174738, sizeof q174738},
    {"articles/Q182665.txt", q182665, sizeof q182665},
    {"articles/Q183312.txt", q183312, sizeof q183312},
    {"articles/Q186742.txt", q186742, sizeof q186742},
    {"articles/Q195911.txt", q195911, sizeof q195911},
    {"articles/Q199980.txt", q199980, sizeof q199980},
    {"articles/Q234733.txt", q234733, sizeof q234733},
    {"articles/Q242184.txt", q242184, sizeof q242184},
    {"articles/Q255888.txt", q255888, sizeof q255888},
    {"articles/Q256199.txt", q256199, sizeof q256199},
    {"articles/Q274393.txt", q274393, sizeof q274393},
    {"articles/Q275341.txt", q275341, sizeof q275341},
};

size_t resource_count(void) { return sizeof resources / sizeof *resources; }

struct resource resource_at(size_t number) { return resources[number]; }
