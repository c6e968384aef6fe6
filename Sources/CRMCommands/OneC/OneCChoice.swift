import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import OneC
import Wording

/// What `export-1c` was asked for.
struct OneCChoice {
  private let arguments: Arguments
  private let app: App

  init(_ arguments: Arguments, _ app: App) {
    self.arguments = arguments
    self.app = app
  }

  func schema() throws(Failure) -> CommerceSchema {
    guard let word = arguments[ExportOneC.schema] else { return .v2_08 }
    guard arguments[ExportOneC.shape] == .orders else {
      throw OneCChoice.idle("--schema", "--as orders")
    }
    guard let schema = CommerceSchema(rawValue: word) else {
      throw Failure.unknownValue(word, among: CommerceSchema.allCases.map(\.rawValue))
    }
    return schema
  }

  /// Whether somebody named what is to be handed over.
  var isNamed: Bool {
    !arguments[ExportOneC.company].isEmpty || !arguments[ExportOneC.deal].isEmpty
  }

  /// What went into the file.
  func told(_ gift: ExchangeGift, isDry: Bool) -> Text {
    func count(_ kind: RecordKind) -> Text {
      kind.noun.counted(gift.records.filter { $0.kind == kind.name }.count)
    }
    let verb =
      isDry
      ? Text("would hand over: ", "было бы выгружено: ") : Text("handed over: ", "выгружено: ")
    let told = verb + count(Company.kind)
    return arguments[ExportOneC.shape] == .orders
      ? told + Text(verbatim: ", ") + count(Deal.kind) : told
  }

  /// Who was selected and is not in the file, for want of an order; nil where everybody is.
  func stayed(_ bundle: OneCBundle, _ gift: ExchangeGift) -> Text? {
    let gone = Set(gift.records)
    let stayed = bundle.parties.filter { !gone.contains(Link(Company.kind.name, $0.company)) }
    guard !stayed.isEmpty else { return nil }
    let names = stayed.prefix(5).map { "\($0.company) «\($0.party.name)»" }.joined(separator: ", ")
    let more = stayed.count > 5 ? Text(", …", ", …") : Text("", "")
    return Text("left behind, having no open deal: ", "не выгружено, нет открытых сделок: ")
      + Company.kind.noun.counted(stayed.count) + Text(verbatim: " – \(names)") + more
      + Text(
        "; --schema 3.1 or --as counterparty takes such along",
        "; их передаёт --schema 3.1 или --as counterparty")
  }

  private static func idle(_ flag: String, _ other: String) -> Failure {
    Failure(
      .usage, "onec.idle-flag",
      Text("\(flag) goes with \(other) only", "\(flag) указывают только вместе с \(other)"),
      hint: Text("see 'crm help export-1c'", "см. 'crm help export-1c'"))
  }

  func selection() throws(Failure) -> OneCSelection {
    var selection = OneCSelection()
    for word in arguments[ExportOneC.company] {
      selection.companies.append(try app.id(Company.kind, word))
    }
    for word in arguments[ExportOneC.deal] {
      selection.deals.append(try app.id(Deal.kind, word))
    }
    selection.isChanged = arguments[ExportOneC.changed]
    selection.isQueued = arguments[ExportOneC.queued]
    selection.hasOrders =
      arguments[ExportOneC.shape] == .orders && !arguments[ExportOneC.push]
    let session = try app.session()
    if arguments[ExportOneC.since] != nil, !selection.isChanged {
      throw OneCChoice.idle("--since", "--changed")
    }
    if let word = arguments[ExportOneC.since] {
      selection.since = try TimeWord.read(word).range(
        now: session.now, zone: session.zone, preferring: .past
      ).lowerBound
    }
    let isEmpty = selection.companies.isEmpty && selection.deals.isEmpty
    guard isEmpty, !selection.isChanged, !selection.isQueued else { return selection }
    throw Failure(
      .usage, "onec.no-selection", Text("what is to be handed over?", "что выгрузить?"),
      hint: Text(
        "give --company, --deal, --changed or --queued",
        "укажите --company, --deal, --changed или --queued"))
  }
}

/// What a file for 1С holds, by the words of the command line.
enum OneCShape: String, CaseIterable, ArgumentValue {
  case orders, counterparty
}
