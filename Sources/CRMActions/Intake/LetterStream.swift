import Platform
import Wording

/// Gives the letters of one source one by one, so that memory holds a batch and never a mailbox.
final class LetterStream {
  /// The largest letter that is taken in: 256 MiB, far above what servers let pass.
  static let limit = 256 << 20

  private enum Kind {
    case maildir(MaildirFolder)
    case mbox(MboxFile)
    case bytes([UInt8]?)
  }

  /// How many letters there are, where that is known beforehand.
  let total: Int?
  private let source: String
  private var kind: Kind

  /// Opens a source; one that is not there is a failure.
  init(_ source: LetterSource) throws(Failure) {
    switch source {
    case .maildir(let path):
      let folder = try MaildirFolder(path)
      self.source = try Files.resolved(path)
      total = folder.count
      kind = .maildir(folder)
    case .mbox(let path):
      self.source = try Files.resolved(path)
      total = nil
      kind = .mbox(MboxFile(try Input(path: path)))
    case .file(let path):
      self.source = try Files.resolved(path)
      if Files.isDirectory(path) {
        let folder = try MaildirFolder(path)
        total = folder.count
        kind = .maildir(folder)
      } else {
        total = nil
        kind = try LetterStream.sniffed(try Input(path: path), path)
      }
    case .input(let input):
      self.source = "-"
      total = nil
      kind = try LetterStream.sniffed(input, "-")
    }
  }

  /// The next letter; nil at the end. A failure is that of one letter: the next may be asked for.
  func next() throws(Failure) -> FoundLetter? {
    switch kind {
    case .maildir(let folder):
      guard let (name, bytes) = try folder.next() else { return nil }
      return FoundLetter(source: source, place: name, bytes: bytes)
    case .mbox(let reader):
      guard let (number, bytes) = try reader.next() else { return nil }
      return FoundLetter(source: source, place: String(number), bytes: bytes)
    case .bytes(let bytes):
      kind = .bytes(nil)
      return bytes.map { FoundLetter(source: source, place: "1", bytes: $0) }
    }
  }

  /// An mbox begins with `From `, which no header does; what has a header that mail knows is one letter.
  private static func sniffed(_ input: Input, _ name: String) throws(Failure) -> Kind {
    let first = try input.nextPiece() ?? []
    if first.starts(with: "From ".utf8) { return .mbox(MboxFile(input, read: first)) }
    let rest = try input.readAll(limit: limit)
    let bytes = rest.isEmpty ? first : first + rest
    guard LetterHead.isKnown(bytes) else { throw LetterHead.missing(name, isEmpty: bytes.isEmpty) }
    return .bytes(bytes)
  }
}
