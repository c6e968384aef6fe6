import CRMDomain
public import Platform
import Telephony
import Wording

/// What rows of an exchange are read from.
public enum LegSource {
  /// A file.
  case file(String)
  /// Standard input.
  case input(Input)

  /// What it is called in messages.
  public var name: String {
    switch self {
    case .file(let path): path
    case .input: "-"
    }
  }
}

/// Reads one source row by row; whether it holds records, events or notices is seen from its bytes.
struct LegStream {
  /// What one row gave.
  enum Found {
    case leg(CallLeg)
    case nothing
    case unreadable
  }

  private enum Shape { case rows, lines, whole }

  /// Notices that are not one a line are held in memory.
  private static let largestNotice = 16 << 20

  private let input: Input
  private let mappings: [NoticeMapping]
  private var reader = RowReader()
  private var splitter = RowSplitter()
  private var waiting: [[UInt8]] = []
  private var shape: Shape?
  private var isOver = false
  /// Whether the last row was not written to its end yet.
  private(set) var isTorn = false

  init(_ source: LegSource, _ mappings: [NoticeMapping]) throws(Failure) {
    self.mappings = mappings
    switch source {
    case .file(let path): input = try Input(path: path)
    case .input(let input): self.input = input
    }
  }

  /// What the next row gave; nil at the end. A notice may tell of several calls.
  mutating func next() throws(Failure) -> [Found]? {
    while true {
      if let record = waiting.first {
        waiting.removeFirst()
        return try found(record)
      }
      guard !isOver else { return nil }
      try fill()
    }
  }

  private mutating func fill() throws(Failure) {
    guard let piece = try input.nextPiece() else {
      isOver = true
      let rest = splitter.rest
      guard rest.contains(where: { $0 > 0x20 }) else { return }
      // A notice on a pipe has no newline; a record without one is still being written.
      if shape == .lines { waiting = [rest] } else { isTorn = true }
      return
    }
    if shape == nil { shape = Self.shape(of: piece) }
    if shape == .whole {
      var bytes = piece
      while bytes.count < Self.largestNotice, let more = try input.nextPiece() { bytes += more }
      waiting = [bytes]
      isOver = true
      return
    }
    waiting = splitter.feed(piece)
  }

  /// JSON in one piece, notices one a line, or rows.
  private static func shape(of piece: [UInt8]) -> Shape {
    let start = piece.drop { $0 <= 0x20 }
    guard let first = start.first else { return .rows }
    let line = start.prefix { $0 != UInt8(ascii: "\n") }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      return (try? JSONReader.read(Array(line))) == nil ? .whole : .lines
    }
    let name = line.prefix { $0 != UInt8(ascii: "=") }
    let isForm =
      name.count < line.count
      && name.allSatisfy { byte in
        byte.isWordByte || [0x2E, 0x2D, 0x5B, 0x5D, 0x25].contains(byte)
      }
    return isForm ? .lines : .rows
  }

  private mutating func found(_ record: [UInt8]) throws(Failure) -> [Found] {
    guard shape == .rows else { return try notices(record) }
    switch reader.read(record) {
    case .leg(let leg): return [.leg(leg)]
    case .nothing: return [.nothing]
    case .unreadable: return [.unreadable]
    }
  }

  private func notices(_ bytes: [UInt8]) throws(Failure) -> [Found] {
    let start = bytes.drop { $0 <= 0x20 }
    guard let first = start.first else { return [.nothing] }
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
      var end = start
      while let last = end.last, last <= 0x20 { end = end.dropLast() }
      return [found(NoticeJSON.opened(NoticeFields(urlencoded: Array(end))))]
    }
    guard let value = try? JSONReader.read(Array(start)) else { return [.unreadable] }
    if case .list(let members) = value {
      return members.map { found(NoticeJSON.fields($0)) }
    }
    return [found(NoticeJSON.fields(value))]
  }

  private func found(_ fields: NoticeFields) -> Found {
    guard let mapping = mappings.first(where: { $0.fits(fields) }) else { return .nothing }
    return .leg(mapping.leg(fields))
  }
}

extension UInt8 {
  fileprivate var isWordByte: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
    default: false
    }
  }
}

/// JSON as the flat fields of a notice.
enum NoticeJSON {
  static func fields(_ value: JSONValue) -> NoticeFields {
    var fields = NoticeFields()
    add(value, "", &fields)
    return fields
  }

  /// A form with a field `json` holds its notice in there, as Mango's does.
  static func opened(_ form: NoticeFields) -> NoticeFields {
    guard form.has("json"), let value = try? JSONReader.read(Array(form["json"].utf8)) else {
      return form
    }
    return fields(value)
  }

  private static func add(_ value: JSONValue, _ path: String, _ fields: inout NoticeFields) {
    func inner(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }
    switch value {
    case .null: fields[path] = ""
    case .flag(let flag): fields[path] = flag ? "1" : "0"
    case .number(let text), .text(let text): fields[path] = text
    case .list(let members):
      for (index, member) in members.enumerated() { add(member, inner(String(index)), &fields) }
    case .object(let members):
      for member in members { add(member.value, inner(member.name), &fields) }
    }
  }
}
