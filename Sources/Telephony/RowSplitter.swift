/// Cuts the bytes of a growing file into whole records: a record ends at a newline outside quotes.
///
/// What follows the last of them is torn, and left for the next time.
public struct RowSplitter: Sendable {
  /// Longer records are cut at their first newline: a quote was opened and never closed.
  static let longest = 65_536

  /// What has no newline for so long is no record, and is handed over as it is.
  static let most = 1 << 20

  private var held: [UInt8] = []
  private var position = 0
  private var isQuoted = false
  private var firstBreak: Int?

  /// A splitter at the beginning of a file.
  public init() {}

  /// Takes more bytes and hands over the records that they complete.
  public mutating func feed(_ bytes: [UInt8]) -> [[UInt8]] {
    held += bytes
    var records: [[UInt8]] = []
    var start = 0
    while position < held.count {
      let byte = held[position]
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: "\n") {
        if !isQuoted {
          close(&records, start, position)
          start = position + 1
        } else if firstBreak == nil {
          firstBreak = position
        }
      }
      if isQuoted, position - start > RowSplitter.longest, let cut = firstBreak {
        close(&records, start, cut)
        start = cut + 1
        position = cut
      }
      if position - start >= RowSplitter.most {
        close(&records, start, position)
        start = position
      }
      position += 1
    }
    held.removeFirst(start)
    position = held.count
    firstBreak = firstBreak.map { $0 - start }
    return records
  }

  /// The end of the input where no newline is to come, as on a pipe of single notices.
  public var rest: [UInt8] { held }

  private mutating func close(_ records: inout [[UInt8]], _ start: Int, _ end: Int) {
    var record = Array(held[start..<end])
    if record.last == UInt8(ascii: "\r") { record.removeLast() }
    if !record.isEmpty { records.append(record) }
    isQuoted = false
    firstBreak = nil
  }
}

/// The cells of one record.
enum RowCells {
  /// As the standard says: a doubled quote inside quotes is a quote.
  static func strict(_ text: String, _ separator: UInt8 = UInt8(ascii: ",")) -> [String] {
    cells(text, separator) { bytes, next in bytes[next] == UInt8(ascii: "\"") }
  }

  /// As FreeSWITCH writes, which escapes nothing: a quote ends a cell only before a separator.
  static func lenient(_ text: String) -> [String] {
    let trimmed =
      text.hasPrefix("\"") && text.hasSuffix("\"") ? text.dropFirst().dropLast() : text[...]
    var cells: [String] = []
    var rest = trimmed
    while let found = rest.firstRange(of: "\",\"") {
      cells.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    return cells + [String(rest)]
  }

  private static func cells(
    _ text: String, _ separator: UInt8, isEscape: ([UInt8], Int) -> Bool
  ) -> [String] {
    let bytes = Array(text.utf8)
    var cells: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        if isQuoted, index + 1 < bytes.count, isEscape(bytes, index + 1) {
          cell.append(byte)
          index += 1
        } else {
          isQuoted.toggle()
        }
      } else if byte == separator, !isQuoted {
        cells.append(String(decoding: cell, as: UTF8.self))
        cell = []
      } else {
        cell.append(byte)
      }
      index += 1
    }
    return cells + [String(decoding: cell, as: UTF8.self)]
  }
}
