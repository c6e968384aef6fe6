import CRMDomain
import CRMStore
import Platform
import SQL
import Web
public import Wording

/// What became of recordings that somebody else keeps.
public struct FetchReport: Sendable {
  /// How many are beside the store now.
  public internal(set) var fetched = 0
  /// How many are not there any more.
  public internal(set) var gone = 0
  /// What went wrong, call by call.
  public internal(set) var failures: [Failure] = []

  /// Nothing yet.
  public init() {}
}

extension Desk {
  /// A recording that is larger stays where it is.
  static let largestFetched = 64 << 20
  /// So many in one run, the newest first; none that is older than three months.
  private static let mostFetched = 200
  private static let oldest: Int64 = 90 * 86_400

  /// Copies recordings that hosted exchanges keep at addresses, each within `patience` seconds. What an
  /// address holds behind the machine's name may be secret and stands in no message.
  public func fetchRecordings(patience: Int = 120) throws(Failure) -> FetchReport {
    var report = FetchReport()
    let rows = try store.engine.all(
      """
      SELECT id, recording, started_at FROM calls
      WHERE removed = 0 AND recording_state = 'ok' AND recording_hash IS NULL
        AND recording LIKE 'http%' AND started_at > \(now.seconds - Desk.oldest)
      ORDER BY started_at DESC LIMIT \(Desk.mostFetched)
      """)
    for row in rows where RecordingFacts.isAddress(row.text(1)) {
      guard !dryRun else {
        report.fetched += 1
        continue
      }
      do {
        try fetch(row.integer(0), row.text(1), row.integer(2), patience, &report)
      } catch {
        guard [.unavailable, .config, .data].contains(error.exit) else { throw error }
        report.failures.append(error.at(Call.kind.called(row.integer(0))))
      }
    }
    return report
  }

  private func fetch(
    _ id: Int64, _ place: String, _ start: Int64, _ patience: Int, _ report: inout FetchReport
  ) throws(Failure) {
    var call = WebCall(try WebAddress(place))
    call.patience = patience
    let (status, bytes) = try WebClient.download(call, limit: Desk.largestFetched)
    // One that is not there yet may come; a day later it will not.
    if [404, 410].contains(status), start + 86_400 < now.seconds {
      try change { operation throws(Failure) in
        _ = try operation.set(Call.kind, id, [Call.recordingState: .text("gone")])
      }
      report.gone += 1
      return
    }
    guard status == 200, Desk.isRecording(bytes) else {
      throw Failure(
        .unavailable, "call.fetch",
        Text(
          "\(call.address.name) gives no recording (HTTP \(status))",
          "\(call.address.name) не отдаёт запись (HTTP \(status))"))
    }
    let hash = SHA256.hex(bytes)
    try store.fileFolder.keep(hash, bytes)
    let facts = RecordingFacts(
      place: place, size: Int64(bytes.count), hash: hash, isCopied: true)
    try change { operation throws(Failure) in
      var draft = Draft()
      facts.fill(&draft)
      try facts.name(in: operation)
      _ = try operation.set(Call.kind, id, draft)
    }
    report.fetched += 1
  }

  /// A page that asks for a password, or an error in JSON, is no recording.
  private static func isRecording(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 44, let first = bytes.first(where: { $0 > 0x20 }) else { return false }
    return ![UInt8(ascii: "<"), UInt8(ascii: "{")].contains(first)
  }
}
