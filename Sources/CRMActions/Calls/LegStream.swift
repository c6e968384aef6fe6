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
  /// The bytes of one notice, and when it came, in UTC seconds.
  case notice([UInt8], receivedAt: Int64)

  /// What it is called in messages.
  public var name: String {
    switch self {
    case .file(let path): path
    case .input, .notice: "-"
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

  private let nextPiece: () throws(Failure) -> [UInt8]?
  private let mappings: [NoticeMapping]
  private var reader: RowReader
  private let format: RowFormat?
  /// When a notice came; a file does not say it.
  private var receivedAt: Int64?
  private var splitter = RowSplitter()
  private var waiting: [[UInt8]] = []
  private var shape: Shape?
  private var isOver = false
  /// Whether the last row was not written to its end yet.
  private(set) var isTorn = false

  /// The row at hand, as it came.
  private(set) var record: [UInt8] = []
  /// The header of the rows, where they mean nothing without it.
  private(set) var head: [UInt8] = []
  /// What the source is called.
  let name: String

  /// How many bytes were read.
  private var count: Int64

  init(
    _ source: LegSource, _ setup: ExchangeSetup, _ mappings: [NoticeMapping], from place: Int64 = 0
  ) throws(Failure) {
    self.mappings = mappings
    name = source.name
    format = setup.format
    reader = RowReader(format: setup.format, columns: setup.columns)
    count = place
    switch source {
    case .file(let path):
      let file = try RowFile(path, from: place)
      nextPiece = { () throws(Failure) in try file.nextPiece() }
    case .input(let input):
      nextPiece = { () throws(Failure) in try input.nextPiece() }
    case .notice(let bytes, let time):
      receivedAt = time
      nextPiece = { () throws(Failure) in nil }
      shape = .whole
      waiting = [bytes]
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
    guard let piece = try nextPiece() else {
      isOver = true
      let rest = splitter.rest
      guard rest.contains(where: { $0 > 0x20 }) else { return }
      // A notice on a pipe has no newline; a record without one is still being written.
      if shape == .lines { waiting = [rest] } else { isTorn = true }
      return
    }
    count += Int64(piece.count)
    if shape == nil { shape = Self.shape(of: piece, format) }
    if shape == .whole {
      var bytes = piece
      while bytes.count < Self.largestNotice, let more = try nextPiece() { bytes += more }
      waiting = [bytes]
      isOver = true
      return
    }
    waiting = splitter.feed(piece)
  }

  /// JSON in one piece, notices one a line, or rows.
  private static func shape(of piece: [UInt8], _ format: RowFormat?) -> Shape {
    if let format, format != .notice { return .rows }
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
    return isForm || format == .notice ? .lines : .rows
  }

  /// The byte behind the last whole row, where a later run may go on; nil where rows mean nothing
  /// without what stands before them.
  var place: Int64? {
    guard shape == .rows, !reader.hasHeader else { return nil }
    return count - Int64(splitter.rest.count)
  }

  private mutating func found(_ record: [UInt8]) throws(Failure) -> [Found] {
    self.record = record
    guard shape == .rows else { return notices(record) }
    let hadHeader = reader.hasHeader
    let outcome = reader.read(record)
    if reader.hasHeader, !hadHeader { head = record }
    switch outcome {
    case .leg(let leg): return [.leg(leg)]
    case .nothing: return [.nothing]
    case .unreadable: return [.unreadable]
    }
  }

  private func notices(_ bytes: [UInt8]) -> [Found] {
    guard bytes.contains(where: { $0 > 0x20 }) else { return [.nothing] }
    return NoticeReader.fields(bytes)?.map(found) ?? [.unreadable]
  }

  private func found(_ fields: NoticeFields) -> Found {
    var fields = fields
    fields.complete(receivedAt: receivedAt)
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
