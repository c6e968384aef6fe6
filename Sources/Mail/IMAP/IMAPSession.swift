public import Wording

/// A conversation with an IMAP server: the commands that an intake needs.
///
/// Folders are only examined, letters only peeked at, so that no flag changes but by `markSeen`. What the server says
/// unasked, in whatever order, is passed by.
public final class IMAPSession {
  private let stream: any ByteStream
  private let reader: IMAPReader
  private let name: String
  private var number = 0
  /// What the server can do, once it was asked.
  var offered: Set<String>?

  /// Connects and logs in.
  public convenience init(_ access: ServerAccess) throws(Failure) {
    try self.init(NetworkStream(access), name: access.address.name)
  }

  /// Speaks over a stream on which somebody has logged in.
  public init(_ stream: any ByteStream, name: String) throws(Failure) {
    self.stream = stream
    self.name = name
    reader = IMAPReader(stream, name: name)
    // Whatever is left of the login, half a line even, ends before the answer to this.
    try send("NOOP")
    while !(try reader.line().head.hasPrefix(tag + " ")) {}
  }

  private var tag: String { "crm\(number)" }

  private func send(_ command: String) throws(Failure) {
    number += 1
    try stream.send(Array("\(tag) \(command)\r\n".utf8))
  }

  /// How a command ended.
  struct Ending {
    let isDone: Bool
    let words: String
  }

  /// Runs a command; `each` gets what the server says before the end.
  @discardableResult
  func run(
    _ command: String, _ each: (IMAPLine) throws(Failure) -> Void = { _ in }
  ) throws(Failure) -> Ending {
    try send(command)
    return try ending(each)
  }

  private func ending(_ each: (IMAPLine) throws(Failure) -> Void) throws(Failure) -> Ending {
    while true {
      let line = try reader.line()
      let head = line.head
      if head.hasPrefix(tag + " ") {
        let words = String(head.dropFirst(tag.count + 1))
        return Ending(isDone: words.uppercased().hasPrefix("OK"), words: Connection.cleaned(words))
      }
      if head.uppercased().hasPrefix("* BYE") {
        let said = Connection.cleaned(String(head.dropFirst(2)))
        throw Failure(
          .unavailable, "server.bye",
          Text(
            "\(name) ended the conversation: \(said)", "\(name): сервер прервал сеанс (\(said))"),
          hint: Text("it is tried again later", "попытка будет повторена позже"))
      }
      try each(line)
    }
  }

  /// Runs a command that must succeed.
  func demand(
    _ command: String, _ what: Text, _ each: (IMAPLine) throws(Failure) -> Void = { _ in }
  ) throws(Failure) {
    try succeed(try run(command, each), what)
  }

  func succeed(_ ending: Ending, _ what: Text) throws(Failure) {
    guard !ending.isDone else { return }
    let isBusy = ["UNAVAILABLE", "INUSE", "LIMIT", "THROTTL"].contains {
      ending.words.uppercased().contains($0)
    }
    throw Failure(
      isBusy ? .tryAgain : .protocol, isBusy ? "server.busy" : "server.refused",
      Text(verbatim: "\(name): ") + what + Text(verbatim: " (\(ending.words))"))
  }

  /// Sends a letter to be kept in a folder, as read.
  public func append(_ bytes: [UInt8], to folder: String) throws(Failure) {
    try send("APPEND \(IMAPSession.quoted(folder)) (\\Seen) {\(bytes.count)}")
    while true {
      let line = try reader.line()
      if line.head.hasPrefix("+") { break }
      if line.head.hasPrefix(tag + " ") {
        let words = Connection.cleaned(String(line.head.dropFirst(tag.count + 1)))
        return try succeed(Ending(isDone: false, words: words), IMAPSession.notKept(folder))
      }
    }
    try stream.send(bytes + [Octet.carriageReturn, Octet.lineFeed])
    try succeed(try ending { _ in }, IMAPSession.notKept(folder))
  }

  private static func notKept(_ folder: String) -> Text {
    Text("'\(folder)' does not take the letter", "папка «\(folder)» не принимает письмо")
  }

  /// Says goodbye; a server that is gone already is no matter.
  public func end() {
    try? send("LOGOUT")
  }

  /// A folder's name as a quoted string in modified UTF-7.
  static func quoted(_ folder: String) -> String {
    var text = "\""
    for character in FolderName.encode(folder) {
      if character == "\"" || character == "\\" { text.append("\\") }
      text.append(character)
    }
    return text + "\""
  }
}
