/// Migration 41: further recordings of one call, as a transfer or a hold makes them.
///
/// Frozen: a later change is a later migration. The first one stands with the call itself.
enum M041SecondRecordings {
  static let number = 41
  static let scripts: [StaticString] = [
    """
    CREATE TABLE call_recordings (
      place TEXT PRIMARY KEY, call INTEGER NOT NULL REFERENCES calls (id) ON DELETE CASCADE,
      size INTEGER NOT NULL, hash TEXT NOT NULL, found_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX call_recordings_call ON call_recordings (call);
    """
  ]
}
