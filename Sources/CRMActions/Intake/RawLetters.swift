import CRMDomain
public import CRMStore
import Platform
import SQL
public import Wording

/// The bytes of letters as they came: in the store, or beside it when they are many (design 7).
extension Store {
  /// Letters above this many bytes lie beside the store.
  static let largestRow = 1 << 20

  /// Where large letters lie: `crm.db.letters`.
  private var letterFolder: ContentFolder { FileFolder.letters.contents(beside: path) }

  /// Keeps the bytes of a letter; a large one is on disk before the row that names it.
  func keepLetter(_ hash: String, _ bytes: [UInt8], dryRun: Bool) throws(Failure) {
    let isLarge = bytes.count > Store.largestRow
    if isLarge, !dryRun { try letterFolder.keep(hash, bytes) }
    try engine.run(
      """
      INSERT INTO letters (hash, size, bytes, stored_at)
      VALUES (\(hash), \(bytes.count), \(isLarge ? .null : SQLValue.blob(bytes)),
        \(session.now.seconds)) ON CONFLICT DO NOTHING
      """)
  }

  /// The bytes of a message exactly as they came.
  public func letterBytes(of message: Int64) throws(Failure) -> [UInt8] {
    let row = try engine.first(
      """
      SELECT l.hash, l.bytes FROM messages m JOIN letters l ON l.hash = m.raw
      WHERE m.id = \(message)
      """)
    guard let row else { throw .bug("a letter without bytes") }
    if let bytes = row[1].blob { return bytes }
    return try Files.read(letterFolder.place(of: row.text(0)), limit: LetterStream.limit)
  }
}
