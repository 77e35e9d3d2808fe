// The files under Resources/ as arrays of bytes: each stands here once, and none holds a byte 0.
#include "resources.h"
#include <string.h>

static const struct file {
  const char *path;
  const unsigned char *bytes;
} files[] = {
    {"trees/disk-full.yaml", (const unsigned char[]){
#embed "../../Resources/trees/disk-full.yaml" suffix(, 0)
    }},
    {"trees/exchange-setup.yaml", (const unsigned char[]){
#embed "../../Resources/trees/exchange-setup.yaml" suffix(, 0)
    }},
    {"trees/msmail-exchange.yaml", (const unsigned char[]){
#embed "../../Resources/trees/msmail-exchange.yaml" suffix(, 0)
    }},
    {"trees/ssh-login.yaml", (const unsigned char[]){
#embed "../../Resources/trees/ssh-login.yaml" suffix(, 0)
    }},
    {"articles/Q119144.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q119144.txt" suffix(, 0)
    }},
    {"articles/Q125255.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q125255.txt" suffix(, 0)
    }},
    {"articles/Q126925.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q126925.txt" suffix(, 0)
    }},
    {"articles/Q142262.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q142262.txt" suffix(, 0)
    }},
    {"articles/Q142266.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q142266.txt" suffix(, 0)
    }},
    {"articles/Q145585.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q145585.txt" suffix(, 0)
    }},
    {"articles/Q146304.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q146304.txt" suffix(, 0)
    }},
    {"articles/Q149284.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q149284.txt" suffix(, 0)
    }},
    {"articles/Q150123.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q150123.txt" suffix(, 0)
    }},
    {"articles/Q150438.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q150438.txt" suffix(, 0)
    }},
    {"articles/Q152321.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q152321.txt" suffix(, 0)
    }},
    {"articles/Q152330.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q152330.txt" suffix(, 0)
    }},
    {"articles/Q152873.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q152873.txt" suffix(, 0)
    }},
    {"articles/Q152927.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q152927.txt" suffix(, 0)
    }},
    {"articles/Q153028.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q153028.txt" suffix(, 0)
    }},
    {"articles/Q153121.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q153121.txt" suffix(, 0)
    }},
    {"articles/Q154443.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q154443.txt" suffix(, 0)
    }},
    {"articles/Q156063.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q156063.txt" suffix(, 0)
    }},
    {"articles/Q156856.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q156856.txt" suffix(, 0)
    }},
    {"articles/Q158489.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q158489.txt" suffix(, 0)
    }},
    {"articles/Q158530.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q158530.txt" suffix(, 0)
    }},
    {"articles/Q159292.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q159292.txt" suffix(, 0)
    }},
    {"articles/Q159654.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q159654.txt" suffix(, 0)
    }},
    {"articles/Q162833.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q162833.txt" suffix(, 0)
    }},
    {"articles/Q164456.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q164456.txt" suffix(, 0)
    }},
    {"articles/Q164849.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q164849.txt" suffix(, 0)
    }},
    {"articles/Q166156.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q166156.txt" suffix(, 0)
    }},
    {"articles/Q166593.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q166593.txt" suffix(, 0)
    }},
    {"articles/Q168182.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q168182.txt" suffix(, 0)
    }},
    {"articles/Q168550.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q168550.txt" suffix(, 0)
    }},
    {"articles/Q168606.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q168606.txt" suffix(, 0)
    }},
    {"articles/Q168736.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q168736.txt" suffix(, 0)
    }},
    {"articles/Q169130.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q169130.txt" suffix(, 0)
    }},
    {"articles/Q170587.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q170587.txt" suffix(, 0)
    }},
    {"articles/Q173597.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q173597.txt" suffix(, 0)
    }},
    {"articles/Q174153.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q174153.txt" suffix(, 0)
    }},
    {"articles/Q174355.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q174355.txt" suffix(, 0)
    }},
    {"articles/Q174738.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q174738.txt" suffix(, 0)
    }},
    {"articles/Q175967.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q175967.txt" suffix(, 0)
    }},
    {"articles/Q176397.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q176397.txt" suffix(, 0)
    }},
    {"articles/Q177418.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q177418.txt" suffix(, 0)
    }},
    {"articles/Q180876.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q180876.txt" suffix(, 0)
    }},
    {"articles/Q182665.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q182665.txt" suffix(, 0)
    }},
    {"articles/Q183312.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q183312.txt" suffix(, 0)
    }},
    {"articles/Q185202.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q185202.txt" suffix(, 0)
    }},
    {"articles/Q186742.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q186742.txt" suffix(, 0)
    }},
    {"articles/Q190423.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q190423.txt" suffix(, 0)
    }},
    {"articles/Q195911.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q195911.txt" suffix(, 0)
    }},
    {"articles/Q197397.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q197397.txt" suffix(, 0)
    }},
    {"articles/Q198957.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q198957.txt" suffix(, 0)
    }},
    {"articles/Q199309.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q199309.txt" suffix(, 0)
    }},
    {"articles/Q199980.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q199980.txt" suffix(, 0)
    }},
    {"articles/Q200004.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q200004.txt" suffix(, 0)
    }},
    {"articles/Q201421.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q201421.txt" suffix(, 0)
    }},
    {"articles/Q202855.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q202855.txt" suffix(, 0)
    }},
    {"articles/Q221122.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q221122.txt" suffix(, 0)
    }},
    {"articles/Q231488.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q231488.txt" suffix(, 0)
    }},
    {"articles/Q234057.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q234057.txt" suffix(, 0)
    }},
    {"articles/Q234733.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q234733.txt" suffix(, 0)
    }},
    {"articles/Q240135.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q240135.txt" suffix(, 0)
    }},
    {"articles/Q242184.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q242184.txt" suffix(, 0)
    }},
    {"articles/Q242221.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q242221.txt" suffix(, 0)
    }},
    {"articles/Q243604.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q243604.txt" suffix(, 0)
    }},
    {"articles/Q244702.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q244702.txt" suffix(, 0)
    }},
    {"articles/Q245568.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q245568.txt" suffix(, 0)
    }},
    {"articles/Q246279.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q246279.txt" suffix(, 0)
    }},
    {"articles/Q251315.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q251315.txt" suffix(, 0)
    }},
    {"articles/Q254788.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q254788.txt" suffix(, 0)
    }},
    {"articles/Q255888.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q255888.txt" suffix(, 0)
    }},
    {"articles/Q256199.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q256199.txt" suffix(, 0)
    }},
    {"articles/Q261155.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q261155.txt" suffix(, 0)
    }},
    {"articles/Q274393.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q274393.txt" suffix(, 0)
    }},
    {"articles/Q275341.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q275341.txt" suffix(, 0)
    }},
    {"articles/Q284199.txt", (const unsigned char[]){
#embed "../../Resources/articles/Q284199.txt" suffix(, 0)
    }},
    {"articles/disk-full/deleted-files.md", (const unsigned char[]){
#embed "../../Resources/articles/disk-full/deleted-files.md" suffix(, 0)
    }},
    {"articles/disk-full/hidden-files.md", (const unsigned char[]){
#embed "../../Resources/articles/disk-full/hidden-files.md" suffix(, 0)
    }},
    {"articles/disk-full/images.md", (const unsigned char[]){
#embed "../../Resources/articles/disk-full/images.md" suffix(, 0)
    }},
    {"articles/disk-full/inodes.md", (const unsigned char[]){
#embed "../../Resources/articles/disk-full/inodes.md" suffix(, 0)
    }},
    {"articles/disk-full/journal.md", (const unsigned char[]){
#embed "../../Resources/articles/disk-full/journal.md" suffix(, 0)
    }},
    {"articles/disk-full/large-files.md", (const unsigned char[]){
#embed "../../Resources/articles/disk-full/large-files.md" suffix(, 0)
    }},
    {"articles/disk-full/logs.md", (const unsigned char[]){
#embed "../../Resources/articles/disk-full/logs.md" suffix(, 0)
    }},
    {"articles/disk-full/metadata.md", (const unsigned char[]){
#embed "../../Resources/articles/disk-full/metadata.md" suffix(, 0)
    }},
    {"articles/disk-full/more-room.md", (const unsigned char[]){
#embed "../../Resources/articles/disk-full/more-room.md" suffix(, 0)
    }},
    {"articles/disk-full/packages.md", (const unsigned char[]){
#embed "../../Resources/articles/disk-full/packages.md" suffix(, 0)
    }},
    {"articles/disk-full/quota.md", (const unsigned char[]){
#embed "../../Resources/articles/disk-full/quota.md" suffix(, 0)
    }},
    {"articles/disk-full/read-only.md", (const unsigned char[]){
#embed "../../Resources/articles/disk-full/read-only.md" suffix(, 0)
    }},
    {"articles/disk-full/snapshots.md", (const unsigned char[]){
#embed "../../Resources/articles/disk-full/snapshots.md" suffix(, 0)
    }},
    {"articles/disk-full/thin-pool.md", (const unsigned char[]){
#embed "../../Resources/articles/disk-full/thin-pool.md" suffix(, 0)
    }},
    {"articles/disk-full/watches.md", (const unsigned char[]){
#embed "../../Resources/articles/disk-full/watches.md" suffix(, 0)
    }},
    {"articles/exchange-setup/antivirus.md", (const unsigned char[]){
#embed "../../Resources/articles/exchange-setup/antivirus.md" suffix(, 0)
    }},
    {"articles/exchange-setup/certificates.md", (const unsigned char[]){
#embed "../../Resources/articles/exchange-setup/certificates.md" suffix(, 0)
    }},
    {"articles/exchange-setup/databases.md", (const unsigned char[]){
#embed "../../Resources/articles/exchange-setup/databases.md" suffix(, 0)
    }},
    {"articles/exchange-setup/delegated-setup.md", (const unsigned char[]){
#embed "../../Resources/articles/exchange-setup/delegated-setup.md" suffix(, 0)
    }},
    {"articles/exchange-setup/domain-controllers.md", (const unsigned char[]){
#embed "../../Resources/articles/exchange-setup/domain-controllers.md" suffix(, 0)
    }},
    {"articles/exchange-setup/domain-objects.md", (const unsigned char[]){
#embed "../../Resources/articles/exchange-setup/domain-objects.md" suffix(, 0)
    }},
    {"articles/exchange-setup/domain-rights.md", (const unsigned char[]){
#embed "../../Resources/articles/exchange-setup/domain-rights.md" suffix(, 0)
    }},
    {"articles/exchange-setup/existing-objects.md", (const unsigned char[]){
#embed "../../Resources/articles/exchange-setup/existing-objects.md" suffix(, 0)
    }},
    {"articles/exchange-setup/folders.md", (const unsigned char[]){
#embed "../../Resources/articles/exchange-setup/folders.md" suffix(, 0)
    }},
    {"articles/exchange-setup/hybrid.md", (const unsigned char[]){
#embed "../../Resources/articles/exchange-setup/hybrid.md" suffix(, 0)
    }},
    {"articles/exchange-setup/installer-cache.md", (const unsigned char[]){
#embed "../../Resources/articles/exchange-setup/installer-cache.md" suffix(, 0)
    }},
    {"articles/exchange-setup/missing-files.md", (const unsigned char[]){
#embed "../../Resources/articles/exchange-setup/missing-files.md" suffix(, 0)
    }},
    {"articles/exchange-setup/open-files.md", (const unsigned char[]){
#embed "../../Resources/articles/exchange-setup/open-files.md" suffix(, 0)
    }},
    {"articles/exchange-setup/prepare-ad.md", (const unsigned char[]){
#embed "../../Resources/articles/exchange-setup/prepare-ad.md" suffix(, 0)
    }},
    {"articles/exchange-setup/readiness.md", (const unsigned char[]){
#embed "../../Resources/articles/exchange-setup/readiness.md" suffix(, 0)
    }},
    {"articles/exchange-setup/restart.md", (const unsigned char[]){
#embed "../../Resources/articles/exchange-setup/restart.md" suffix(, 0)
    }},
    {"articles/exchange-setup/rights.md", (const unsigned char[]){
#embed "../../Resources/articles/exchange-setup/rights.md" suffix(, 0)
    }},
    {"articles/exchange-setup/schema.md", (const unsigned char[]){
#embed "../../Resources/articles/exchange-setup/schema.md" suffix(, 0)
    }},
    {"articles/exchange-setup/search.md", (const unsigned char[]){
#embed "../../Resources/articles/exchange-setup/search.md" suffix(, 0)
    }},
    {"articles/exchange-setup/security-groups.md", (const unsigned char[]){
#embed "../../Resources/articles/exchange-setup/security-groups.md" suffix(, 0)
    }},
    {"articles/exchange-setup/service-control.md", (const unsigned char[]){
#embed "../../Resources/articles/exchange-setup/service-control.md" suffix(, 0)
    }},
    {"articles/exchange-setup/services.md", (const unsigned char[]){
#embed "../../Resources/articles/exchange-setup/services.md" suffix(, 0)
    }},
    {"articles/exchange-setup/software.md", (const unsigned char[]){
#embed "../../Resources/articles/exchange-setup/software.md" suffix(, 0)
    }},
    {"articles/exchange-setup/start.md", (const unsigned char[]){
#embed "../../Resources/articles/exchange-setup/start.md" suffix(, 0)
    }},
    {"articles/exchange-setup/system-mailboxes.md", (const unsigned char[]){
#embed "../../Resources/articles/exchange-setup/system-mailboxes.md" suffix(, 0)
    }},
    {"articles/exchange-setup/topology.md", (const unsigned char[]){
#embed "../../Resources/articles/exchange-setup/topology.md" suffix(, 0)
    }},
    {"articles/exchange-setup/virtual-directories.md", (const unsigned char[]){
#embed "../../Resources/articles/exchange-setup/virtual-directories.md" suffix(, 0)
    }},
    {"articles/exchange-setup/watermark.md", (const unsigned char[]){
#embed "../../Resources/articles/exchange-setup/watermark.md" suffix(, 0)
    }},
    {"articles/exchange-setup/well-known-objects.md", (const unsigned char[]){
#embed "../../Resources/articles/exchange-setup/well-known-objects.md" suffix(, 0)
    }},
    {"articles/ssh-login/account.md", (const unsigned char[]){
#embed "../../Resources/articles/ssh-login/account.md" suffix(, 0)
    }},
    {"articles/ssh-login/address.md", (const unsigned char[]){
#embed "../../Resources/articles/ssh-login/address.md" suffix(, 0)
    }},
    {"articles/ssh-login/allowed-users.md", (const unsigned char[]){
#embed "../../Resources/articles/ssh-login/allowed-users.md" suffix(, 0)
    }},
    {"articles/ssh-login/authorized-keys.md", (const unsigned char[]){
#embed "../../Resources/articles/ssh-login/authorized-keys.md" suffix(, 0)
    }},
    {"articles/ssh-login/client-key.md", (const unsigned char[]){
#embed "../../Resources/articles/ssh-login/client-key.md" suffix(, 0)
    }},
    {"articles/ssh-login/dropped.md", (const unsigned char[]){
#embed "../../Resources/articles/ssh-login/dropped.md" suffix(, 0)
    }},
    {"articles/ssh-login/firewall.md", (const unsigned char[]){
#embed "../../Resources/articles/ssh-login/firewall.md" suffix(, 0)
    }},
    {"articles/ssh-login/host-key.md", (const unsigned char[]){
#embed "../../Resources/articles/ssh-login/host-key.md" suffix(, 0)
    }},
    {"articles/ssh-login/network.md", (const unsigned char[]){
#embed "../../Resources/articles/ssh-login/network.md" suffix(, 0)
    }},
    {"articles/ssh-login/nologin.md", (const unsigned char[]){
#embed "../../Resources/articles/ssh-login/nologin.md" suffix(, 0)
    }},
    {"articles/ssh-login/permissions.md", (const unsigned char[]){
#embed "../../Resources/articles/ssh-login/permissions.md" suffix(, 0)
    }},
    {"articles/ssh-login/shell.md", (const unsigned char[]){
#embed "../../Resources/articles/ssh-login/shell.md" suffix(, 0)
    }},
    {"articles/ssh-login/sshd.md", (const unsigned char[]){
#embed "../../Resources/articles/ssh-login/sshd.md" suffix(, 0)
    }},
    {"completions/kbwizard.bash", (const unsigned char[]){
#embed "../../Resources/completions/kbwizard.bash" suffix(, 0)
    }},
    {"completions/_kbwizard", (const unsigned char[]){
#embed "../../Resources/completions/_kbwizard" suffix(, 0)
    }},
    {"completions/kbwizard.fish", (const unsigned char[]){
#embed "../../Resources/completions/kbwizard.fish" suffix(, 0)
    }},
};

size_t resource_count(void) { return sizeof files / sizeof *files; }

const char *resource_path(size_t number) { return files[number].path; }

struct resource resource_at(size_t number) {
  const unsigned char *bytes = files[number].bytes;
  return (struct resource){bytes, strlen((const char *)bytes)};
}
