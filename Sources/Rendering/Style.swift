/// Turns labels into colours of a terminal.
public enum Style {
  /// The text in the colour of `label`; as it is where colour is off or the label has none.
  public static func paint(_ text: String, _ label: Label, _ color: Bool) -> String {
    guard color, !text.isEmpty, let code = code(label) else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  /// Parameters of SGR (ECMA-48, 8.3.117): the eight colours that every theme defines.
  private static func code(_ label: Label) -> String? {
    switch label {
    case .plain: nil
    case .dim: "2"
    case .heading: "1"
    case .good: "32"
    case .bad: "31"
    case .warning: "33"
    case .accent: "36"
    case .bar: "34"
    }
  }
}
