/// Domains with national letters in the two forms that they have: as people write them, and in the
/// ASCII of the network (`xn--`, RFC 3492 and 5891).
enum DomainName {
  /// The domain as it goes over the network; nil where a label is too long for it.
  static func ascii(_ domain: String) -> String? {
    if domain.utf8.allSatisfy({ $0 < 0x80 }) { return domain }
    var labels: [String] = []
    for label in Fold.lower(domain).split(separator: ".", omittingEmptySubsequences: false) {
      guard label.utf8.contains(where: { $0 >= 0x80 }) else {
        labels.append(String(label))
        continue
      }
      let encoded = prefix + Punycode.encode(Array(label.unicodeScalars))
      guard encoded.utf8.count <= 63 else { return nil }
      labels.append(encoded)
    }
    return labels.joined(separator: ".")
  }

  /// The domain as people write it; a label that is not the ASCII of such a one stays as it is.
  static func national(_ domain: String) -> String {
    let hyphens = zip(domain.utf8, domain.utf8.dropFirst()).lazy
    guard hyphens.contains(where: { $0 == 0x2D && $1 == 0x2D }) else { return domain }
    return domain.split(separator: ".", omittingEmptySubsequences: false)
      .map { decoded(String($0)) }.joined(separator: ".")
  }

  /// Whether all letters of a domain are Russian, so that none of them can pass for a Latin one.
  static func isCyrillic(_ domain: String) -> Bool {
    domain.unicodeScalars.allSatisfy {
      (0x410...0x44F).contains($0.value) || $0.value == 0x401 || $0.value == 0x451
        || (0x30...0x39).contains($0.value) || $0 == "-" || $0 == "."
    }
  }

  private static let prefix = "xn--"

  private static func decoded(_ label: String) -> String {
    let low = label.lowercased()
    guard low.hasPrefix(prefix), low.utf8.count <= 63,
      let scalars = Punycode.decode(low.utf8.dropFirst(4))
    else {
      return label
    }
    let text = String(String.UnicodeScalarView(scalars))
    // What is no letter, digit or hyphen is no name, however it is written.
    let isWhole =
      Fold.lower(text) == text && scalars.contains { !$0.isASCII }
      && scalars.allSatisfy {
        $0 == "-" || $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
    return isWhole && prefix + Punycode.encode(scalars) == low ? text : label
  }
}

/// The code of RFC 3492: letters of any script as letters, digits and hyphens.
enum Punycode {
  private static let base = 36
  private static let least = 1
  private static let most = 26

  /// The code of `scalars`.
  static func encode(_ scalars: [Unicode.Scalar]) -> String {
    var output = scalars.filter(\.isASCII).map { UInt8($0.value) }
    let basic = output.count
    if basic > 0 { output.append(0x2D) }
    var (next, delta, bias, done) = (128, 0, 72, basic)
    while done < scalars.count {
      let values = scalars.map { Int($0.value) }
      guard let lowest = values.filter({ $0 >= next }).min() else { break }
      delta += (lowest - next) * (done + 1)
      next = lowest
      for value in values {
        if value < next { delta += 1 }
        guard value == next else { continue }
        append(delta, bias, &output)
        bias = adapted(delta, done + 1, isFirst: done == basic)
        delta = 0
        done += 1
      }
      delta += 1
      next += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func append(_ delta: Int, _ bias: Int, _ output: inout [UInt8]) {
    var (rest, place) = (delta, base)
    while true {
      let threshold = threshold(place, bias)
      guard rest >= threshold else { return output.append(sign(rest)) }
      output.append(sign(threshold + (rest - threshold) % (base - threshold)))
      rest = (rest - threshold) / (base - threshold)
      place += base
    }
  }

  /// What `code` stands for; nil where it is none.
  static func decode(_ code: some Sequence<UInt8>) -> [Unicode.Scalar]? {
    let bytes = Array(code)
    let hyphen = bytes.lastIndex(of: 0x2D) ?? 0
    guard bytes.count <= 63, bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    var output = bytes.prefix(hyphen).map { Unicode.Scalar($0) }
    var (next, bias, index, place) = (128, 72, 0, hyphen > 0 ? hyphen + 1 : 0)
    while place < bytes.count {
      let before = index
      guard let step = number(bytes, &place, bias), step <= 0x10FFFF * 64 else { return nil }
      index += step
      bias = adapted(index - before, output.count + 1, isFirst: before == 0)
      next += index / (output.count + 1)
      index %= output.count + 1
      guard next <= 0x10FFFF, let scalar = Unicode.Scalar(UInt32(next)) else { return nil }
      output.insert(scalar, at: index)
      index += 1
    }
    return output
  }

  /// The number at `place`, whose last digit is the one below the threshold.
  private static func number(_ bytes: [UInt8], _ place: inout Int, _ bias: Int) -> Int? {
    var (value, weight, position) = (0, 1, base)
    while place < bytes.count {
      guard let digit = digit(bytes[place]), weight < 1 << 40 else { return nil }
      place += 1
      value += digit * weight
      let threshold = threshold(position, bias)
      if digit < threshold { return value }
      weight *= base - threshold
      position += base
    }
    return nil
  }

  private static func threshold(_ position: Int, _ bias: Int) -> Int {
    min(max(position - bias, least), most)
  }

  private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
    var rest = isFirst ? delta / 700 : delta / 2
    rest += rest / count
    var steps = 0
    while rest > (base - least) * most / 2 {
      rest /= base - least
      steps += base
    }
    return steps + (base - least + 1) * rest / (rest + 38)
  }

  private static func sign(_ digit: Int) -> UInt8 {
    UInt8(digit < 26 ? digit + 0x61 : digit - 26 + 0x30)
  }

  private static func digit(_ sign: UInt8) -> Int? {
    switch sign {
    case 0x61...0x7A: Int(sign) - 0x61
    case 0x41...0x5A: Int(sign) - 0x41
    case 0x30...0x39: Int(sign) - 0x30 + 26
    default: nil
    }
  }
}
