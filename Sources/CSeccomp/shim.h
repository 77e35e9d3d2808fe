// libseccomp, as Swift sees it; macros with arguments are none of it.
#include <errno.h>
#include <seccomp.h>
#include <sys/ioctl.h>

static const uint32_t kbwizard_allow = SCMP_ACT_ALLOW;
static const uint32_t kbwizard_refuse = SCMP_ACT_ERRNO(EPERM);
