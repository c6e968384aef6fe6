public import CRMDomain
public import CRMStore
public import Platform
import SQL
public import Wording

/// Where the recording of a call is, and what its bytes were.
public struct RecordingFacts: Sendable {
  /// A path or an address.
  public let place: String
  /// The size of the file; nil for an address.
  public let size: Int64?
  /// The SHA-256 of the file; nil for an address.
  public let hash: String?
  /// Whether the bytes lie beside the store as well.
  public let isCopied: Bool

  /// A WAV file of nothing but its header is this long.
  static let emptyWAV = 44

  /// Whether bytes may be a recording: a page that asks for a password, or an error in JSON, is none.
  static func isSound(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > emptyWAV, let first = bytes.first(where: { $0 > 0x20 }) else {
      return false
    }
    return ![UInt8(ascii: "<"), UInt8(ascii: "{")].contains(first)
  }

  /// Whether a place is an address of the network rather than a file.
  public static func isAddress(_ place: String) -> Bool {
    place.hasPrefix("http://") || place.hasPrefix("https://")
  }

  /// A recording that somebody else keeps at an address.
  public init(address: String) {
    self.init(place: address, size: nil, hash: nil, isCopied: false)
  }

  init(place: String, size: Int64?, hash: String?, isCopied: Bool) {
    self.place = place
    self.size = size
    self.hash = hash
    self.isCopied = isCopied
  }

  func fill(_ draft: inout Draft) {
    draft[Call.recording] = .text(place)
    draft[Call.recordingState] = .text("ok")
    draft[Call.recordingSize] = .optional(size)
    draft[Call.recordingHash] = .optional(hash)
  }

  /// Names the copied bytes in the store, after they lie on disk.
  func name(in operation: Operation) throws(Failure) {
    guard isCopied, let hash, let size else { return }
    try operation.store.engine.run(
      """
      INSERT INTO files (hash, size, stored_at)
      VALUES (\(hash), \(size), \(operation.now.seconds)) ON CONFLICT DO NOTHING
      """)
  }
}

extension Desk {
  /// Looks at a recording: its size and hash; with `copies` its bytes are laid beside the store.
  public func recording(at path: String, copies: Bool) throws(Failure) -> RecordingFacts {
    let file = try PlainFile(path)
    let content = try store.fileFolder.take(
      limit: Desk.largestFile, isTried: dryRun || !copies, tooLarge: Desk.tooLarge(path)
    ) { () throws(Failure) in try file.nextPiece() }
    return RecordingFacts(
      place: path, size: content.size, hash: content.hash, isCopied: copies)
  }
}

extension Store {
  /// Writes the bytes of a call's recording: from where they were copied, or from the file.
  public func copyRecording(of call: Record, to output: Output) throws(Failure) {
    guard let place = call[Call.recording].text else { throw Store.noRecording(call.id) }
    if let hash = call[Call.recordingHash].text, Files.exists(fileFolder.place(of: hash)) {
      return try fileFolder.copy(hash, to: output)
    }
    let file = try PlainFile(place)
    while let piece = try file.nextPiece() { output.write(bytes: piece) }
  }

  /// Where the recording of a call is: the copy beside the store, the file, or an address.
  public func recordingPlace(of call: Record) throws(Failure) -> String {
    guard let place = call[Call.recording].text else { throw Store.noRecording(call.id) }
    guard let hash = call[Call.recordingHash].text else { return place }
    let copy = fileFolder.place(of: hash)
    return Files.exists(copy) ? copy : place
  }

  private static func noRecording(_ call: Int64) -> Failure {
    Failure(
      .noInput, "call.no-recording",
      Call.kind.called(call) + Text(" has no recording", ": записи нет"))
  }
}
