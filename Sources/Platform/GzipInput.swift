public import Wording

/// A file packed by gzip, unpacked piece by piece; several that stand one behind the other are one.
public final class GzipInput {
  private let path: String
  private let packed: Input
  private let inflater: Inflater
  private var waiting: ArraySlice<UInt8> = []
  /// Whether the stream that was begun is at its end.
  private var isBetween = false
  /// How many bytes may still be unpacked.
  private var left: Int64

  /// What is unpacked may be this much longer than what was packed, beyond the first 16 MiB: rows
  /// repeat themselves, but not a thousandfold.
  private static let mostGrowth: Int64 = 200
  private static let grace: Int64 = 16 << 20

  /// Opens a file.
  public init(path: String) throws(Failure) {
    self.path = path
    packed = try Input(path: path)
    inflater = try Inflater(.gzip)
    left = try Files.size(path) * GzipInput.mostGrowth + GzipInput.grace
  }

  /// Whether the bytes of a file are packed so, whatever its name says.
  public static func isPacked(_ head: some Sequence<UInt8>) -> Bool {
    head.starts(with: [0x1F, 0x8B])
  }

  /// The next piece; nil at the end of a whole file.
  public func nextPiece() throws(Failure) -> [UInt8]? {
    while true {
      if waiting.isEmpty { waiting = try packed.nextPiece()?[...] ?? [] }
      if isBetween {
        // Tapes and some writers fill the last block with zeros.
        waiting = waiting.drop { $0 == 0 }
        guard let first = waiting.first else {
          guard let more = try packed.nextPiece() else { return nil }
          waiting = more[...]
          continue
        }
        guard first == 0x1F else { throw damaged }
        inflater.rewind()
        isBetween = false
      }
      guard let step = inflater.unpack(waiting) else { throw damaged }
      waiting = waiting.dropFirst(step.taken)
      isBetween = step.isOver
      left -= Int64(step.bytes.count)
      guard left > 0 else { throw bomb }
      if !step.bytes.isEmpty { return step.bytes }
    }
  }

  private var damaged: Failure {
    Failure(
      .data, "gzip.damaged",
      Text("'\(path)' is no whole gzip file", "«\(path)» – не целый файл gzip"),
      hint: Text("the rows before were taken in", "строки до этого места приняты"))
  }

  private var bomb: Failure {
    Failure(
      .data, "gzip.bomb",
      Text("'\(path)' unpacks to more than any log would", "«\(path)» распаковывается без меры"))
  }
}
