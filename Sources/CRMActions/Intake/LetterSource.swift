public import Platform

/// Where letters are taken from.
public enum LetterSource {
  /// A folder with `new` and `cur`; it is only read.
  case maildir(String)
  /// A file of letters that begin with `From ` lines.
  case mbox(String)
  /// A file with one letter, or an mbox.
  case file(String)
  /// Standard input with one letter, or an mbox.
  case input(Input)

  /// What it is called where one of several fails.
  public var name: String {
    switch self {
    case .maildir(let path), .mbox(let path), .file(let path): path
    case .input: "-"
    }
  }

  /// What the letters' mailbox is called unless somebody says: the name of the folder or mbox.
  var mailbox: String? {
    switch self {
    case .maildir(let path), .mbox(let path): Paths.lastComponent(path)
    case .file, .input: nil
    }
  }
}

/// A letter as it was found: its bytes, and the place that tells two inputs apart.
struct FoundLetter {
  /// The folder, file or `-` that it came from.
  let source: String
  /// The file's name in a Maildir without flags, else the letter's number in its file.
  let place: String
  let bytes: [UInt8]
}
