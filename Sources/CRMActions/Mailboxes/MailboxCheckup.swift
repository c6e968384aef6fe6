import Mail
public import Wording

/// What a look at one server or folder found.
public struct MailboxFinding: Sendable {
  /// The server.
  public let server: String
  /// The folder; nil for the server as a whole.
  public let folder: String?
  /// How many letters are in the folder.
  public let letters: Int64?
  /// What is wrong.
  public let failure: Failure?
}

extension MailboxAccount {
  /// Logs in to the servers and opens the folders; nothing is changed.
  public func check() -> [MailboxFinding] {
    var findings: [MailboxFinding] = []
    if let imap { findings += checkFolders(imap) }
    if let maildir { findings.append(checkMaildir(maildir)) }
    if let smtp {
      var failure: Failure?
      do {
        try MailServer.tryLogin(access(smtp))
      } catch {
        failure = error
      }
      findings.append(
        MailboxFinding(server: smtp.name, folder: nil, letters: nil, failure: failure))
    }
    if findings.isEmpty {
      findings.append(
        MailboxFinding(
          server: "", folder: nil, letters: nil, failure: MailboxIntake.noServer(self)))
    }
    return findings
  }

  private func checkMaildir(_ path: String) -> MailboxFinding {
    do {
      let count = try MaildirFolder(path).count
      return MailboxFinding(server: path, folder: nil, letters: Int64(count), failure: nil)
    } catch {
      return MailboxFinding(server: path, folder: nil, letters: nil, failure: error)
    }
  }

  private func checkFolders(_ address: ServerAddress) -> [MailboxFinding] {
    do {
      let session = try IMAPSession(access(address))
      let findings = allFolders.map { folder in
        do throws(Failure) {
          let found = try session.examine(folder.name)
          return MailboxFinding(
            server: address.name, folder: folder.name, letters: found.count, failure: nil)
        } catch {
          let names = (try? session.folders())?.map(\.name).joined(separator: ", ") ?? ""
          let failure = Failure(
            error.exit, error.id, error.message,
            hint: names.isEmpty
              ? error.hint : Text("there are: \(names)", "есть: \(names)"))
          return MailboxFinding(
            server: address.name, folder: folder.name, letters: nil, failure: failure)
        }
      }
      session.end()
      return findings
    } catch {
      return [MailboxFinding(server: address.name, folder: nil, letters: nil, failure: error)]
    }
  }
}
