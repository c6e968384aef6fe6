import Foundation
import Platform
import Wording

/// A folder of its own for one test, gone with the value.
final class Scratch {
  let path: String

  init() throws(Failure) {
    path = try Files.makeTemporaryFolder(Environment([:]), prefix: "platform-tests")
  }

  deinit {
    // A folder that cannot be removed is left to the system.
    try? Files.removeTree(path)
  }

  func file(_ name: String, _ content: String? = nil) throws(Failure) -> String {
    let file = Paths.join(path, name)
    if let content { try Files.writeAtomically(file, Array(content.utf8)) }
    return file
  }
}

/// Both ends of a pipe.
func makePipe() -> (read: Int32, write: Int32) {
  var ends: [Int32] = [-1, -1]
  precondition(pipe(&ends) == 0)
  return (ends[0], ends[1])
}

/// The failure that `body` ends with.
func failure(_ body: () throws -> Void) -> Failure? {
  do {
    try body()
    return nil
  } catch {
    return error as? Failure
  }
}
