import Platform
public import Wording

/// What a form sent, read from its body: urlencoded, multipart or JSON, whatever it is declared as.
public struct FormBody: Sendable {
  /// One answer.
  public struct Answer: Sendable, Hashable {
    /// The name of the field, as `phone`, `leads[add][0][name]`.
    public let name: String
    /// What was filled in.
    public let value: String

    /// Makes an answer.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The answers in order.
  public private(set) var answers: [Answer] = []
  /// The names of files that came along.
  public private(set) var files: [String] = []

  /// Reads a body; a failure (65) says what it lacks.
  public init(_ body: [UInt8], type: String?) throws(Failure) {
    let (kind, parameters) = FormBody.parameters(of: type ?? "")
    let charset = parameters["charset"]
    let text = body.drop { [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
    if kind == "multipart/form-data" {
      guard let boundary = parameters["boundary"], !boundary.isEmpty else {
        throw FormBody.unreadable(Text("no boundary is named", "не указана граница частей"))
      }
      let parts = try MultipartBody.read(body, boundary: boundary)
      let charset = charset ?? FormBody.charset(parts.flatMap(\.bytes))
      for part in parts {
        if let file = part.file {
          if !file.isEmpty { files.append(file) }
        } else {
          let value = Charset.decode(part.bytes[...], from: part.charset ?? charset)
          answers.append(Answer(name: part.name, value: value))
        }
      }
    } else if let first = text.first, first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      // What begins like this is JSON, whatever its type says: senders declare it as a form.
      let declared = charset.map { Charset.decode(text, from: $0) }
      answers = JSONAnswers.flat(
        try JSONReader.read(declared.map { Array($0.utf8) } ?? Array(text)))
    } else {
      answers = FormBody.pairs(Array(text), charset: charset)
    }
  }

  static func unreadable(_ message: Text) -> Failure {
    Failure(.data, "form.unreadable", message)
  }

  /// The pairs of an urlencoded text.
  static func pairs(_ text: [UInt8], charset: String?) -> [Answer] {
    let end = text.lastIndex { $0 != 0x0A && $0 != 0x0D }.map { $0 + 1 } ?? 0
    var pairs: [(name: [UInt8], value: [UInt8])] = []
    for piece in text[..<end].split(separator: UInt8(ascii: "&")) {
      let parts = piece.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      var name = PercentText.bytes(parts[0], plusIsSpace: true)
      // A page that escaped its ampersands twice.
      if name.starts(with: "amp;".utf8) { name.removeFirst(4) }
      let value = parts.count > 1 ? PercentText.bytes(parts[1], plusIsSpace: true) : []
      if !name.isEmpty { pairs.append((name, value)) }
    }
    let named = pairs.first { $0.name == Array("_charset_".utf8) }
    let charset =
      charset ?? named.map { String(decoding: $0.value, as: UTF8.self) }
      ?? self.charset(pairs.flatMap { $0.name + $0.value })
    return pairs.map { pair in
      Answer(
        name: Charset.decode(pair.name[...], from: charset),
        value: Charset.decode(pair.value[...], from: charset))
    }
  }

  /// What nobody has declared is UTF-8 where that is possible, else windows-1251.
  private static func charset(_ bytes: [UInt8]) -> String {
    String(validating: bytes, as: UTF8.self) == nil ? "windows-1251" : "utf-8"
  }

  /// The type before the first semicolon, and the parameters behind it.
  static func parameters(of header: String) -> (type: String, parameters: [String: String]) {
    var parameters: [String: String] = [:]
    let parts = header.split(separator: ";", omittingEmptySubsequences: false)
    for part in parts.dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2 else { continue }
      parameters[trimmed(pair[0]).lowercased()] = trimmed(pair[1])
    }
    return (trimmed(parts[0]).lowercased(), parameters)
  }

  private static func trimmed(_ text: Substring) -> String {
    text.stripped { $0 == " " || $0 == "\"" || $0 == "\t" }
  }
}
