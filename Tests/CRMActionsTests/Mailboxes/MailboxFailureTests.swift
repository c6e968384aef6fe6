import CRMActions
import CRMDomain
import CRMStore
import Mail
import Platform
import Testing
import Wording

@Suite("Mailboxes of which some fail")
struct MailboxFailureTests {
  private static func account(_ name: String) throws -> MailboxAccount {
    var account = MailboxAccount(name: name, address: "\(name)@firm.example", user: name)
    account.imap = try ServerAddress("imaps://127.0.0.1:1", service: "imap", startTLS: false)
    account.patience = 2
    return account
  }

  /// One without its secret, one of a department and one of a person that are not there, one whose
  /// server is away.
  private static func accounts() throws -> [MailboxAccount] {
    var (secret, team) = (try account("secret"), try account("team"))
    var (person, empty) = (try account("person"), try account("empty"))
    secret.secret = .command(["false"], Environment(["PATH": "/usr/bin:/bin"]))
    empty.secret = .command(["true"], Environment(["PATH": "/usr/bin:/bin"]))
    team.team = "Nowhere"
    person.assign = "nobody"
    return [secret, team, person, empty, try account("away")]
  }

  @Test("Each tells of itself, and keeps no other from being read", arguments: [nil, 10])
  func apart(_ limit: Int?) throws {
    let office = try SalesOffice()
    let accounts = try Self.accounts()
    var run = MailboxRun()
    (run.beginning, run.limit) = (.newOnly, limit)
    let report = try office.desk.ingest(accounts, among: accounts, run)
    #expect(
      report.failures.map(\.id).sorted() == [
        "mailbox.assign", "mailbox.team", "secret.empty", "secret.failed", "server.unreachable",
      ])
    for account in accounts {
      #expect(report.failures.contains { $0.message.en.hasPrefix("\(account.name): ") })
    }
    // What only the settings can mend needs no rest.
    let away = try office.desk.ingest(accounts, among: accounts, run)
    #expect(away.resting == ["away"] && away.failures.count == 4)
  }
}
