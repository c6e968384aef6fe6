import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Wording

/// `crm __complete -- WORD…`: what may stand at the end of an unfinished line; asked by the shells.
enum Complete {
  static let words = Operand<String>("WORD", help: Text("the line so far", "строка до курсора"))
    .repeated(atLeast: 0)

  static let command = Command<App>(
    "__complete", summary: Text("Offer values to a shell", "Предложить значения оболочке"),
    effect: .reads, parameters: [words],
    examples: [Example("crm __complete -- lead show ''", Text("leads", "лиды"))],
    hidden: true, run: run)

  /// Never fails and never speaks: a shell in the middle of a line is no place for an error.
  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let tree = Tree.make()
    let typed = arguments[words]
    let due = tree.due(in: typed)
    guard case .ask(let name) = due.completion else { return }
    // The word under the cursor is not finished: half a login is nobody's.
    let finished = Array(typed.dropLast())
    let inner = App(world: app.world, arguments: tree.globals(in: finished), words: finished)
    // Without a store there is nothing to offer.
    guard let store = try? inner.reader(), let offers = try? offers(name, due, store) else {
      return
    }
    for (value, about) in offers where Fold.key(value).hasPrefix(Fold.key(due.partial)) {
      app.write("\(Sanitize.terminal(value))\t\(Sanitize.terminal(about))\n")
    }
  }

  private static func offers(
    _ name: String, _ due: Due, _ store: Store
  ) throws(Failure) -> [(String, String)] {
    switch name {
    case "filter": return try filters(due, store)
    case "view": return try views(due, store)
    case "department": return try store.departments().map { ($0, "") }
    case "lead-stage", "deal-stage", "quote-stage", "invoice-stage", "order-stage":
      return try stages(name, store)
    case "pipeline":
      return try store.pipelines().map { ($0.key, $0.label[store.session.language]) }
    case "lead-status": return try mixed("lead-stage", Lead.kind, due, store)
    case "deal-or-stage": return try mixed("deal-stage", Deal.kind, due, store)
    case "operation":
      return try store.all(Selection(OperationRecord.kind, limit: 30)).map {
        (String($0.id), $0[OperationRecord.command].text ?? "")
      }
    default:
      // After the records of an edit come the fields that it sets.
      if due.path.last == "edit", !due.operands.isEmpty { return try filters(due, store) }
      return try records(name, store)
    }
  }

  private static func views(_ due: Due, _ store: Store) throws(Failure) -> [(String, String)] {
    let kind = due.path.first.flatMap(Kinds.named)
    return try store.all(Selection(SavedView.kind, limit: 100)).filter { view in
      kind == nil || kind?.name == SavedView.kind.name || view[SavedView.kind_].text == kind?.name
    }.map { ($0.title, $0[SavedView.kind_].text ?? "") }
  }

  /// The first word is a record, later ones a stage.
  private static func mixed(
    _ stageName: String, _ kind: RecordKind, _ due: Due, _ store: Store
  ) throws(Failure) -> [(String, String)] {
    due.operands.isEmpty ? try records(kind.name, store) : try stages(stageName, store)
  }

  private static func stages(_ name: String, _ store: Store) throws(Failure) -> [(String, String)] {
    let kind = String(name.dropLast("-stage".count))
    return try store.stages().filter { $0.holder.name == kind }.map {
      ($0.key, $0.label[store.session.language])
    }
  }

  private static func filters(_ due: Due, _ store: Store) throws(Failure) -> [(String, String)] {
    // The innermost noun: `company site list` asks for sites.
    for name in due.path.reversed() {
      guard let kind = try store.kind(named: name) else { continue }
      return kind.fields.map { ("\($0.name)=", $0.label[store.session.language]) }
    }
    return []
  }

  private static func records(_ name: String, _ store: Store) throws(Failure) -> [(String, String)]
  {
    guard let kind = Kinds.named(name) else { return [] }
    let byName = [
      User.kind.name: "login", Product.kind.name: "sku", RuleRecord.kind.name: "name",
      Form.kind.name: "name", Template.kind.name: "key",
    ]
    let records = try store.all(
      Selection(kind, limit: 100, fields: [kind.title] + (byName[name].map { [$0] } ?? [])))
    return records.map { record in
      (byName[name].flatMap { record[$0].text } ?? String(record.id), record.title)
    }
  }
}
