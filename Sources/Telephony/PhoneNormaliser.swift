public import CRMDomain
public import Wording

/// Telephone numbers out of what people type, what forms send and what exchanges report.
public enum PhoneNormaliser {
  /// All numbers in a text, in order, each once; none when the caller hides, when letters stand
  /// inside the digits, or when the digits are no number.
  ///
  /// Extensions, emergency numbers and codes come with the quality `service`, city numbers whose
  /// area code is not known with `local`; both only when nothing but labels stands beside them.
  public static func numbers(in text: String, rules: PhoneRules) -> [PhoneNumber] {
    let plain = PhoneText(text)
    guard plain.hasDigits else { return [] }
    if let code = serviceCode(plain.characters) {
      return [PhoneNumber(e164: code, raw: text, quality: .service)]
    }
    var reader = PhoneReader(raw: text, rules: rules)
    reader.read(PhoneToken.tokens(plain.characters))
    return reader.numbers
  }

  /// The first number of a text by which somebody can be called.
  public static func number(in text: String, rules: PhoneRules) -> PhoneNumber? {
    numbers(in: text, rules: rules).first(where: \.isReachable)
  }

  /// The first number of a text by which somebody can be called; fails with `phone.unreadable`.
  public static func read(_ text: String, rules: PhoneRules) throws(Failure) -> PhoneNumber {
    guard let number = number(in: text, rules: rules) else {
      let head = String(text.prefix(60))
      throw Failure(
        .data, "phone.unreadable",
        Text("'\(head)' is not a telephone number", "«\(head)» – не номер телефона"),
        hint: Text(
          "write it with its code, as +7 916 123-45-67",
          "пишите с кодом, например +7 916 123-45-67"))
    }
    return number
  }

  /// A code of the exchange, such as `*105#`.
  private static func serviceCode(_ text: [Unicode.Scalar]) -> String? {
    guard let first = text.first(where: { $0 != " " }), first == "*" || first == "#" else {
      return nil
    }
    let body = text.filter { $0 != " " && $0 != "\n" }
    guard body.count <= 20,
      body.allSatisfy({ PhoneText.isDigit($0) || $0 == "*" || $0 == "#" }),
      body.contains(where: PhoneText.isDigit)
    else { return nil }
    var code = String.UnicodeScalarView()
    code.append(contentsOf: body)
    return String(code)
  }
}
