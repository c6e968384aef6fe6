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
    guard let schema = CommerceSchema(rawValue: word) else {
      throw Failure.unknownValue(word, among: CommerceSchema.allCases.map(\.rawValue))
    }
    return schema
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
    selection.isPreview = arguments[ExportOneC.push] && app.isDryRun
    let session = try app.session()
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
