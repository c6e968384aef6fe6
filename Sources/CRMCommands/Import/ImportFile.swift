import CRMActions
import CRMDomain
import CommandSpec
import Platform
import Wording

/// The file of an import, and what sort it is.
struct ImportFile {
  /// What files can be.
  enum Format: String, CaseIterable, ArgumentValue {
    case csv, tsv, ndjson, vcard
  }

  private let name: String
  private let input: Input

  init(_ name: String, _ app: App) throws(Failure) {
    self.name = name
    guard name != "-" else {
      input = app.world.streams.input
      guard !input.isTerminal else {
        throw Failure(
          .usage, "input.terminal",
          Text("standard input is a terminal", "стандартный ввод – терминал"),
          hint: Text(
            "name a file, or give one with '<'", "укажите файл или передайте его через '<'"))
      }
      return
    }
    let path = try app.file(name)
    guard !Files.isDirectory(path) else {
      throw Failure(
        .noInput, "file.folder", Text("'\(name)' is a folder", "«\(name)» – папка"))
    }
    input = try Input(path: path)
  }

  /// The rows of the file.
  func source(_ kind: RecordKind, _ arguments: Arguments) throws(Failure) -> any ImportSource {
    let text = try TextInput(input, charset: arguments[Import.encoding])
    let format = if let given = arguments[Import.from] { given } else { try recognised(text) }
    switch format {
    case .csv, .tsv:
      return try TableSource(
        text, isEscaped: format == .tsv, stripsQuotes: arguments[Import.safeCells])
    case .ndjson: return ObjectSource(text)
    case .vcard:
      guard kind.name == Contact.kind.name else {
        throw Failure(
          .usage, "vcard.kind",
          Text("vCards hold contacts", "в vCard – контакты"),
          hint: Text("crm import contact \(name)", "crm import contact \(name)"))
      }
      return CardSource(text)
    }
  }

  /// By the end of the name, or by how the content begins.
  private func recognised(_ text: TextInput) throws(Failure) -> Format {
    let ending = name.lowercased().split(separator: ".").last.map(String.init) ?? ""
    switch ending {
    case "tsv": return .tsv
    case "ndjson", "jsonl": return .ndjson
    case "vcf", "vcard": return .vcard
    case "csv": return .csv
    default: break
    }
    let head = try text.head().drop { $0 <= 0x20 }
    if head.first == UInt8(ascii: "{") || head.first == UInt8(ascii: "[") { return .ndjson }
    let begins = String(decoding: head.prefix(11), as: UTF8.self).uppercased() == "BEGIN:VCARD"
    return begins ? .vcard : .csv
  }
}
