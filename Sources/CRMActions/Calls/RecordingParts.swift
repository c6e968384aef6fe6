public import CRMDomain
public import CRMStore
import SQL
public import Wording

/// The recordings of one call where there are several: a transfer or a hold begins another one.
extension Store {
  /// How many recordings a call has.
  public func recordingCount(of call: Record) throws(Failure) -> Int {
    (call[Call.recording].isEmpty ? 0 : 1) + (try others(of: call).count)
  }

  /// The call with one of its recordings, from 1, in the place of its first.
  public func call(_ call: Record, playing part: Int) throws(Failure) -> Record {
    guard part != 1 else { return call }
    let others = try others(of: call)
    guard part > 1, part - 2 < others.count else {
      throw Failure(
        .noInput, "call.no-part",
        Call.kind.called(call.id)
          + Text(" has no recording \(part)", ": записи \(part) нет"),
        hint: Text(
          "recordings: \(others.count + 1)", "записей: \(others.count + 1)"))
    }
    var chosen = call
    chosen[Call.recording] = .text(others[part - 2].place)
    chosen[Call.recordingHash] = .text(others[part - 2].hash)
    return chosen
  }

  /// The further recordings in the order in which they were found; the same bytes at another place are
  /// none.
  private func others(of call: Record) throws(Failure) -> [(place: String, hash: String)] {
    try engine.all(
      """
      SELECT MIN(place), hash FROM call_recordings
      WHERE call = \(call.id) AND hash <> \(call[Call.recordingHash].text ?? "")
      GROUP BY hash ORDER BY MIN(found_at), 1
      """
    ).map { ($0.text(0), $0.text(1)) }
  }
}

extension RecordingFacts {
  /// Keeps a further recording of a call; returns whether it was not known there as it is.
  func keep(beside call: Int64, in operation: Operation) throws(Failure) -> Bool {
    try name(in: operation)
    return try operation.store.engine.run(
      """
      INSERT INTO call_recordings (place, call, size, hash, found_at)
      VALUES (\(place), \(call), \(size ?? 0), \(hash ?? ""), \(operation.now.seconds))
      ON CONFLICT DO UPDATE SET size = excluded.size, hash = excluded.hash
        WHERE size <> excluded.size OR hash <> excluded.hash
      """) > 0
  }
}
