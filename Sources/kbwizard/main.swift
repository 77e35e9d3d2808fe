// The program: everything it does is in Commands.

import Commands
import Glibc

exit(Program.runAsProcess())
