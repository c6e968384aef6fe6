import Platform
public import Wording

/// A letter that is to be written: what people choose, from which the bytes follow.
public struct LetterBuilder: Sendable {
  /// Somebody with a name and an address.
  public struct Person: Sendable, Equatable {
    /// The name; may be empty.
    public let name: String
    /// The address.
    public let address: String

    /// Names somebody.
    public init(name: String, address: String) {
      self.name = name
      self.address = address
    }
  }

  /// A file that goes with the letter.
  public struct File: Sendable {
    /// What it is called.
    public let name: String
    /// What is in it.
    public let bytes: [UInt8]

    /// A file.
    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// The author.
  public var from: Person
  /// The recipients.
  public var to: [Person]
  /// The recipients of copies.
  public var cc: [Person] = []
  /// The subject.
  public var subject: String
  /// When it is written, in UTC seconds, and the seconds east of Greenwich of the writer.
  public var date: (seconds: Int64, offset: Int)
  /// Its own identifier, without brackets.
  public var messageID: String
  /// The identifiers of the thread, oldest first; the last is the one that is answered.
  public var references: [String] = []
  /// More fields, as they stand.
  public var fields: [(name: String, value: String)] = []
  /// The text.
  public var text: String
  /// The same as a page of HTML, for programs that show one.
  public var html: String?
  /// The files.
  public var files: [File] = []

  /// A letter without files.
  public init(
    from: Person, to: [Person], subject: String, date: (seconds: Int64, offset: Int),
    messageID: String, text: String
  ) {
    self.from = from
    self.to = to
    self.subject = subject
    self.date = date
    self.messageID = messageID
    self.text = text
  }

  /// The bytes, lines ended by CR LF; what would break a header is refused. All of them are ASCII but
  /// for an address with national letters, which only servers with SMTPUTF8 take.
  public func bytes() throws(Failure) -> [UInt8] {
    for value in [subject, from.name, messageID] + to.map(\.name) + cc.map(\.name)
      + files.map(\.name) + references
    where value.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      throw LetterBuilder.unsafe(value)
    }
    for person in [from] + to + cc where !LetterBuilder.isAddress(person.address) {
      throw LetterBuilder.unsafe(person.address)
    }
    var header = HeaderWriter()
    header.add("Date", plain: MailTime.text(date.seconds, offset: date.offset))
    header.add("From", plain: HeaderWriter.mailbox(from.name, from.address))
    header.add("To", plain: LetterBuilder.list(to))
    if !cc.isEmpty { header.add("Cc", plain: LetterBuilder.list(cc)) }
    header.add("Subject", text: subject)
    header.add("Message-ID", plain: "<\(messageID)>")
    if let last = references.last { header.add("In-Reply-To", plain: "<\(last)>") }
    if !references.isEmpty {
      header.add("References", plain: references.map { "<\($0)>" }.joined(separator: " "))
    }
    for field in fields { header.add(field.name, plain: field.value) }
    header.add("MIME-Version", plain: "1.0")
    return files.isEmpty ? single(&header) : multipart(&header)
  }

  private var isPlain: Bool {
    text.utf8.allSatisfy { $0 < 0x7F && ($0 >= 0x20 || $0.isSpace) }
      && BodyWriter.lines(text).allSatisfy {
        $0.count <= 78 && !$0.starts(with: "From ".utf8) && $0.last?.isBlank != true
          && $0.first != Octet.dot
      }
  }

  private func describeText(_ header: inout HeaderWriter) -> [UInt8] {
    header.add("Content-Type", plain: "text/plain; charset=utf-8")
    header.add("Content-Transfer-Encoding", plain: isPlain ? "7bit" : "quoted-printable")
    guard isPlain else { return BodyWriter.quotedPrintable(text) }
    return BodyWriter.lines(text).flatMap { $0 + LetterBuilder.lineEnd }
  }

  private func single(_ header: inout HeaderWriter) -> [UInt8] {
    let body = describeBody(&header)
    return header.bytes + LetterBuilder.lineEnd + body
  }

  /// The text, and beside it the page where there is one: a program shows the last it can.
  private func describeBody(_ header: inout HeaderWriter) -> [UInt8] {
    guard let html else { return describeText(&header) }
    let boundary = boundary("alt")
    header.add("Content-Type", plain: "multipart/alternative; boundary=\"\(boundary)\"")
    let line = Array("--\(boundary)\r\n".utf8)
    var (text, page) = (HeaderWriter(), HeaderWriter())
    let plain = describeText(&text)
    page.add("Content-Type", plain: "text/html; charset=utf-8")
    page.add("Content-Transfer-Encoding", plain: "base64")
    return line + text.bytes + LetterBuilder.lineEnd + plain + LetterBuilder.lineEnd
      + line + page.bytes + LetterBuilder.lineEnd + BodyWriter.base64Lines(Array(html.utf8))
      + Array("--\(boundary)--\r\n".utf8)
  }

  private func boundary(_ kind: String) -> String {
    "=_crm_\(kind)_" + SHA256.hex(Array(messageID.utf8)).prefix(32)
  }

  private func multipart(_ header: inout HeaderWriter) -> [UInt8] {
    let boundary = boundary("mix")
    header.add("Content-Type", plain: "multipart/mixed; boundary=\"\(boundary)\"")
    let line = Array("--\(boundary)\r\n".utf8)
    var bytes = header.bytes + LetterBuilder.lineEnd + line
    var part = HeaderWriter()
    let body = describeBody(&part)
    // The line end before a boundary belongs to the boundary.
    bytes += part.bytes + LetterBuilder.lineEnd + body + LetterBuilder.lineEnd
    for file in files {
      var part = HeaderWriter()
      let type = FileType.of(file.name)
      part.add(
        "Content-Type", plain: type + "; " + HeaderWriter.fileName("name", file.name))
      part.add("Content-Transfer-Encoding", plain: "base64")
      part.add(
        "Content-Disposition",
        plain: "attachment; " + HeaderWriter.fileName("filename", file.name))
      bytes += line + part.bytes + LetterBuilder.lineEnd + BodyWriter.base64Lines(file.bytes)
    }
    return bytes + Array("--\(boundary)--\r\n".utf8)
  }

  private static let lineEnd: [UInt8] = [Octet.carriageReturn, Octet.lineFeed]

  private static func list(_ people: [Person]) -> String {
    people.map { HeaderWriter.mailbox($0.name, $0.address) }.joined(separator: ", ")
  }

  /// One address, the domain in ASCII, which no server can take for a command.
  static func isAddress(_ text: String) -> Bool {
    guard let sign = text.utf8.lastIndex(of: Octet.at) else { return false }
    return text.utf8[sign...].allSatisfy { $0 < 0x80 }
      && text.utf8.allSatisfy {
        $0 > 0x20 && $0 != 0x7F && $0 != Octet.less && $0 != Octet.greater && $0 != Octet.comma
          && $0 != Octet.quote && $0 != Octet.semicolon && $0 != Octet.open && $0 != Octet.close
      }
  }

  static func unsafe(_ value: String) -> Failure {
    let shown = Connection.cleaned(value)
    return Failure(
      .data, "mail.unsafe",
      Text("'\(shown)' cannot be put into a letter", "«\(shown)» нельзя записать в письмо"),
      hint: Text(
        "addresses and names are one line, without brackets and commas",
        "адреса и имена – одна строка, без скобок и запятых"))
  }
}

/// What sort of file a name tells.
enum FileType {
  static func of(_ name: String) -> String {
    switch name.split(separator: ".").last?.lowercased() {
    case "pdf": "application/pdf"
    case "png": "image/png"
    case "jpg", "jpeg": "image/jpeg"
    case "txt": "text/plain"
    case "csv": "text/csv"
    case "zip": "application/zip"
    case "doc": "application/msword"
    case "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case "xls": "application/vnd.ms-excel"
    case "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    default: "application/octet-stream"
    }
  }
}
