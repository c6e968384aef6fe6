import CRMDomain
import CRMStore
import Platform
import Wording

/// Keeps the store's own files from being attached or replaced, by whomever.
struct OwnFiles {
  let app: App

  init(_ app: App) {
    self.app = app
  }

  /// Fails where a file is one of the store's own, under whatever name.
  func demandForeign(_ file: PlainFile) throws(Failure) {
    let store = try Files.resolved(app.storePath)
    let isStore = ["", "-wal", "-shm"].contains { file.isSame(as: store + $0) }
    guard !isStore, !(try Files.resolved(file.path)).hasPrefix(store) else {
      throw OwnFiles.refusal(file.path)
    }
  }

  /// Fails where a file that is to be written is one of the store's own.
  func demandForeign(_ path: String) throws(Failure) {
    let store = try Files.resolved(app.storePath)
    let place = Files.exists(path) ? try Files.resolved(path) : nil
    let folder = try Files.resolved(Paths.parent(path))
    let target = place ?? Paths.join(folder, Paths.lastComponent(path))
    guard !target.hasPrefix(store) else { throw OwnFiles.refusal(path) }
  }

  private static func refusal(_ path: String) -> Failure {
    Failure(
      .noPermission, "file.of-store",
      Text("'\(path)' belongs to the store", "«\(path)» принадлежит хранилищу"))
  }
}

extension App {
  /// A file that a command is to make, which is none of the store's own.
  func newFile(_ name: String, overwrite: Bool) throws(Failure) -> NewFile {
    let path = try file(name)
    try OwnFiles(self).demandForeign(path)
    return try NewFile(path, overwrite: overwrite)
  }

  /// Writes a file whole, or only looks whether it could be written where nothing is to be changed.
  func write(_ bytes: [UInt8], to name: String, overwrite: Bool) throws(Failure) {
    let file = try newFile(name, overwrite: overwrite)
    // One that is not committed goes with its last use.
    guard !isDryRun else { return }
    file.output.write(bytes: bytes)
    try file.commit()
  }

  /// Says what was written where, or would be.
  func noteWritten(_ name: String, _ what: Text) {
    note(
      what
        + (isDryRun
          ? Text(" would be written to \(name)", " – было бы записано в \(name)")
          : Text(" written to \(name)", " – записано в \(name)")))
  }
}
