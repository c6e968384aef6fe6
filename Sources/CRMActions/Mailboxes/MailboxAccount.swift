public import CRMStore
public import Mail
public import Platform
public import Wording

/// A mailbox on a server or in a folder, as the settings describe it.
public struct MailboxAccount: Sendable {
  /// What the department calls it.
  public var name: String
  /// The address under which it writes and is written to.
  public var address: String
  /// Where its letters are read.
  public var imap: ServerAddress?
  /// The Maildir in which its letters lie, where it is no server's.
  public var maildir: String?
  /// Where its letters are handed over.
  public var smtp: ServerAddress?
  /// The name of the account.
  public var user: String
  /// Where its secret comes from; nil where the servers ask for none.
  public var secret: SecretSource?
  /// The file of the authorities whose certificates count.
  public var authorities: String?
  /// The folders that are read.
  public var folders = ["INBOX"]
  /// The folder of letters that were sent.
  public var sent: String?
  /// Who gets new requests: `auto`, `manual`, or a login.
  public var assign = "auto"
  /// The department whose sellers take turns with its requests; all of them unless somebody says.
  public var team: String?
  /// Whether letters of strangers wait for «lead or spam».
  public var decides = false
  /// Whether letters are marked as read on the server once they are filed.
  public var marksSeen = false
  /// The source of its leads; the name unless somebody says.
  public var source: String?
  /// How many letters it may send in an hour; nil for as many as there are.
  public var hourly: Int?
  /// The language of the letters that the program writes from it; the store's unless it is named.
  public var language: Language?
  /// What stands below each letter that is sent from it.
  public var signature: String?
  /// How many seconds a server may be silent.
  public var patience = 60

  /// A mailbox of that name.
  public init(name: String, address: String, user: String) {
    self.name = name
    self.address = address
    self.user = user
  }

  /// The way to one of its servers, the secret fetched.
  func access(_ address: ServerAddress) throws(Failure) -> ServerAccess {
    let login = try secret.map { source throws(Failure) in
      Login(user: user, secret: try source.read(mailbox: name))
    }
    return ServerAccess(address, login: login, authorities: authorities, patience: patience)
  }

  /// The mailbox as letters are written from it; fails where it does not send.
  func sender() throws(Failure) -> Correspondence.Sender {
    guard smtp != nil else { throw LetterFailure.noServer(self) }
    return asSender
  }

  /// The mailbox as letters are written from it.
  public var asSender: Correspondence.Sender {
    Correspondence.Sender(
      mailbox: name, address: address, language: language, signature: signature)
  }

  /// What a letter from one of its folders is called in the ledger.
  func ledgerName(_ folder: String) -> String { "imap:\(name)/\(folder)" }

  /// The folders that are read, with that of what was sent last.
  var allFolders: [(name: String, isSent: Bool)] {
    let read = folders.filter { $0 != sent }.map { ($0, false) }
    return read + (sent.map { [($0, true)] } ?? [])
  }
}

/// Where a secret comes from; it is read when a server asks for it, and kept nowhere.
public enum SecretSource: Sendable {
  /// The first line of a file.
  case file(String)
  /// The first line that a command prints.
  case command([String], Environment)
  /// A token of OAuth 2, which a command prints.
  case token([String], Environment)

  func read(mailbox: String) throws(Failure) -> Login.Secret {
    let word = try word(of: Text("mailbox '\(mailbox)'", "ящик «\(mailbox)»"))
    if case .token = self { return .token(word) }
    return .password(word)
  }

  /// The secret; `owner` is told where it cannot be had.
  public func word(of owner: Text) throws(Failure) -> String {
    switch self {
    case .file(let path):
      return try SecretSource.line(Files.read(path, limit: 1 << 16), owner, path)
    case .command(let words, let environment), .token(let words, let environment):
      return try SecretSource.output(words, environment, owner)
    }
  }

  private static func output(
    _ words: [String], _ environment: Environment, _ owner: Text
  ) throws(Failure) -> String {
    let name = words.first ?? ""
    let done = try ChildProcess.run(
      arguments: words, environment: environment, input: [], captureOutput: true, seconds: 30)
    guard done.status == 0 else {
      throw Failure(
        .config, "secret.failed",
        owner
          + Text(
            ": '\(name)' ends with \(done.status)",
            ": «\(name)» завершается с кодом \(done.status)"))
    }
    return try line(done.output, owner, name)
  }

  private static func line(
    _ bytes: [UInt8], _ owner: Text, _ place: String
  ) throws(Failure) -> String {
    let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    guard !line.isEmpty else {
      throw Failure(
        .config, "secret.empty",
        owner + Text(": '\(place)' gives no secret", ": «\(place)» не даёт пароля"))
    }
    return String(decoding: line, as: UTF8.self)
  }
}
