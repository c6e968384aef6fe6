import Glibc

/// Turns bytes in any charset of real mail into text, and back.
///
/// The labels are those of RFC 2978 and the names that mail programs invented. Reading never fails:
/// an unknown or missing label means UTF-8 where the bytes are valid UTF-8, and otherwise the
/// likeliest of the Cyrillic charsets and windows-1252; invalid bytes become U+FFFD.
public enum Charset {
  /// What a label stands for.
  private enum Meaning {
    case utf8
    case table(SingleByteTable)
    /// A charset that the C library converts, by its name there.
    case library(String)
  }

  /// The text of `bytes`, which the sender says are in the charset `label`.
  ///
  /// A label that is clearly wrong is put right: valid UTF-8 declared as something else, eight-bit
  /// text declared as UTF-8, and Russian declared as a Western or another Cyrillic charset. `hint`
  /// is a charset declared nearby, which settles short undeclared text.
  public static func decode(
    _ bytes: ArraySlice<UInt8>, from label: String?, hint: String? = nil
  ) -> String {
    let meaning = label.flatMap(meaning(of:))
    if case .library(let name)? = meaning {
      return convert(bytes, from: name) ?? undeclared(bytes, hint: hint)
    }
    let survey = UTF8Survey(bytes)
    if survey.isASCII { return String(decoding: bytes, as: UTF8.self) }
    switch meaning {
    case .table(let table)?:
      if survey.invalid == 0, survey.sequences >= 2 || table.name == "windows-1252" {
        return utf8(bytes)
      }
      return (CharsetGuess.correction(of: table, for: bytes) ?? table).decode(bytes)
    // Cyrillic of one byte hardly ever looks like UTF-8, so that a few good sequences are proof.
    case .utf8? where survey.invalid <= 4 * survey.sequences:
      return utf8(bytes)
    default:
      return survey.invalid == 0 || survey.sequences > 4 * survey.invalid
        ? utf8(bytes) : undeclared(bytes, hint: hint)
    }
  }

  /// The text of `bytes`, which the sender says are in the charset `label`.
  public static func decode(_ bytes: [UInt8], from label: String?, hint: String? = nil) -> String {
    decode(bytes[...], from: label, hint: hint)
  }

  /// The bytes of `text` in the charset `label`, or nil where the charset is unknown or lacks a
  /// character.
  public static func encode(_ text: String, to label: String) -> [UInt8]? {
    switch meaning(of: label) {
    case .utf8?: Array(text.utf8)
    case .table(let table)?: table.encode(text)
    case .library(let name)?: convert(Array(text.utf8)[...], from: "UTF-8", to: name, strict: true)
    case nil: nil
    }
  }

  /// The table of a charset of one byte a character; nil for all others.
  static func table(_ label: String) -> SingleByteTable? {
    if case .table(let table)? = meaning(of: label) { table } else { nil }
  }

  /// Whether `label` names UTF-8.
  static func isUTF8(_ label: String) -> Bool {
    if case .utf8? = meaning(of: label) { true } else { false }
  }

  /// Whether `label` names a charset that can be read.
  public static func isKnown(_ label: String) -> Bool {
    meaning(of: label) != nil
  }

  /// The likeliest charset of undeclared bytes: `utf-8` or one of the single-byte tables.
  public static func guess(_ bytes: ArraySlice<UInt8>) -> String {
    UTF8Survey(bytes).invalid == 0 ? "utf-8" : CharsetGuess.table(for: bytes).name
  }

  private static func undeclared(_ bytes: ArraySlice<UInt8>, hint: String?) -> String {
    var table: SingleByteTable?
    if let hint, case .table(let near)? = meaning(of: hint) { table = near }
    return CharsetGuess.table(for: bytes, hint: table).decode(bytes)
  }

  private static func utf8(_ bytes: ArraySlice<UInt8>) -> String {
    String(
      decoding: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes, as: UTF8.self)
  }
}

// MARK: - Labels

extension Charset {
  /// Labels without their punctuation, for the charsets that have several names.
  private static let aliases: [String: String] = [
    "gb2312": "GB18030", "gbk": "GB18030", "xgbk": "GB18030", "gb18030": "GB18030",
    "euccn": "GB18030", "cp936": "GB18030", "gb231280": "GB18030", "chinesegb": "GB18030",
    "big5": "BIG5-HKSCS", "xbig5": "BIG5-HKSCS", "big5hkscs": "BIG5-HKSCS", "cnbig5": "BIG5-HKSCS",
    "shiftjis": "CP932", "sjis": "CP932", "xsjis": "CP932", "mskanji": "CP932",
    "windows31j": "CP932", "cp932": "CP932", "eucjp": "EUC-JP-MS", "xeucjp": "EUC-JP-MS",
    "iso2022jp": "ISO-2022-JP-3", "iso2022jp1": "ISO-2022-JP-2", "iso2022jp2": "ISO-2022-JP-2",
    "iso2022jp3": "ISO-2022-JP-3", "iso2022jpms": "ISO-2022-JP-3", "iso2022kr": "ISO-2022-KR",
    "euckr": "UHC", "ksc56011987": "UHC", "ksc5601": "UHC", "uhc": "UHC", "cp949": "UHC",
    "windows949": "UHC", "tis620": "CP874", "cp874": "CP874", "windows874": "CP874",
    "utf7": "UTF-7", "unicode11utf7": "UTF-7", "unicode20utf7": "UTF-7", "csunicode11utf7": "UTF-7",
    "utf16": "UTF-16", "utf16le": "UTF-16LE", "utf16be": "UTF-16BE", "unicode": "UTF-16",
    "ucs2": "UTF-16", "iso10646ucs2": "UTF-16", "utf32": "UTF-32", "utf32le": "UTF-32LE",
    "utf32be": "UTF-32BE", "koi8u": "KOI8-U", "koi8ru": "KOI8-U", "koi8t": "KOI8-T",
    "maccyrillic": "MAC-CYRILLIC", "xmaccyrillic": "MAC-CYRILLIC", "macintosh": "MACINTOSH",
    "macroman": "MACINTOSH", "xmacroman": "MACINTOSH", "viscii": "VISCII", "cp855": "CP855",
    "ibm855": "CP855", "cp850": "CP850", "ibm850": "CP850", "cp437": "CP437", "ibm437": "CP437",
    "cp852": "CP852", "ibm852": "CP852", "euctw": "EUC-TW", "johab": "JOHAB",
  ]

  /// The labels of UTF-8 and of the tables, without punctuation.
  private static func tableMeaning(_ key: String) -> Meaning? {
    switch key {
    case "utf8", "unicode11utf8", "utf8mb4", "xutf8", "utf8n", "xunicode20utf8": .utf8
    case "windows1251", "cp1251", "win1251", "xcp1251", "xwindows1251", "1251", "mscyrl", "wincyr":
      .table(.windows1251)
    case "koi8r", "koi8", "xkoi8r", "cskoi8r", "kio8r", "koi8rnew": .table(.koi8r)
    case "cp866", "ibm866", "866", "csibm866", "dos866", "xcp866", "alt": .table(.cp866)
    case "iso88595", "cyrillic", "88595", "isoir144", "xiso88595", "csisolatincyrillic":
      .table(.iso88595)
    case "iso88591", "latin1", "l1", "iso885911", "88591", "windows1252", "cp1252", "win1252",
      "isoir100", "usascii", "ascii", "ansix341968", "iso646us", "xansi", "ansi":
      .table(.windows1252)
    default: nil
    }
  }

  /// What `label` stands for, whatever quotes, case and hyphens it is written with.
  private static func meaning(of label: String) -> Meaning? {
    var key = ""
    for unit in label.utf8.prefix(64) {
      switch unit {
      case 0x30...0x39, 0x61...0x7A: key.unicodeScalars.append(Unicode.Scalar(unit))
      case 0x41...0x5A: key.unicodeScalars.append(Unicode.Scalar(unit | 0x20))
      // A language after the charset, as RFC 2231 has it in encoded words.
      case 0x2A: return key.isEmpty ? nil : resolve(key)
      default: continue
      }
    }
    return resolve(key)
  }

  private static func resolve(_ key: String) -> Meaning? {
    if let meaning = tableMeaning(key) { return meaning }
    if let name = aliases[key] { return .library(name) }
    for (prefix, name) in [("iso8859", "ISO-8859-"), ("windows125", "CP125"), ("cp125", "CP125")] {
      guard key.hasPrefix(prefix), let number = Int(key.dropFirst(prefix.count)) else { continue }
      let range = prefix == "iso8859" ? 1...16 : 0...8
      return range.contains(number) ? .library("\(name)\(number)") : nil
    }
    return nil
  }
}

// MARK: - The C library

extension Charset {
  private static func convert(_ bytes: ArraySlice<UInt8>, from name: String) -> String? {
    var bytes = bytes
    var name = name
    if name == "UTF-16" { (name, bytes) = utf16Order(bytes) }
    return convert(bytes, from: name, to: "UTF-8", strict: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// UTF-16 without a mark: the side where most zeros or small numbers stand is the high one.
  private static func utf16Order(_ bytes: ArraySlice<UInt8>) -> (String, ArraySlice<UInt8>) {
    if bytes.starts(with: [0xFF, 0xFE]) { return ("UTF-16LE", bytes.dropFirst(2)) }
    if bytes.starts(with: [0xFE, 0xFF]) { return ("UTF-16BE", bytes.dropFirst(2)) }
    var even = 0
    var odd = 0
    for (index, byte) in bytes.prefix(400).enumerated() where byte < 0x06 {
      if index % 2 == 0 { even += 1 } else { odd += 1 }
    }
    return (even >= odd ? "UTF-16BE" : "UTF-16LE", bytes)
  }

  /// Runs the library's converter; nil where it does not know a charset or, if `strict`, where a
  /// character does not fit. Otherwise bytes that do not read become U+FFFD, one each.
  private static func convert(
    _ bytes: ArraySlice<UInt8>, from source: String, to target: String, strict: Bool
  ) -> [UInt8]? {
    guard let converter = iconv_open(target, source), Int(bitPattern: converter) != -1 else {
      return nil
    }
    defer { iconv_close(converter) }
    var input = [UInt8](bytes).map { CChar(bitPattern: $0) }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + bytes.count / 2)
    var room = [CChar](repeating: 0, count: 8_192)
    var done = 0
    while done < input.count {
      let step = input.withUnsafeMutableBufferPointer { source in
        room.withUnsafeMutableBufferPointer { target in
          advance(converter, source, from: done, into: target)
        }
      }
      out.append(contentsOf: room.prefix(step.written).lazy.map { UInt8(bitPattern: $0) })
      done += step.read
      guard step.stopped, step.read == 0 || step.code != E2BIG else { continue }
      if strict { return nil }
      out.append(contentsOf: [0xEF, 0xBF, 0xBD])
      done += 1
    }
    out.append(contentsOf: ending(converter))
    return out
  }

  /// The bytes by which a charset with states goes back to its first one.
  private static func ending(_ converter: iconv_t) -> [UInt8] {
    var room = [CChar](repeating: 0, count: 64)
    let written = room.withUnsafeMutableBufferPointer { target in
      var into = target.baseAddress
      var left = target.count
      iconv(converter, nil, nil, &into, &left)
      return target.count - left
    }
    return room.prefix(written).map { UInt8(bitPattern: $0) }
  }

  /// One call of the converter: how far it came, and why it stopped.
  private static func advance(
    _ converter: iconv_t, _ source: UnsafeMutableBufferPointer<CChar>, from start: Int,
    into target: UnsafeMutableBufferPointer<CChar>
  ) -> (read: Int, written: Int, stopped: Bool, code: Int32) {
    var from = source.baseAddress.map { $0 + start }
    var fromLeft = source.count - start
    var into = target.baseAddress
    var intoLeft = target.count
    let result = iconv(converter, &from, &fromLeft, &into, &intoLeft)
    let code = errno
    return (
      source.count - start - fromLeft, target.count - intoLeft, result == -1, code
    )
  }
}

/// How far bytes are UTF-8.
struct UTF8Survey {
  /// Well-formed sequences of two bytes and more.
  var sequences = 0
  /// Bytes that belong to no such sequence; a sequence cut off at the end is not counted.
  var invalid = 0

  /// Whether there is no byte above 0x7F.
  var isASCII: Bool { sequences == 0 && invalid == 0 }

  /// Looks at `bytes` once.
  init(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        let byte = buffer[index]
        if byte < 0x80 {
          index += 1
          continue
        }
        let length = UTF8Survey.length(of: byte)
        var good = 1
        while good < length, index + good < buffer.count, buffer[index + good] & 0xC0 == 0x80 {
          good += 1
        }
        if length > 1, good == length {
          sequences += 1
        } else if length > 1, index + good == buffer.count, sequences > 0 {
          // Cut off by a limit, not broken.
        } else {
          invalid += 1
          good = 1
        }
        index += good
      }
    }
  }

  private static func length(of lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }
}
