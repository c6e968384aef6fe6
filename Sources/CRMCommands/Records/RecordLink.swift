import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// `crm KIND link A B… --role ROLE`: says what one company or person is to others.
enum RecordLink {
  static let note = Option<String>(
    "note", value: "TEXT", help: Text("what else to know", "пояснение"))

  static func role(_ kind: RecordKind) -> Option<String> {
    let keys = TieRole.all(of: kind).map(\.key).joined(separator: ", ")
    return Option<String>(
      "role", value: "ROLE",
      help: Text("what the first one is: \(keys)", "кем является первый: \(keys)"),
      completion: .choices(TieRole.all(of: kind).map { Choice($0.key, $0.label) }))
  }

  static func command(_ kind: RecordKind) -> Command<App> {
    let role = role(kind)
    let records = kind.operands(atLeast: 2)
    return Command(
      "link",
      summary: Text("Say what one is to others", "Связать: кем один является для других"),
      details: Text(
        "The first one is, to each of the others, what {--role} says. The link is seen from both sides.",
        "Первый для каждого из остальных – то, что сказано в {--role}. Связь видна с обеих сторон."),
      effect: .writes, parameters: [role.required(), note, records], examples: examples(kind),
      exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission]
    ) { arguments, app throws(Failure) in
      let desk = try app.desk()
      let tie = try TieRole.read(arguments[role.required()], of: kind)
      let ids = try app.everyID(kind, arguments[records])
      let others = Array(ids.dropFirst())
      let linked = try desk.link(
        kind, ids[0], to: others, as: tie, note: arguments[note])
      try app.answer(kind, [ids[0]], sentence(kind, ids[0], linked, tie))
    }
  }

  private static func examples(_ kind: RecordKind) -> [Example] {
    guard kind.name == Company.kind.name else {
      return [
        Example(
          "crm contact link 31 32 --role influences",
          Text("31 can influence 32", "31 может повлиять на 32"))
      ]
    }
    return [
      Example(
        "crm company link 12 15 16 --role head",
        Text("12 is the head of two companies", "12 – головная для двух компаний")),
      Example(
        "crm company link 12 20 --role supplier --note 'лёд'",
        Text("12 supplies 20", "12 – поставщик для 20")),
    ]
  }

  private static func sentence(
    _ kind: RecordKind, _ id: Int64, _ linked: [Int64], _ role: TieRole
  ) -> Text {
    guard !linked.isEmpty else { return Text("Nothing was different", "Ничего не изменилось") }
    let others = linked.map { kind.called($0) }.joined(separator: ", ")
    return kind.called(id) + Text(" – ", " – ") + role.label + Text(" ↔ ", " ↔ ") + others
  }
}
