import CRMDomain
import CRMStore
import Platform
import Wording

/// Who calls, and as whom he may act (design 6).
///
/// Whoever owns the store file acts as he likes. In a shared installation the program runs under an
/// account of its own by `sudo`; then the caller is `SUDO_USER`, and only an administrator may take
/// another name.
struct Identity {
  /// The login that the store must know.
  let caller: String
  /// The name that the caller wants to act under.
  let wanted: String?

  static func find(
    _ flag: String?, _ environment: Environment, storePath: String
  ) throws(Failure) -> Identity {
    let wanted = flag ?? environment.nonEmpty("CRM_USER")
    if isGuest(environment) {
      guard let caller = Platform.User.sudoCaller(environment) else { throw unknownCaller() }
      return Identity(caller: caller, wanted: wanted)
    }
    let me = Platform.User.effectiveUID
    let isOwner = me == 0 ? true : try Platform.User.ownerUID(storePath) == me
    // Accounts are looked up only where the name of this one counts.
    if isOwner, let wanted { return Identity(caller: wanted, wanted: nil) }
    let login = Platform.User.loginName(environment)
    return Identity(caller: login, wanted: isOwner ? nil : wanted)
  }

  /// Whether the program was reached through `sudo` by somebody who is neither this account nor root.
  static func isGuest(_ environment: Environment) -> Bool {
    guard environment.nonEmpty("SUDO_USER") != nil || environment.nonEmpty("SUDO_UID") != nil else {
      return false
    }
    guard let uid = environment["SUDO_UID"].flatMap({ UInt32($0) }) else { return true }
    return uid != 0 && uid != Platform.User.effectiveUID
  }

  private static func unknownCaller() -> Failure {
    Failure(
      .noPermission, "user.caller",
      Text(
        "SUDO_USER and SUDO_UID name no account of this machine",
        "SUDO_USER и SUDO_UID не называют учётную запись этой машины"))
  }

  /// Lets an administrator act under the name he wants, and nobody else.
  func adopt(_ store: Store) throws(Failure) {
    guard let wanted, wanted != caller else { return }
    guard let actor = store.actor, actor.role.administers else {
      throw Failure(
        .noPermission, "user.borrowed",
        Text("you may not act as '\(wanted)'", "вам нельзя действовать от имени «\(wanted)»"),
        hint: Text(
          "you are '\(caller)' here; leave out --as", "вы здесь «\(caller)»; уберите --as"))
    }
    guard let user = try store.user(login: wanted) else { throw Store.unknownUser(wanted) }
    store.act(as: user)
  }
}
