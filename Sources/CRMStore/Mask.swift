import CRMDomain

/// Contact data as somebody sees it who may only know that it exists.
enum Mask {
  static func value(_ value: Value, _ field: Field) -> Value {
    switch value {
    case .text(let text): isText(field.type) ? .text(masked(text, field.type)) : .null
    case .list(let members): .list(members.map { masked($0, field.type) })
    // A number shows nothing of itself, or everything.
    case .null, .integer: .null
    }
  }

  private static func isText(_ type: FieldType) -> Bool {
    switch type {
    case .choice, .day, .vatRate, .stage, .link: false
    default: true
    }
  }

  private static func masked(_ text: String, _ type: FieldType) -> String {
    switch type {
    case .phone, .phones: return PhoneNumber(stored: text).masked
    case .email, .emails:
      // What is stored was an address once; what is not one any more is hidden altogether.
      guard let address = try? EmailAddress.read(text) else { return hidden(text) }
      return address.masked
    default: return hidden(text)
    }
  }

  private static func hidden(_ text: String) -> String {
    String(repeating: "•", count: min(text.count, 8))
  }
}
