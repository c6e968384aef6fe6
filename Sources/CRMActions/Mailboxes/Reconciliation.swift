import CRMStore
import Mail
import Platform
import SQL
public import Wording

/// What a comparison of a folder on a server with the ledger found.
public struct FolderBalance: Sendable {
  /// The mailbox.
  public let mailbox: String
  /// The folder.
  public let folder: String
  /// How many letters are on the server.
  public internal(set) var onServer = 0
  /// How many of them have an outcome.
  public internal(set) var filed = 0
  /// How many were there before the department began with the folder.
  public internal(set) var passedOver = 0
  /// The letters without an outcome, by UID.
  public internal(set) var missing: [Int64] = []
  /// The letters of a Maildir without an outcome, by the names of their files.
  public internal(set) var missingNames: [String] = []
  /// Why the folder could not be compared.
  public internal(set) var failure: Failure?
}

extension Desk {
  /// Compares mailboxes on servers with the ledger: every letter has an outcome, or it is named.
  /// Nothing is taken in.
  public func reconcile(_ accounts: [MailboxAccount]) throws(Failure) -> [FolderBalance] {
    var balances: [FolderBalance] = []
    for account in accounts {
      do {
        balances += try balance(account)
      } catch {
        // A store that fails is no affair of one mailbox.
        guard error.id.contains("."), error.exit != .internal else { throw error }
        balances.append(
          FolderBalance(
            mailbox: account.name, folder: "", failure: error.at(Text(verbatim: account.name))))
      }
    }
    return balances
  }

  private func balance(_ account: MailboxAccount) throws(Failure) -> [FolderBalance] {
    if let maildir = account.maildir { return [try balance(account, maildir)] }
    guard let address = account.imap else { throw MailboxIntake.noServer(account) }
    let session = try IMAPSession(account.access(address))
    defer { session.end() }
    var balances: [FolderBalance] = []
    for folder in account.allFolders {
      balances.append(try balance(account, folder.name, session))
    }
    return balances
  }

  /// A Maildir's letters have names in place of numbers.
  private func balance(
    _ account: MailboxAccount, _ maildir: String
  ) throws(Failure) -> FolderBalance {
    var balance = FolderBalance(mailbox: account.name, folder: maildir)
    let places = try places(of: try Files.resolved(maildir))
    let names = try MaildirFolder(maildir).names
    balance.onServer = names.count
    balance.missingNames = names.filter { !places.contains($0) }
    balance.filed = names.count - balance.missingNames.count
    return balance
  }

  private func balance(
    _ account: MailboxAccount, _ folder: String, _ session: IMAPSession
  ) throws(Failure) -> FolderBalance {
    var balance = FolderBalance(mailbox: account.name, folder: folder)
    let found = try session.examine(folder)
    let listed = found.count == 0 ? [] : try session.list(from: 1)
    balance.onServer = listed.count
    let state = try store.folderState(account.name, folder)
    // Numbers of another validity mean other letters: nothing is known of these.
    let isSame = state?.uidValidity == found.uidValidity
    let places = try places(of: account.ledgerName(folder))
    let missed = Set(try state.map { state throws(Failure) in try store.missed(state) } ?? [])
    for letter in listed {
      if isSame, let state, places.contains(state.place(letter.uid)) {
        balance.filed += 1
      } else if isSame, let state, !missed.contains(letter.uid),
        state.passesOver(uid: letter.uid, date: letter.date)
      {
        balance.passedOver += 1
      } else {
        balance.missing.append(letter.uid)
      }
    }
    return balance
  }

  private func places(of ledger: String) throws(Failure) -> Set<String> {
    let rows = try store.engine.all("SELECT place FROM deliveries WHERE source = \(ledger)")
    return Set(rows.map { $0.text(0) })
  }
}
