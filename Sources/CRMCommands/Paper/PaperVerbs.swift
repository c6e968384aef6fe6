import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// Steps of a quote, invoice or order: sent, accepted, confirmed, declined, or any status by name.
enum PaperVerbs {
  static let reason = Option<String>(
    "reason", value: "TEXT", help: Text("why the customer declines", "почему клиент отказался"))

  /// `crm KIND VERB`: to the first status of a kind.
  static func step(
    _ kind: RecordKind, _ verb: String, to stageKind: String, _ summary: Text
  ) -> Command<App> {
    let records = kind.operands()
    let isEnd = stageKind == "lost"
    let parameters: [any Parameter] = (isEnd ? [reason] : []) + [Batch.each, records]
    let example =
      isEnd ? "crm \(kind.name) \(verb) 3 --reason 'дорого'" : "crm \(kind.name) \(verb) 3"
    return Command(
      verb, summary: summary, effect: .writes,
      parameters: parameters, examples: [Example(example, summary)],
      exits: [.ok, .partial, .usage, .data, .noInput, .tryAgain, .noPermission]
    ) { arguments, app throws(Failure) in
      let step = PaperStep(.kind(stageKind), reason: isEnd ? arguments[reason] : nil)
      try run(kind, arguments[records], step, arguments, app)
    }
  }

  /// `crm KIND status PAPER… STATUS`.
  static func status(_ kind: RecordKind) -> Command<App> {
    let words = Operand<String>(
      "\(kind.name.uppercased())… STATUS",
      help: Text("papers, then the status", "документы, затем статус"),
      completion: .ask("\(kind.name)-stage")
    ).repeated(atLeast: 2)
    let example = kind.name == Order.kind.name ? "working" : "sent"
    return Command(
      "status", summary: Text("Set the status", "Задать статус"),
      details: Text(
        "The statuses are data: 'crm config stage list --pipeline \(kind.name)'.",
        "Статусы – данные: 'crm config stage list --pipeline \(kind.name)'."),
      effect: .writes, parameters: [reason, Batch.each, words],
      examples: [Example("crm \(kind.name) status 3 \(example)", Text("by key", "по ключу"))],
      exits: [.ok, .partial, .usage, .data, .noInput, .tryAgain, .noPermission]
    ) { arguments, app throws(Failure) in
      var named = arguments[words]
      let word = named.removeLast()
      let step = PaperStep(.named(word), reason: arguments[reason])
      try run(kind, named, step, arguments, app)
    }
  }

  private static func run(
    _ kind: RecordKind, _ words: [String], _ step: PaperStep, _ arguments: Arguments, _ app: App
  ) throws(Failure) {
    let desk = try app.desk()
    try Batch.run(kind, words, arguments, app) { ids throws(Failure) in
      try desk.step(kind, ids, step)
      return try PaperSentence.moved(kind, ids, desk)
    }
  }

  /// `crm KIND link PAPER… deal/7`: where a paper belongs that nobody could place.
  static func link(_ kind: RecordKind) -> Command<App> {
    let words = Operand<String>(
      "\(kind.name.uppercased())… DEAL",
      help: Text("papers, then the deal", "документы, затем сделка"),
      completion: .ask(kind.name)
    ).repeated(atLeast: 2)
    return Command(
      "link", summary: Text("Say which deal it belongs to", "Указать, к какой сделке относится"),
      effect: .writes, parameters: [words],
      examples: [
        Example(
          "crm \(kind.name) link 5 deal/7",
          Text("what came from 1C unplaced", "пришедшее из 1С без сделки"))
      ], exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission]
    ) { arguments, app throws(Failure) in
      let desk = try app.desk()
      var named = arguments[words]
      let deal = try app.id(Deal.kind, named.removeLast())
      let ids = try app.ids(kind, named)
      try desk.linkPapers(kind, ids, to: deal)
      try app.answer(
        kind, ids,
        Sentences.several(kind, ids) + Text(verbatim: " → ") + Deal.kind.called(deal)
          + (try PaperSentence.followed(desk)))
    }
  }
}
