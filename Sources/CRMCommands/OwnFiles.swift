import CRMDomain
import CRMStore
import Platform
import Wording

/// Keeps files from going through the program to somebody who may not read or write them himself.
///
/// Who reaches the store through `sudo` borrows the rights of its account: no file that he names is
/// opened, he gives and takes them by standard input and output, opened with his own rights. An
/// administrator has the whole store anyway. The store's own files are nobody's to attach or replace.
struct OwnFiles {
  let app: App

  init(_ app: App) {
    self.app = app
  }

  /// The path of a file that the caller names.
  func path(_ typed: String) throws(Failure) -> String {
    let isGuest = Platform.User.sudoCaller(app.environment) != nil
    guard isGuest, try app.reader().actingUser().role.administers == false else {
      return app.world.path(typed)
    }
    throw Failure(
      .noPermission, "file.foreign",
      Text(
        "through sudo no file is opened: '\(typed)'", "через sudo файлы не открываются: «\(typed)»"),
      hint: Text(
        "give it on standard input ('-' and '<'), or take it from standard output ('>')",
        "передайте его через стандартный ввод ('-' и '<') или возьмите из вывода ('>')"))
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
