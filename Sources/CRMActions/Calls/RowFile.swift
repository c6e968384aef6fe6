import Platform
import Wording

/// A file of rows, plain or packed by gzip, read from wherever an earlier run came to.
final class RowFile {
  /// How many bytes are looked at again to know that a file is still the same.
  static let tail = 64
  private let piece: () throws(Failure) -> [UInt8]?

  /// Opens a file at a byte.
  init(_ path: String, from place: Int64 = 0) throws(Failure) {
    if place == 0, try RowFile.isPacked(path) {
      let packed = try GzipInput(path: path)
      piece = { () throws(Failure) in try packed.nextPiece() }
    } else {
      let plain = try Input(path: path, from: place)
      piece = { () throws(Failure) in try plain.nextPiece() }
    }
  }

  /// Whether the rows are packed: by the first two bytes, whatever the name says.
  static func isPacked(_ path: String) throws(Failure) -> Bool {
    guard Files.isRegular(path), let head = try Input(path: path).nextPiece() else { return false }
    return GzipInput.isPacked(head)
  }

  /// The next piece; nil at the end.
  func nextPiece() throws(Failure) -> [UInt8]? { try piece() }
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
