/// A person's or program's address with the name shown beside it.
public struct Mailbox: Sendable, Hashable {
  /// The name as decoded text; empty where there is none.
  public let name: String
  /// The address as it was written, `user@host`; empty where a name stands without one.
  public let address: String

  /// Makes a mailbox.
  public init(name: String, address: String) {
    self.name = name
    self.address = address
  }

  /// The address for comparing: lower case, without a dot at the end of the host.
  public var key: String {
    let lower = address.lowercased()
    return lower.hasSuffix(".") ? String(lower.dropLast()) : lower
  }
}

extension String {
  /// The text on one line: whitespace and control characters become single spaces.
  ///
  /// Encoded words can hold line ends; a subject with one of them could pass for a header.
  var onOneLine: String {
    var out = ""
    var pending = false
    for scalar in unicodeScalars {
      if scalar.value <= 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0x2028
        || scalar.value == 0x2029
      {
        pending = true
        continue
      }
      if pending, !out.isEmpty { out.unicodeScalars.append(" ") }
      pending = false
      out.unicodeScalars.append(scalar)
    }
    return out
  }
}
