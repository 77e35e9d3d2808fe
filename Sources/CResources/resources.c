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
static const unsigned char q152873[] = {
#embed "../../Resources/articles/Q152873.txt"
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
static const unsigned char q158489[] = {
#embed "../../Resources/articles/Q158489.txt"
};
static const unsigned char q162833[] = {
#embed "../../Resources/articles/Q162833.txt"
};
static const unsigned char q164456[] = {
#embed "../../Resources/articles/Q164456.txt"
};
static const unsigned char q164849[] = {
#embed "../../Resources/articles/Q164849.txt"
};
static const unsigned char q166593[] = {
#embed "../../Resources/articles/Q166593.txt"
};
static const unsigned char q168606[] = {
#embed "../../Resources/articles/Q168606.txt"
};
static const unsigned char q168736[] = {
#embed "../../Resources/articles/Q168736.txt"
};
static const unsigned char q169130[] = {
#embed "../../Resources/articles/Q169130.txt"
};
static const unsigned char q174153[] = {
#embed "../../Resources/articles/Q174153.txt"
};
static const unsigned char q174355[] = {
#embed "../../Resources/articles/Q174355.txt"
};
static const unsigned char q174738[] = {
#embed "../../Resources/articles/Q174738.txt"
};
static const unsigned char q176397[] = {
#embed "../../Resources/articles/Q176397.txt"
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
static const unsigned char q190423[] = {
#embed "../../Resources/articles/Q190423.txt"
};
static const unsigned char q195911[] = {
#embed "../../Resources/articles/Q195911.txt"
};
static const unsigned char q199309[] = {
#embed "../../Resources/articles/Q199309.txt"
};
static const unsigned char q199980[] = {
#embed "../../Resources/articles/Q199980.txt"
};
static const unsigned char q200004[] = {
#embed "../../Resources/articles/Q200004.txt"
};
static const unsigned char q202855[] = {
#embed "../../Resources/articles/Q202855.txt"
};
static const unsigned char q234057[] = {
#embed "../../Resources/articles/Q234057.txt"
};
static const unsigned char q234733[] = {
#embed "../../Resources/articles/Q234733.txt"
};
static const unsigned char q242184[] = {
#embed "../../Resources/articles/Q242184.txt"
};
static const unsigned char q245568[] = {
#embed "../../Resources/articles/Q245568.txt"
};
static const unsigned char q246279[] = {
#embed "../../Resources/articles/Q246279.txt"
};
static const unsigned char q254788[] = {
#embed "../../Resources/articles/Q254788.txt"
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
static const unsigned char bash[] = {
#embed "../../Resources/completions/kbwizard.bash"
};
static const unsigned char zsh[] = {
#embed "../../Resources/completions/_kbwizard"
};
static const unsigned char fish[] = {
#embed "../../Resources/completions/kbwizard.fish"
};

static const struct resource resources[] = {
    {"trees/msmail-exchange.yaml", msmail_exchange, sizeof msmail_exchange},
    {"articles/Q149284.txt", q149284, sizeof q149284},
    {"articles/Q152321.txt", q152321, sizeof q152321},
    {"articles/Q152330.txt", q152330, sizeof q152330},
    {"articles/Q152873.txt", q152873, sizeof q152873},
    {"articles/Q152927.txt", q152927, sizeof q152927},
    {"articles/Q153121.txt", q153121, sizeof q153121},
    {"articles/Q154443.txt", q154443, sizeof q154443},
    {"articles/Q156063.txt", q156063, sizeof q156063},
    {"articles/Q158489.txt", q158489, sizeof q158489},
    {"articles/Q162833.txt", q162833, sizeof q162833},
    {"articles/Q164456.txt", q164456, sizeof q164456},
    {"articles/Q164849.txt", q164849, sizeof q164849},
    {"articles/Q166593.txt", q166593, sizeof q166593},
    {"articles/Q168606.txt", q168606, sizeof q168606},
    {"articles/Q168736.txt", q168736, sizeof q168736},
    {"articles/Q169130.txt", q169130, sizeof q169130},
    {"articles/Q174153.txt", q174153, sizeof q174153},
    {"articles/Q174355.txt", q174355, sizeof q174355},
    {"articles/Q174738.txt", q174738, sizeof q174738},
    {"articles/Q176397.txt", q176397, sizeof q176397},
    {"articles/Q182665.txt", q182665, sizeof q182665},
    {"articles/Q183312.txt", q183312, sizeof q183312},
    {"articles/Q186742.txt", q186742, sizeof q186742},
    {"articles/Q190423.txt", q190423, sizeof q190423},
    {"articles/Q195911.txt", q195911, sizeof q195911},
    {"articles/Q199309.txt", q199309, sizeof q199309},
    {"articles/Q199980.txt", q199980, sizeof q199980},
    {"articles/Q200004.txt", q200004, sizeof q200004},
    {"articles/Q202855.txt", q202855, sizeof q202855},
    {"articles/Q234057.txt", q234057, sizeof q234057},
    {"articles/Q234733.txt", q234733, sizeof q234733},
    {"articles/Q242184.txt", q242184, sizeof q242184},
    {"articles/Q245568.txt", q245568, sizeof q245568},
    {"articles/Q246279.txt", q246279, sizeof q246279},
    {"articles/Q254788.txt", q254788, sizeof q254788},
    {"articles/Q255888.txt", q255888, sizeof q255888},
    {"articles/Q256199.txt", q256199, sizeof q256199},
    {"articles/Q274393.txt", q274393, sizeof q274393},
    {"articles/Q275341.txt", q275341, sizeof q275341},
    {"completions/kbwizard.bash", bash, sizeof bash},
    {"completions/_kbwizard", zsh, sizeof zsh},
    {"completions/kbwizard.fish", fish, sizeof fish},
};

size_t resource_count(void) { return sizeof resources / sizeof *resources; }

struct resource resource_at(size_t number) { return resources[number]; }
