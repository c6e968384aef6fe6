import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Platform
import Wording

/// What holds for people who reach the store through `sudo` (design 6).
///
/// The program then has rights that its caller has not. It works on the one store of its account,
/// and touches no file that the caller names: he gives it on standard input, opened with his own
/// rights, and takes it from standard output. An administrator has the whole store anyway.
extension App {
  /// Whether somebody else runs the program with the rights of this account.
  var isGuest: Bool { Identity.isGuest(environment) }

  /// A file that the caller names, to be read or written by the program.
  func file(_ typed: String) throws(Failure) -> String {
    guard isGuest else { return world.path(typed) }
    guard try reader().actingUser().role.administers else { throw App.foreignFile(typed) }
    return world.path(typed)
  }

  static func foreignFile(_ typed: String) -> Failure {
    Failure(
      .noPermission, "file.foreign",
      Text(
        "through sudo no file is opened: '\(typed)'", "через sudo файлы не открываются: «\(typed)»"),
      hint: Text(
        "give it on standard input ('-' and '<'), or take it from standard output ('>')",
        "передайте его через стандартный ввод ('-' и '<') или возьмите из вывода ('>')"))
  }

  /// Fails where a guest names another store than that of the account.
  func demandOwnStore() throws(Failure) {
    guard isGuest, let named = arguments[Globals.db] else { return }
    // sudo lets no variable of the caller through; CRM_DB comes from its settings.
    let own =
      environment.nonEmpty("CRM_DB").map(world.path)
      ?? Paths.join(Paths.join(Paths.dataHome(environment), "crm"), "crm.db")
    guard !Files.isSame(world.path(named), own) else { return }
    throw Failure(
      .noPermission, "store.pinned",
      Text(
        "through sudo there is one store, not '\(named)'",
        "через sudo доступно только одно хранилище, не «\(named)»"),
      hint: Text("leave out --db", "уберите --db"))
  }

  /// Fails where a guest moves the clock: whoever stood in for a colleague once would see his records
  /// again, the journal would tell of another day, and what is due next year would be sent today.
  func demandClock(_ store: Store) throws(Failure) {
    guard isGuest, arguments[Globals.now] != nil, store.actor?.role.administers != true else {
      return
    }
    throw Failure(
      .noPermission, "clock.pinned",
      Text("through sudo the clock is not moved", "через sudo часы не переводятся"),
      hint: Text("leave out --now", "уберите --now"))
  }

  /// Fails where a guest would get a program on his terminal: an editor opens files and starts other
  /// programs for him, all with the rights of the account.
  func demandOwnTerminal() throws(Failure) {
    guard isGuest, try !desk().store.actingUser().role.administers else { return }
    throw Failure(
      .noPermission, "program.foreign",
      Text(
        "through sudo neither an editor nor a player is started",
        "через sudo ни редактор, ни проигрыватель не запускаются"),
      hint: Text(
        "give a text with '<', take a recording with '>'",
        "текст передайте через '<', запись возьмите через '>'"))
  }

  /// Fails where a guest does what only the account itself may do.
  func demandAccount() throws(Failure) {
    guard isGuest else { return }
    throw Failure(
      .noPermission, "access.account",
      Text("this cannot be done through sudo", "через sudo этого сделать нельзя"),
      hint: Text(
        "the account that owns the store does it", "это делает учётная запись, владеющая хранилищем"
      ))
  }
}
