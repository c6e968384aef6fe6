import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// What `crm consent give` and `crm consent withdraw` share.
enum ConsentNote {
  static let topic = Option<String>(
    "topic", value: "TOPIC",
    help: Text(
      "what it is about: news, promo, surveys; all letters: mail, all calls: call",
      "рубрика: news, акции, surveys; все письма: mail, все звонки: call")
  ).or(Consent.everything)
  static let source = Option<String>(
    "source", value: "TEXT",
    help: Text("where it comes from: a form, a call", "откуда: анкета на выставке, звонок"))
  static let at = Option<String>(
    "at", value: "TIME", help: Text("when it was said, if not now", "когда сказано, если не сейчас")
  )
  static let records = Operand<String>(
    "KIND/ID",
    help: Text("leads, contacts, companies; - reads them", "лиды, контакты, компании; - читает их"),
    completion: .ask("record")
  ).repeated(atLeast: 1)

  /// The command that notes the one or the other.
  static func make(
    _ isGiven: Bool, _ summary: Text, _ details: Text, _ example: String
  ) -> Command<App> {
    let name = isGiven ? "give" : "withdraw"
    return Command<App>(
      name, summary: summary, details: details, effect: .writes,
      parameters: [topic, source, at, records], fields: FieldParameters.notes(Consent.kind),
      examples: [
        Example("crm consent \(name) contact/7 \(example)", Text("of a topic", "по рубрике")),
        Example("crm consent \(name) lead/12", Text("of everything", "обо всём")),
      ], exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission]
    ) { arguments, app throws(Failure) in
      let desk = try app.desk()
      let links = try app.links(arguments[records])
      let moment = try arguments[at].map { word throws(Failure) in try app.moment(word, "--at") }
      let facts = try desk.noteConsent(
        isGiven, topic: arguments[topic], of: links, source: arguments[source], at: moment)
      let what = isGiven ? Text("Consent given: ", "Согласие: ") : Text("Withdrawn: ", "Отказ: ")
      let names = links.prefix(3).map(\.text).joined(separator: ", ")
      let more = links.count > 3 ? "… (\(links.count))" : ""
      try app.answer(
        Consent.kind, facts, what + Text(verbatim: "\(arguments[topic]) · \(names)\(more)"))
    }
  }
}
