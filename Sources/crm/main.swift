import CRMCommands
import Glibc

exit(Program.main())
