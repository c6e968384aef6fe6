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

/// Gathers text and hands it on in pieces of some 16 KiB, as one call a row costs more than the row.
final class Pieces {
  var text = ""
  private let sink: (String) -> Void

  init(_ sink: @escaping (String) -> Void) {
    self.sink = sink
    text.reserveCapacity(20_000)
  }

  func rowEnded() {
    if text.utf8.count >= 16_384 { flush() }
  }

  func flush() {
    if !text.isEmpty { sink(text) }
    text.removeAll(keepingCapacity: true)
  }
}
