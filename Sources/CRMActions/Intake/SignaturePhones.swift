import CRMDomain
import CRMStore
import Mail

/// The telephone numbers under which a letter's sender says that he can be called.
///
/// Only numbers that fit a numbering plan count, and only from the last lines of the sender's own
/// text or from lines that say what they hold: order numbers and requisites look like numbers too.
enum SignaturePhones {
  private static let lastLines = 12
  private static let longestLine = 200
  private static let most = 3

  private static let labels = [
    "тел", "моб", "сот.", "phone", "tel", "mob", "cell", "whatsapp", "ватсап", "звон", "call",
  ]
  private static let others = [
    "инн", "кпп", "огрн", "окпо", "бик", "р/с", "к/с", "р/сч", "счет", "сч.", "договор", "заказ",
    "артикул", "факс", "fax", "http", "vat", "iban", "order", "invoice", "№",
  ]

  static func read(_ incoming: IncomingLetter, _ session: Session) -> [PhoneNumber] {
    // The signature goes with the quote; without a quote the whole text is the sender's.
    let own = incoming.letter.isReply ? incoming.ownText : incoming.letter.text
    let lines = own.utf8.count > 200_000 ? [] : own.split(separator: "\n").filter(isOwn)
    var found: [PhoneNumber] = []
    for (index, line) in lines.enumerated() where line.utf8.contains(where: isDigit) {
      let isNearEnd = lines.count - index <= lastLines
      guard line.utf8.count <= longestLine, let key = candidate(line, isNearEnd) else { continue }
      for number in session.readPhones(key) where number.quality == .valid {
        if !found.contains(where: { $0.stored == number.stored }) { found.append(number) }
        if found.count == most { return found }
      }
    }
    return found
  }

  private static func isOwn(_ line: Substring) -> Bool {
    !line.hasPrefix(">") && line.contains { $0 != " " }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// The line, if it may hold a number to call.
  private static func candidate(_ line: Substring, _ isNearEnd: Bool) -> String? {
    guard line.utf8.count(where: isDigit) >= 10 else { return nil }
    let key = Fold.key(String(line))
    if others.contains(where: { key.contains($0) }) { return nil }
    let isLabelled = labels.contains { key.contains($0) }
    return isNearEnd || isLabelled ? String(line) : nil
  }
}
