import Mail
import Platform
import Wording

/// The letters of an mbox, read piece by piece; the next one waits until it is asked for.
final class MboxFile {
  private let input: Input
  private var first: [UInt8]
  private var reader = MboxReader(limit: LetterStream.limit)
  private var ready: [[UInt8]] = []
  private var position = 0
  private var number = 0
  private var cut = 0
  private var isOver = false

  /// Reads letters out of `input`, of which `read` was taken already.
  init(_ input: Input, read: [UInt8] = []) {
    self.input = input
    first = read
  }

  /// The next letter and its number in the file, from 1; nil at the end.
  func next() throws(Failure) -> (number: Int, bytes: [UInt8])? {
    while position == ready.count, !isOver { try fill() }
    if reader.cutLetters > cut {
      cut = reader.cutLetters
      throw Failure(
        .data, "mail.too-large",
        Text(
          "letter \(number + 1) has more than \(LetterStream.limit) bytes",
          "письмо \(number + 1): больше \(LetterStream.limit) байт"))
    }
    guard position < ready.count else { return nil }
    number += 1
    defer {
      ready[position] = []
      position += 1
    }
    return (number, ready[position])
  }

  private func fill() throws(Failure) {
    position = 0
    if !first.isEmpty {
      ready = reader.feed(first)
      first = []
    } else if let piece = try input.nextPiece() {
      ready = reader.feed(piece)
    } else {
      isOver = true
      ready = reader.finish().map { [$0] } ?? []
    }
  }
}
