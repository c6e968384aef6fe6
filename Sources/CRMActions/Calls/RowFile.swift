import Platform
import Wording

/// A file of rows, plain or packed by gzip, read from wherever an earlier run came to.
final class RowFile {
  /// How many bytes are looked at again to know that a file is still the same.
  static let tail = 64
  /// What is unpacked may be this much longer than what was packed, beyond the first 16 MiB: rows
  /// repeat themselves, but not a thousandfold.
  private static let mostGrowth: Int64 = 200
  private static let grace: Int64 = 16 << 20

  let path: String
  private let plain: Input
  private var child: ChildReader?
  private var left: Int64 = .max

  /// Opens a file at a byte.
  init(_ path: String, from place: Int64 = 0) throws(Failure) {
    self.path = path
    plain = try Input(path: path, from: place)
    guard place == 0, try RowFile.isPacked(path) else { return }
    left = try Files.size(path) * RowFile.mostGrowth + RowFile.grace
    child = try ChildReader(
      arguments: ["/bin/sh", "-c", "exec gzip -dc < \"$1\"", "sh", path],
      environment: Environment(["PATH": "/usr/local/bin:/usr/bin:/bin"]))
  }

  /// Whether the rows are packed: by the first two bytes, whatever the name says.
  static func isPacked(_ path: String) throws(Failure) -> Bool {
    guard Files.isRegular(path) else { return false }
    return try Input(path: path).nextPiece()?.starts(with: [0x1F, 0x8B]) ?? false
  }

  /// The next piece; nil at the end.
  func nextPiece() throws(Failure) -> [UInt8]? {
    guard let child else { return try plain.nextPiece() }
    let piece: [UInt8]?
    do {
      piece = try child.nextPiece()
    } catch {
      throw Failure(
        .data, "gzip.damaged",
        Text("'\(path)' is no whole gzip file", "«\(path)» – не целый файл gzip"),
        hint: Text("the rows before were taken in", "строки до этого места приняты"))
    }
    left -= Int64(piece?.count ?? 0)
    guard left > 0 else {
      throw Failure(
        .data, "gzip.bomb",
        Text(
          "'\(path)' unpacks to more than any log would", "«\(path)» распаковывается без меры"))
    }
    return piece
  }
}

/// How far a growing file was read.
struct RowPlace: Equatable {
  /// The byte behind the last whole row.
  var place: Int64
  /// The digest of what stands before that byte, and of how rows were read.
  var tail: String

  /// Whether the file at `path` is the one of which this is the place, grown or not, and was read in
  /// that way.
  func isOf(_ path: String, _ way: String) throws(Failure) -> Bool {
    guard Files.isRegular(path), try Files.size(path) >= place, place > 0 else { return false }
    return try RowPlace.tail(path, place, way) == tail
  }

  /// The digest of the bytes before a place, and of how rows are read.
  static func tail(_ path: String, _ place: Int64, _ way: String) throws(Failure) -> String {
    let start = max(0, place - Int64(RowFile.tail))
    let input = try Input(path: path, from: start)
    var bytes: [UInt8] = []
    while bytes.count < Int(place - start), let piece = try input.nextPiece() { bytes += piece }
    return SHA256.hex(Array(bytes.prefix(Int(place - start))) + Array(way.utf8))
  }
}
