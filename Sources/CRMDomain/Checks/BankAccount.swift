public import Wording

/// An account of 20 characters with a Russian bank, checked together with the bank's code.
public enum BankAccount {
  /// The account in Latin upper case; fails with `account.malformed`, `bik.malformed` or
  /// `account.wrong`.
  ///
  /// Three digits that stand for the bank and the account have Σ (digit × weight mod 10) divisible by
  /// ten, weights 7, 1, 3 in turn. A customer's account takes the last three digits of the code; a
  /// correspondent account and an account in an office of the Bank of Russia take 0 and digits 5–6.
  /// Treasury accounts, which begin with 0, have no such key and are not checked. A letter in the
  /// sixth place (clearing currencies) counts as a digit. Source: «Порядок расчёта контрольного ключа
  /// в номере лицевого счёта», Bank of Russia, № 515 of 08.09.1997.
  public static func check(_ account: String, bik: String) throws(Failure) -> String {
    let bank = try BIK.check(bik).utf8.map(\.digitValue)
    guard let plain = normalised(account) else {
      throw DigitText.malformed(
        "account.malformed", Text("the account", "счёт"), account,
        Text(
          "20 digits (the sixth may be a letter)", "20 цифр (шестая может быть буквой)"))
    }
    let digits = plain.utf8.map { $0.isDigit ? $0.digitValue : letterValue($0) }
    // Offices of the Bank of Russia have codes that end with 000, 001 or 002; 40102 is the single
    // treasury account, which the Bank of Russia keeps like a correspondent account.
    let isOffice = bank[6] == 0 && bank[7] == 0 && bank[8] <= 2
    let isOwn = plain.hasPrefix("301") || plain.hasPrefix("40102") || isOffice
    let prefix = isOwn ? [0, bank[4], bank[5]] : Array(bank[6...8])
    guard digits[0] == 0 || key(prefix + digits) == 0 else {
      throw Failure(
        .data, "account.wrong",
        Text(
          "the account \(plain) does not fit the БИК \(DigitText.text(bank))",
          "счёт \(plain) не подходит к БИК \(DigitText.text(bank))"),
        hint: Text("compare both with the document", "сверьте оба с документом"))
    }
    return plain
  }

  private static func key(_ digits: [Int]) -> Int {
    let weights = [7, 1, 3]
    return digits.enumerated().reduce(0) { $0 + $1.element * weights[$1.offset % 3] % 10 } % 10
  }

  /// Letters of the sixth place in the order of the digits they count as, Russian and Latin alike.
  private static let letters = Array("ABCEHKMPTX".utf8)
  private static let russian = Array("АВСЕНКМРТХ".unicodeScalars)

  private static func letterValue(_ letter: UInt8) -> Int { letters.firstIndex(of: letter) ?? 0 }

  private static func normalised(_ account: String) -> String? {
    var latin = String.UnicodeScalarView()
    for scalar in account.uppercased().unicodeScalars {
      let place = russian.firstIndex(of: scalar)
      latin.append(place.map { Unicode.Scalar(letters[$0]) } ?? scalar)
    }
    let bytes = DigitText.compact(String(latin))
    guard bytes.count == 20,
      bytes.enumerated().allSatisfy({ place, byte in
        byte.isDigit || (place == 5 && letters.contains(byte))
      })
    else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}
