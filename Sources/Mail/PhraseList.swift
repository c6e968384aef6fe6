/// Groups of phrases that are looked for in a text all at once, in one pass.
struct PhraseList: Sendable {
  private struct Phrase: Sendable {
    let bytes: [UInt8]
    let group: Int
  }

  /// The phrases by their first byte.
  private let buckets: [[Phrase]]

  /// Makes a list of groups in the order of their weight; phrases are in lower case.
  init(groups: [[String]]) {
    var buckets = [[Phrase]](repeating: [], count: 256)
    for (group, phrases) in groups.enumerated() {
      for phrase in phrases {
        let bytes = Array(phrase.utf8)
        if let first = bytes.first {
          buckets[Int(first)].append(Phrase(bytes: bytes, group: group))
        }
      }
    }
    self.buckets = buckets
  }

  /// Makes a list of one group.
  init(_ phrases: [String]) {
    self.init(groups: [phrases])
  }

  /// The weightiest group (the least number) with a phrase in `text`, which is in lower case.
  func group(in text: String) -> Int? {
    var text = text
    return text.withUTF8 { bytes in
      var best: Int?
      for index in bytes.indices {
        for phrase in buckets[Int(bytes[index])] where phrase.group < best ?? Int.max {
          if PhraseList.matches(phrase.bytes, bytes, at: index) { best = phrase.group }
        }
        if best == 0 { break }
      }
      return best
    }
  }

  /// Where the first phrase in `bytes` begins, from the offset `start` on.
  func firstPlace(in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      for index in min(start, bytes.count)..<bytes.count {
        for phrase in buckets[Int(bytes[index])]
        where PhraseList.matches(phrase.bytes, bytes, at: index) {
          return index
        }
      }
      return nil
    }
  }

  /// Whether a phrase occurs in `text`, which is in lower case.
  func occurs(in text: String) -> Bool {
    group(in: text) != nil
  }

  /// The length in bytes of the phrase with which `text` begins, which is in lower case.
  func prefixLength(of text: String) -> Int? {
    var text = text
    return text.withUTF8 { bytes in
      guard let first = bytes.first else { return nil }
      return buckets[Int(first)].first { PhraseList.matches($0.bytes, bytes, at: 0) }?.bytes.count
    }
  }

  private static func matches(
    _ phrase: [UInt8], _ text: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Bool {
    guard start + phrase.count <= text.count else { return false }
    for offset in 1..<max(phrase.count, 1) where text[start + offset] != phrase[offset] {
      return false
    }
    return true
  }
}
