import CRMDomain
import CommandSpec
import Wording

/// The flags and completions that follow from the fields of a kind.
enum FieldParameters {
  /// One flag for every field that may be set when a record is added; addresses, numbers and other
  /// lists may be given several times.
  static func flags(
    of kind: RecordKind, except hidden: Set<String> = []
  ) -> [FieldFlag] {
    kind.fields.filter { $0.isSetByAdd && !hidden.contains($0.name) && !isPlural($0, kind) }.map {
      FieldFlag($0, option($0, kind), isList: $0.isList || listField(behind: $0, kind) != nil)
    }
  }

  /// The list that a field is the first member of: `emails` behind `email`.
  static func listField(behind field: Field, _ kind: RecordKind) -> Field? {
    kind.field(field.name + "s").flatMap { isPlural($0, kind) ? $0 : nil }
  }

  /// `emails` is set through `--email`, given as often as there are addresses.
  private static func isPlural(_ field: Field, _ kind: RecordKind) -> Bool {
    field.type == .emails || field.type == .phones
  }

  private static func option(_ field: Field, _ kind: RecordKind) -> Option<String> {
    let name = kind.name
    return Option<String>(
      field.flag, value: valueName(field), help: help(field),
      completion: completion(field, name))
  }

  private static func help(_ field: Field) -> Text {
    let label = Text(lowered(field.label.en), lowered(field.label.ru))
    guard case .choice(let dictionary) = field.type else { return label }
    return label + Text(verbatim: ": " + dictionary.entries.map(\.key).joined(separator: ", "))
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
  static func completion(_ field: Field, _ kind: String) -> Completion {
    switch field.type {
    case .choice(let dictionary):
      .choices(dictionary.entries.map { Choice($0.key, $0.label) })
    case .flag: .choices([Choice("yes"), Choice("no")])
    case .vatRate: .choices(VATRate.allCases.map { Choice($0.rawValue) })
    case .reference(let target), .references(let target): .ask(target)
    case .stage: .ask("\(kind)-stage")
    case .link: .ask("record")
    case .tags: .ask("tag")
    case .list where field == Buying.bought: .ask(Product.kind.name)
    default: field == User.department ? .ask("department") : .none
    }
  }

  /// The named words of the flags that were given, in the order of the fields.
  static func words(
    _ arguments: Arguments, _ flags: [FieldFlag], _ kind: RecordKind
  ) -> [(field: String, word: String)] {
    var words: [(field: String, word: String)] = []
    for flag in flags {
      let name = (listField(behind: flag.field, kind) ?? flag.field).name
      for value in flag.values(arguments) { words.append((name, value)) }
    }
    return words
  }

  /// Sets any field of a new record by its name: the way to fields that the store added.
  static let set = Option<String>(
    "set", value: "FIELD=VALUE",
    help: Text("set a field, an added one too", "задать поле, в том числе добавленное"),
    completion: .fieldWords
  ).repeated()

  /// The named words of `--set`.
  static func setWords(
    _ arguments: Arguments
  ) throws(Failure) -> [(field: String, word: String)] {
    try arguments[set].map { word throws(Failure) in
      guard let change = RecordEdit.split([word]).changes.first else {
        throw Failure(
          .usage, "set.unreadable",
          Text("--set: '\(word)' sets nothing", "--set: «\(word)» ничего не задаёт"),
          hint: Text("write --set field=value", "пишите --set поле=значение"))
      }
      return change
    }
  }

  /// The fields of a kind for the manual.
  static func notes(_ kind: RecordKind) -> [FieldNote] {
    kind.fields.map { FieldNote($0.name, about: $0.label) }
  }
}
