import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// `crm quote|invoice|order add`: makes a paper of a deal.
enum PaperAdd {
  static func command(_ kind: RecordKind, details: Text, examples: [Example]) -> Command<App> {
    let flags = FieldParameters.flags(of: kind)
    return Command(
      "add", summary: Text("Make ", "Создать ") + kind.noun.oneObject, details: details,
      effect: .writes, parameters: flags.map(\.parameter) + [DealAdd.items],
      fields: FieldParameters.notes(kind), examples: examples,
      exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission]
    ) { arguments, app throws(Failure) in
      let desk = try app.desk()
      let words = FieldParameters.words(arguments, flags, kind)
      let draft = try desk.draft(of: kind, words, isNew: true)
      var goods: [ItemRequest] = []
      for word in arguments[DealAdd.items] { goods.append(try ItemRequest.read(word)) }
      let id = try desk.addPaper(kind, draft, items: goods)
      try app.answer(kind, [id], try PaperSentence.added(kind, id, desk))
    }
  }
}

/// What is said of papers.
enum PaperSentence {
  /// «Added invoice 3 «12» of 23 Nov: 170 000.00».
  static func added(_ kind: RecordKind, _ id: Int64, _ desk: Desk) throws(Failure) -> Text {
    let sentence = Sentences.added(kind, id, try desk.title(kind, id))
    let paper = try desk.store.lastKnown(kind, id)
    guard let amount = paper[Quote.amount.name].integer else { return sentence }
    let money = Cells(store: desk.store).money(amount, paper[Quote.currency.name].text)
    return sentence + Text(verbatim: ": \(money)")
  }

  /// «Invoice 3 → Paid; deal 7 → Closed successfully».
  static func moved(_ kind: RecordKind, _ ids: [Int64], _ desk: Desk) throws(Failure) -> Text {
    guard let first = ids.first else { return Text("", "") }
    let paper = try desk.store.record(kind, first)
    let label = paper[Quote.statusLabel.name].text ?? ""
    return Sentences.several(kind, ids) + Text(verbatim: " → \(label)") + (try followed(desk))
  }

  /// What the rules made of invoices and deals in the last change.
  static func followed(_ desk: Desk) throws(Failure) -> Text {
    var told = Text("", "")
    var seen: Set<Link> = []
    for change in desk.lastLog where change.rule != nil {
      let kind = change.kind
      let isStep = kind.field(change.field)?.type == .stage
      guard isStep, seen.insert(Link(kind.name, change.record)).inserted else { continue }
      let record = try desk.store.unrestricted { () throws(Failure) in
        try desk.store.record(kind, change.record)
      }
      let label = record["\(change.field)_label"].text ?? ""
      told = told + Text("; ", "; ") + kind.called(change.record) + Text(verbatim: " → \(label)")
    }
    return told
  }
}
