import CRMDomain
import CommandSpec
import Wording

/// The flags and completions that follow from the fields of a kind.
enum FieldParameters {
  /// One flag for every field that may be set when a record is added; addresses, numbers and other
  /// lists may be given several times.
  static func flags(
    of kind: RecordKind, except hidden: Set<String> = []
  ) -> [(field: Field, flag: Repeated<String>)] {
    kind.fields.filter { $0.isSetByAdd && !hidden.contains($0.name) && !isPlural($0, kind) }.map {
      ($0, option($0, kind).repeated())
    }
  }

  /// `emails` is set through `--email`, given as often as there are addresses.
  private static func isPlural(_ field: Field, _ kind: RecordKind) -> Bool {
    field.type == .emails || field.type == .phones
  }

  private static func option(_ field: Field, _ kind: RecordKind) -> Option<String> {
    Option<String>(
      field.flag, value: valueName(field), help: help(field),
      completion: completion(field, kind))
  }

  private static func help(_ field: Field) -> Text {
    Text(lowered(field.label.en), lowered(field.label.ru))
  }

  private static func lowered(_ text: String) -> String {
    let text = text.hasSuffix(".") ? text.dropLast() : text[...]
    let second = text.dropFirst().first
    guard let first = text.first, second?.isUppercase != true else { return String(text) }
    return first.lowercased() + text.dropFirst()
  }

  private static func valueName(_ field: Field) -> String {
    switch field.type {
    case .money: "SUM"
    case .day: "DAY"
    case .instant: "TIME"
    case .integer, .quantity: "N"
    case .percent: "PERCENT"
    case .flag: "YES|NO"
    case .reference(let kind): kind == User.kind.name ? "LOGIN" : kind.uppercased()
    case .references(let kind): kind.uppercased()
    case .link: "KIND/ID"
    case .choice, .stage, .vatRate: "KEY"
    default: "TEXT"
    }
  }

  /// What a shell offers for a field.
  static func completion(_ field: Field, _ kind: RecordKind) -> Completion {
    switch field.type {
    case .choice(let dictionary):
      .choices(dictionary.entries.map { Choice($0.key, $0.label) })
    case .flag: .choices([Choice("yes"), Choice("no")])
    case .vatRate: .choices(VATRate.allCases.map { Choice($0.rawValue) })
    case .reference(let target), .references(let target): .ask(target)
    case .stage: .ask("\(kind.name)-stage")
    default: .none
    }
  }

  /// The named words of the flags that were given, in the order of the fields.
  static func words(
    _ arguments: Arguments, _ flags: [(field: Field, flag: Repeated<String>)], _ kind: RecordKind
  ) -> [(field: String, word: String)] {
    var words: [(field: String, word: String)] = []
    for (field, flag) in flags {
      let plural = field.name + "s"
      let values = arguments[flag]
      let isList = kind.field(plural).map { isPlural($0, kind) } ?? false
      for value in isList || field.isList ? values : Array(values.suffix(1)) {
        words.append((isList ? plural : field.name, value))
      }
    }
    return words
  }

  /// The fields of a kind for the manual.
  static func notes(_ kind: RecordKind) -> [FieldNote] {
    kind.fields.map { FieldNote($0.name, about: $0.label) }
  }
}
