import CRMDomain

/// Contact data as somebody sees it who may only know that it exists.
enum Mask {
  static func value(_ value: Value, _ field: Field) -> Value {
    switch value {
    case .text(let text): .text(masked(text, field.type))
    case .list(let members): .list(members.map { masked($0, field.type) })
    case .null, .integer: value
    }
  }

  private static func masked(_ text: String, _ type: FieldType) -> String {
    switch type {
    case .phone, .phones: phone(text)
    case .email, .emails: email(text)
    default: String(repeating: "•", count: min(text.count, 8))
    }
  }

  /// The country code and the last two digits stay.
  private static func phone(_ text: String) -> String {
    let number = text.prefix { $0 != "x" }
    guard number.count > 6 else { return "••••" }
    return "\(number.prefix(2)) ••• •••-••-\(number.suffix(2))"
  }

  /// The first letter and the top-level domain stay.
  private static func email(_ text: String) -> String {
    let parts = text.split(separator: "@", maxSplits: 1)
    guard parts.count == 2 else { return "•••" }
    let ending = parts[1].split(separator: ".").last.map { ".\($0)" } ?? ""
    return "\(parts[0].prefix(1))•••@•••\(ending)"
  }
}
