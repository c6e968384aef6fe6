import CRMStore
import Platform
import SQL
import Telephony
import Wording

/// Finds where the rows go on that an earlier run has not read: in the file, or in the one that it was
/// renamed to since.
struct RowPlaces {
  let store: Store
  let source: String
  /// How rows are read: what was read in another way is read again.
  let way: String

  init(_ store: Store, _ setup: ExchangeSetup) {
    self.store = store
    source = setup.source
    way = ([setup.format?.rawValue ?? ""] + setup.columns).joined(separator: ",")
  }

  /// A part of a file that is to be read.
  struct Part {
    let path: String
    let from: Int64
  }

  /// What is to be read of a file, the rest of a renamed one before it.
  func parts(of path: String) throws(Failure) -> [Part] {
    guard Files.isRegular(path), let known = try known(path) else {
      return [Part(path: path, from: 0)]
    }
    if try known.isOf(path, way) { return [Part(path: path, from: known.place)] }
    return try rest(of: path, known) + [Part(path: path, from: 0)]
  }

  /// The rest of a file that has another name by now, and the files that came between it and this one.
  /// Where none is known again, as it was packed, those that were written since the last rows were taken
  /// in, or else the newest: a row counts once.
  private func rest(of path: String, _ known: RowPlace) throws(Failure) -> [Part] {
    let others = try turned(path)
    for other in others {
      guard try known.isOf(other.path, way) else { continue }
      let later = others.filter { $0.time >= other.time && $0.path != other.path }
      return [Part(path: other.path, from: known.place)]
        + later.map { Part(path: $0.path, from: 0) }
    }
    let last = try store.engine.value("SELECT MAX(seen_at) FROM call_legs WHERE source = \(source)")
    let unread = others.filter { $0.time >= last.integer ?? 0 }
    return (unread.isEmpty ? others.suffix(1) : unread[...]).map { Part(path: $0.path, from: 0) }
  }

  /// The files that a log was turned into, the oldest first.
  private func turned(_ path: String) throws(Failure) -> [(path: String, time: Int64)] {
    let folder = Paths.parent(path)
    let name = Paths.lastComponent(path)
    var others: [(path: String, time: Int64)] = []
    for other in try Files.list(folder).map(Paths.lastComponent)
    where other.hasPrefix(name) && other != name {
      let place = Paths.join(folder, other)
      guard Files.isRegular(place) else { continue }
      others.append((place, try Files.modified(place)))
    }
    return others.sorted { ($0.time, $1.path) < ($1.time, $0.path) }
  }

  private func known(_ path: String) throws(Failure) -> RowPlace? {
    try store.engine.first(
      """
      SELECT place, tail FROM call_files WHERE source = \(source) AND path = \(path)
      """
    ).map { RowPlace(place: $0.integer(0), tail: $0.text(1)) }
  }

  /// Remembers how far a file was read; `place` nil where it has to be read whole again.
  func remember(_ path: String, _ place: Int64?) throws(Failure) {
    guard let place, place > 0, Files.isRegular(path) else { return }
    let tail = try RowPlace.tail(path, place, way)
    try store.engine.run(
      """
      INSERT INTO call_files (source, path, place, tail)
      VALUES (\(source), \(path), \(place), \(tail))
      ON CONFLICT (source, path) DO UPDATE SET place = excluded.place, tail = excluded.tail
      """)
  }
}
