import CRMCommands
import Glibc
import Platform
import Wording

Signals.prepare()
let world = World.process()
do {
  exit(Program.run(arguments: try Environment.commandLine(), world: world))
} catch {
  world.streams.errors.write("crm: \(error.message.en)\n")
  try? world.streams.errors.flush()  // nobody is left to be told
  exit(error.exit.rawValue)
}
