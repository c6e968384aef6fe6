/// A single-byte charset as the characters of its upper half, bytes 0x80 to 0xFF.
///
/// The Cyrillic ones are kept here, and not asked of the C library, because letters in them must
/// read the same on a machine whose library came without its conversion modules.
struct SingleByteTable: Sendable {
  /// The canonical name, in lower case.
  let name: String
  /// The UTF-16 code of each byte from 0x80 up; every one of them is in the basic plane.
  let upper: [UInt16]

  init(_ name: String, _ characters: String) {
    self.name = name
    upper = characters.utf16.map { $0 }
  }

  /// The tables that a Russian mailbox meets, and the one that stands for Western text.
  static let all = [windows1251, koi8r, cp866, iso88595, windows1252]

  static let windows1251 = SingleByteTable(
    "windows-1251",
    "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{98}™љ›њќћџ"
      + "\u{a0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{ad}®Ї°±Ііґµ¶·ё№є»јЅѕї"
      + "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
      + "абвгдежзийклмнопрстуфхцчшщъыьэюя")

  static let koi8r = SingleByteTable(
    "koi8-r",
    "─│┌┐└┘├┤┬┴┼▀▄█▌▐░▒▓⌠■∙√≈≤≥\u{a0}⌡°²·÷"
      + "═║╒ё╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡Ё╢╣╤╥╦╧╨╩╪╫╬©"
      + "юабцдефгхийклмнопярстужвьызшэщчъ"
      + "ЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ")

  static let cp866 = SingleByteTable(
    "cp866",
    "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
      + "абвгдежзийклмноп░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
      + "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
      + "рстуфхцчшщъыьэюяЁёЄєЇїЎў°∙·√№¤■\u{a0}")

  static let iso88595 = SingleByteTable(
    "iso-8859-5",
    "\u{80}\u{81}\u{82}\u{83}\u{84}\u{85}\u{86}\u{87}\u{88}\u{89}\u{8a}\u{8b}\u{8c}\u{8d}\u{8e}"
      + "\u{8f}\u{90}\u{91}\u{92}\u{93}\u{94}\u{95}\u{96}\u{97}\u{98}\u{99}\u{9a}\u{9b}\u{9c}"
      + "\u{9d}\u{9e}\u{9f}\u{a0}ЁЂЃЄЅІЇЈЉЊЋЌ\u{ad}ЎЏАБВГДЕЖЗИЙКЛМНОП"
      + "РСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмноп"
      + "рстуфхцчшщъыьэюя№ёђѓєѕіїјљњћќ§ўџ")

  /// Also stands for iso-8859-1 and us-ascii, as browsers and mail programs read them.
  static let windows1252 = SingleByteTable(
    "windows-1252",
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ"
      + "\u{a0}¡¢£¤¥¦§¨©ª«¬\u{ad}®¯°±²³´µ¶·¸¹º»¼½¾¿"
      + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß"
      + "àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ")

  /// The text of `bytes`.
  func decode(_ bytes: ArraySlice<UInt8>) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      if byte < 0x80 {
        out.append(byte)
        continue
      }
      let code = upper[Int(byte) - 0x80]
      if code < 0x800 {
        out.append(0xC0 | UInt8(truncatingIfNeeded: code >> 6))
      } else {
        out.append(0xE0 | UInt8(truncatingIfNeeded: code >> 12))
        out.append(0x80 | UInt8(truncatingIfNeeded: (code >> 6) & 0x3F))
      }
      out.append(0x80 | UInt8(truncatingIfNeeded: code & 0x3F))
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The bytes of `text`, or nil where a character has no place in the charset.
  func encode(_ text: String) -> [UInt8]? {
    var reverse: [UInt16: UInt8] = [:]
    for (index, code) in upper.enumerated() { reverse[code] = UInt8(index + 0x80) }
    var out: [UInt8] = []
    for unit in text.utf16 {
      if unit < 0x80 {
        out.append(UInt8(unit))
      } else if let byte = reverse[unit] {
        out.append(byte)
      } else {
        return nil
      }
    }
    return out
  }
}
