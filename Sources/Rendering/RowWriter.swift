/// Writes rows one after another; `begin` once, `row` any number of times, `end` once.
///
/// A row has as many cells as there are columns; missing ones count as absent, further ones are
/// left out.
public protocol RowWriter {
  /// Announces the columns.
  mutating func begin(_ columns: [Column])
  /// Writes one row.
  mutating func row(_ cells: [Cell])
  /// Writes what is left.
  mutating func end()
}

/// Gathers UTF-8 and hands it on in pieces of some 16 KiB, as one call a row costs more than the row.
final class Pieces {
  var bytes: [UInt8] = []
  private let sink: (String) -> Void

  init(_ sink: @escaping (String) -> Void) {
    self.sink = sink
    bytes.reserveCapacity(20_000)
  }

  func add(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  func add(spaces count: Int) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: Swift.max(0, count)))
  }

  func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    if bytes.count >= 16_384 { flush() }
  }

  func flush() {
    if !bytes.isEmpty { sink(String(decoding: bytes, as: UTF8.self)) }
    bytes.removeAll(keepingCapacity: true)
  }
}
