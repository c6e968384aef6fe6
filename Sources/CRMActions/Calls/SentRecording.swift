import CRMDomain
import CRMStore
import Platform
import Telephony
public import Web
public import Wording

/// A recording that an exchange sends within its request, as Bitrix24's `attachRecord` lets it.
public struct SentRecording: Sendable {
  /// What a look into a request found.
  public enum Found: Sendable {
    /// It holds no file.
    case nothing
    /// What it holds is none, is empty or too large.
    case noRecording
    /// A recording.
    case recording(SentRecording)
  }

  /// A larger one is not taken.
  static let largest = 64 << 20
  /// The longest body that may hold one, in base64 and escaped.
  public static let longestBody = 96 << 20
  /// Where a request names what it brought.
  private static let field = "RECORD_FILE"
  private static let mark = "kept:"

  private let bytes: [UInt8]
  /// The end of its name there, in letters and digits.
  private let ending: String

  /// Whether a request may hold one.
  public static func mayStand(in request: HTTPRequest) -> Bool {
    request.path.split(separator: "/").last.flatMap { ExternalCall(method: $0) } == .attachRecord
  }

  /// Takes the file out of a request.
  public static func take(outOf request: inout HTTPRequest) -> Found {
    guard mayStand(in: request), let letters = request.takeField("FILE_CONTENT"), !letters.isEmpty
    else { return .nothing }
    if !request.body.contains(where: { $0 > 0x20 }) { request.body = Array(request.query.utf8) }
    guard let bytes = Base64Letters.bytes(letters), bytes.count <= largest,
      RecordingFacts.isSound(bytes)
    else { return .noRecording }
    let name = NoticeFields.first(of: request)["FILENAME"]
    return .recording(SentRecording(bytes: bytes, ending: ending(of: name)))
  }

  private static func ending(of name: String) -> String {
    guard let dot = name.lastIndex(of: ".") else { return "" }
    let ending = name[dot...].lowercased()
    let letters = ending.utf8.dropFirst()
    let isPlain = letters.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    return (1...5).contains(letters.count) && isPlain ? ending : ""
  }

  /// Lays the bytes beside the store and names them in the request, which then says all that it said.
  public func keep(beside store: String, in request: inout HTTPRequest) throws(Failure) {
    let hash = SHA256.hex(bytes)
    try FileFolder.files.contents(beside: store).keep(hash, bytes)
    let field = Self.field + "=" + PercentText.encoded(Self.mark + hash + ending)
    request.body.insert(contentsOf: Array((field + "&").utf8), at: 0)
  }

  /// Whether what a notice says of its recording names one that was sent.
  static func isNamed(_ recording: String) -> Bool { recording.hasPrefix(mark) }

  /// The recording that a notice names, where its bytes lie beside the store.
  static func facts(
    _ recording: String, _ folder: ContentFolder
  ) throws(Failure) -> RecordingFacts? {
    guard let hash = hash(recording), Files.exists(folder.place(of: hash)) else { return nil }
    return RecordingFacts(
      place: String(recording.dropFirst(mark.count)),
      size: try Files.size(folder.place(of: hash)), hash: hash, isCopied: true)
  }

  /// The hash of what a request that waits has brought; nil where it brought nothing.
  fileprivate static func hash(broughtBy request: HTTPRequest) -> String? {
    mayStand(in: request) ? hash(NoticeFields.first(of: request)[field]) : nil
  }

  private static func hash(_ recording: String) -> String? {
    guard isNamed(recording) else { return nil }
    let place = String(recording.dropFirst(mark.count))
    let hash = String(place.prefix { $0 != "." })
    let isHash = hash.utf8.count == 64 && hash.utf8.allSatisfy(UInt8.isHexadecimal)
    return isHash && place == hash + ending(of: place) ? hash : nil
  }
}

extension Spool {
  /// The hashes of the recordings that lie beside the store and whose requests wait.
  func brought() throws(Failure) -> Set<String> {
    var hashes: Set<String> = []
    for name in try names(of: "call") {
      if let item = try item(name), let hash = SentRecording.hash(broughtBy: item.request) {
        hashes.insert(hash)
      }
    }
    return hashes
  }

  /// Copies the recording that a request has brought to beside another store.
  func copyBrought(by request: [UInt8], to other: Spool) throws(Failure) {
    guard let request = HTTPRequest.read(request),
      let hash = SentRecording.hash(broughtBy: request),
      Files.exists(FileFolder.files.path(of: hash, beside: store))
    else { return }
    try FileFolder.files.copy(hash, from: store, to: other.store)
  }
}

extension UInt8 {
  fileprivate static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }
}

extension CallIntake {
  /// Names the recording of a row in the store, which keeps it also where its call is not known yet.
  func nameSent(_ leg: CallLeg, _ operation: Operation) throws(Failure) {
    guard SentRecording.isNamed(leg.recording) else { return }
    try SentRecording.facts(leg.recording, desk.store.fileFolder)?.name(in: operation)
  }

  /// Attaches the recordings that came within the notices of a call, beside one that is kept already;
  /// returns whether any is new.
  func attachSent(
    _ legs: [CallLeg], to call: Int64, _ operation: Operation
  ) throws(Failure) -> Bool {
    var isNew = false
    for leg in legs {
      guard let facts = try SentRecording.facts(leg.recording, desk.store.fileFolder) else {
        continue
      }
      let known = try operation.raw(Call.kind, call)[Call.recordingHash].text
      if known == facts.hash { continue }
      if known != nil {
        if try facts.keep(beside: call, in: operation) { isNew = true }
        continue
      }
      var draft = Draft()
      facts.fill(&draft)
      try facts.name(in: operation)
      if try operation.set(Call.kind, call, draft) { isNew = true }
    }
    return isNew
  }
}
