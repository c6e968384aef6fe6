import Platform

/// One field of a header, as it came.
public struct HeaderField: Sendable {
  /// The bytes of the name and of the value, folds and all.
  let nameBytes: Bytes
  let valueBytes: Bytes
  /// The charset that the letter's body declares: the best guess for raw eight-bit text here.
  let hint: String?

  /// The name as it was written, such as `Message-ID`.
  public var name: String { String(decoding: nameBytes, as: UTF8.self) }

  /// The value without its folds, encoded words left as they are.
  public var raw: String { Charset.decode(unfolded[...], from: nil, hint: hint) }

  /// The value for people: unfolded, encoded words read, whitespace made single.
  public var decoded: String { EncodedWord.decode(unfolded[...], hint: hint) }

  /// The value's bytes without line ends; a fold and its indent become one space.
  var unfolded: [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(valueBytes.count)
    var folded = false
    for byte in valueBytes.trimmed {
      if byte == Octet.lineFeed || byte == Octet.carriageReturn {
        folded = true
      } else if folded, byte.isBlank {
        continue
      } else {
        if folded, out.last.map({ !$0.isBlank }) ?? false { out.append(Octet.space) }
        folded = false
        if byte != 0 { out.append(byte) }
      }
    }
    return out
  }
}

extension [HeaderField] {
  /// The first field called `name`.
  func first(_ name: StaticString) -> HeaderField? {
    first { $0.nameBytes.isSame(as: name) }
  }

  /// The unfolded value of the first field called `name`.
  func value(_ name: StaticString) -> Bytes? {
    first(name).map { $0.unfolded[...] }
  }

  /// All fields called `name`, in order.
  func all(_ name: StaticString) -> [HeaderField] {
    filter { $0.nameBytes.isSame(as: name) }
  }

  /// The mailboxes of all fields called `name`.
  func mailboxes(_ name: StaticString) -> [Mailbox] {
    all(name).flatMap { AddressList.parse($0.unfolded[...], hint: $0.hint) }
  }
}
