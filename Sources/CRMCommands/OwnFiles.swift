import CRMDomain
import CRMStore
import Platform
import Wording

/// Keeps the files of the store, and in a shared installation those of its account, from going through
/// the program to somebody who may not read or write them himself (design 6).
struct OwnFiles {
  let app: App

  init(_ app: App) {
    self.app = app
  }

  /// Fails unless the caller may hand this file over.
  func demandReadable(_ file: PlainFile) throws(Failure) {
    let path = try Files.resolved(file.path)
    let store = try Files.resolved(app.storePath)
    let isStore = ["", "-wal", "-shm"].contains { file.isSame(as: store + $0) }
    guard !isStore, !path.hasPrefix(store) else { throw OwnFiles.refusal(file.path) }
    guard let caller = try stranger() else { return }
    let isHis = file.owner == caller || file.isForAll
    guard isHis, !isInside(path, store) else {
      throw OwnFiles.refusal(file.path, hint: OwnFiles.byInput)
    }
  }

  /// Fails unless the caller may have a file written there; who comes through another account writes
  /// nothing with its rights.
  func demandWritable(_ path: String) throws(Failure) {
    if try stranger() != nil {
      throw OwnFiles.refusal(
        path,
        hint: Text(
          "take it by standard output: add -o - > FILE",
          "заберите его со стандартного вывода: -o - > ФАЙЛ"))
    }
    let store = try Files.resolved(app.storePath)
    let folder = try Files.resolved(Paths.parent(path))
    let place = Files.exists(path) ? try Files.resolved(path) : nil
    let target = place ?? Paths.join(folder, Paths.lastComponent(path))
    guard !target.hasPrefix(store) else { throw OwnFiles.refusal(path) }
  }

  /// The account of a caller who reaches the store through another account and does not run it.
  private func stranger() throws(Failure) -> UInt32? {
    guard let caller = Platform.User.sudoUID(app.environment) else { return nil }
    return try app.reader().actor?.role.administers == true ? nil : caller
  }

  private func isInside(_ path: String, _ store: String) -> Bool {
    path.hasPrefix(Paths.join(Paths.parent(store), "") + "/")
  }

  private static func refusal(_ path: String, hint: Text? = nil) -> Failure {
    Failure(
      .noPermission, "file.of-store",
      Text(
        "'\(path)' belongs to the store or its account",
        "«\(path)» принадлежит хранилищу или его учётной записи"), hint: hint)
  }

  private static let byInput = Text(
    "your own files may be given by standard input: crm attach deal/7 - --name NAME < FILE",
    "свой файл можно передать на стандартный ввод: crm attach deal/7 - --name ИМЯ < ФАЙЛ")
}
