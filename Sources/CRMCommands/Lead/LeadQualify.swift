import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm lead qualify`: declares a lead worth an offer.
enum LeadQualify {
  static let words = Operand<String>(
    "LEAD|FIELD=VALUE",
    help: Text("leads, and what is known by now", "лиды и то, что стало известно"),
    completion: .ask("lead")
  ).repeated(atLeast: 1)

  static let command = Command<App>(
    "qualify", summary: Text("Declare a lead worth an offer", "Признать лид годным"),
    details: Text(
      "Person, a phone or an e-mail, and interest or need must be known; what is not is named.",
      "Должны быть известны лицо, телефон или почта, интерес или потребность; недостающее называется."
    ),
    effect: .writes, parameters: [Batch.each, words],
    examples: [
      Example("crm lead qualify 42", Text("as it is", "как есть")),
      Example(
        "crm lead qualify 42 person='Анна Смирнова' interest='витрина 1,2 м'",
        Text("with what is known now", "с уточнёнными данными")),
    ], exits: [.ok, .partial, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    let (records, changes) = RecordEdit.split(arguments[words])
    let draft = try desk.draft(of: Lead.kind, changes, isNew: false)
    try Batch.run(Lead.kind, records, arguments, app) { ids throws(Failure) in
      try desk.qualify(ids, draft)
      return try LeadStatus.sentence(ids, desk)
    }
  }
}
