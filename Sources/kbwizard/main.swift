// The program: everything it does is in Commands.

import CStart
import Commands
import Glibc

exit(Program.runAsProcess(words: start_words()))
