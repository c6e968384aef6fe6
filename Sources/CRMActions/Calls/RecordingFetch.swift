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
  /// How many of these can never be had: they are not tried again.
  public internal(set) var ended = 0

  /// Nothing yet.
  public init() {}
}

/// How much is fetched.
public struct FetchLimits: Sendable {
  /// A recording of more bytes stays where it is.
  public var bytes = 64 << 20
  /// So many in one run.
  public var calls = 200
  /// How many seconds one may take.
  public var patience = 120

  /// The usual ones.
  public init() {}
}

extension Desk {
  /// None that is older than three months is fetched.
  private static let oldest: Int64 = 90 * 86_400

  /// Copies recordings that hosted exchanges keep at addresses: first those that were tried least often,
  /// of these the newest. What an address holds behind the machine's name may be secret and stands in no
  /// message.
  public func fetchRecordings(
    _ limits: FetchLimits = FetchLimits()
  ) throws(Failure) -> FetchReport {
    var report = FetchReport()
    let rows = try store.engine.all(
      """
      SELECT c.id, c.recording, c.started_at
      FROM calls c LEFT JOIN call_fetches f ON f.place = c.recording
      WHERE c.removed = 0 AND c.recording_state = 'ok' AND c.recording_hash IS NULL
        AND c.recording LIKE 'http%' AND c.started_at > \(now.seconds - Desk.oldest)
        AND COALESCE(f.is_over, 0) = 0
      ORDER BY COALESCE(f.tries, 0), c.started_at DESC, c.id DESC LIMIT \(limits.calls)
      """)
    for row in rows where RecordingFacts.isAddress(row.text(1)) {
      guard !dryRun else {
        report.fetched += 1
        continue
      }
      let one = RemoteRecording(call: row.integer(0), place: row.text(1), start: row.integer(2))
      do {
        try fetch(one, limits, &report)
      } catch {
        guard [.unavailable, .config, .data].contains(error.exit) else { throw error }
        try note(error, of: one, &report)
      }
    }
    return report
  }

  private func fetch(
    _ one: RemoteRecording, _ limits: FetchLimits, _ report: inout FetchReport
  ) throws(Failure) {
    guard let bytes = try one.bytes(limits, now) else {
      try change { operation throws(Failure) in
        _ = try operation.set(Call.kind, one.call, [Call.recordingState: .text("gone")])
      }
      report.gone += 1
      return
    }
    let hash = SHA256.hex(bytes)
    try store.fileFolder.keep(hash, bytes)
    let facts = RecordingFacts(
      place: one.place, size: Int64(bytes.count), hash: hash, isCopied: true)
    try change { operation throws(Failure) in
      var draft = Draft()
      facts.fill(&draft)
      try facts.name(in: operation)
      _ = try operation.set(Call.kind, one.call, draft)
      try store.engine.run("DELETE FROM call_fetches WHERE place = \(one.place)")
    }
    report.fetched += 1
  }

  /// Remembers a try in vain, so that what can never be had keeps nothing else waiting and is told once.
  private func note(
    _ failure: Failure, of one: RemoteRecording, _ report: inout FetchReport
  ) throws(Failure) {
    let isOver = one.isOver(after: failure, now)
    try store.engine.run(
      """
      INSERT INTO call_fetches (place, tries, tried_at, is_over)
      VALUES (\(one.place), 1, \(now.seconds), \(isOver ? 1 : 0))
      ON CONFLICT DO UPDATE SET tries = tries + 1, tried_at = excluded.tried_at,
        is_over = excluded.is_over
      """)
    var words = failure.at(Call.kind.called(one.call))
    if isOver {
      report.ended += 1
      let message =
        words.message + Text("; it is not tried again", "; больше не запрашивается")
      words = Failure(words.exit, words.id, message, hint: words.hint)
    }
    report.failures.append(words)
  }
}

/// The recording of a call that somebody else keeps.
private struct RemoteRecording {
  /// One that is not there yet may come; a day later it will not.
  private static let day: Int64 = 86_400
  /// A page in its place may be mended for some days.
  private static let week: Int64 = 7 * day

  let call: Int64
  let place: String
  let start: Int64

  /// Its bytes; nil where it is not there any more.
  func bytes(_ limits: FetchLimits, _ now: Instant) throws(Failure) -> [UInt8]? {
    var request = WebCall(try WebAddress(place))
    request.patience = limits.patience
    let (status, bytes) = try WebClient.download(request, limit: limits.bytes)
    if [404, 410].contains(status), start + Self.day < now.seconds { return nil }
    guard status == 200, RecordingFacts.isSound(bytes) else {
      let name = request.address.name
      throw Failure(
        .unavailable, status == 200 ? "call.fetch-page" : "call.fetch",
        Text(
          "\(name) gives no recording (HTTP \(status))", "\(name) не отдаёт запись (HTTP \(status))"
        ))
    }
    return bytes
  }

  /// Whether it can never be had after this: other failures may pass.
  func isOver(after failure: Failure, _ now: Instant) -> Bool {
    switch failure.id {
    case "address.open-way", "address.unreadable", "answer.too-large": true
    case "call.fetch-page": start + Self.week < now.seconds
    default: false
    }
  }
}
