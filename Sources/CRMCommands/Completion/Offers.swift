import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// A word that may stand at the cursor, and what it means.
struct Offer {
  let word: String
  let about: String

  init(_ word: String, _ about: String = "") {
    self.word = word
    self.about = about
  }
}

/// What a store has to offer at one place of an unfinished line, as far as the actor may see it.
struct Offers {
  let due: Due
  /// The finished words of the line.
  let words: [String]
  let store: Store

  /// The whole words for what a declaration calls `name`; those that do not begin as typed among them.
  func all(_ name: String) throws(Failure) -> [Offer] {
    switch name {
    case "filter": try due.parameter?.name == "set" ? changes() : filters()
    case "fields": try names(sorting: false)
    case "sort": try names(sorting: true)
    case "field": try fieldsOfRecord()
    case "kind": try kindThenFilters()
    case "record": try links(due.partial)
    case "record-or-tag": try links(due.partial) + (due.operands.isEmpty ? [] : values("tag"))
    case "stage-or-record": try values("deal-stage") + links(due.partial)
    case "lead-status": try due.operands.isEmpty ? values("lead") : values("lead-stage")
    case "deal-or-stage": try due.operands.isEmpty ? values("deal") : values("deal-stage")
    default:
      // After the records of an edit come the fields that it sets.
      try due.path.last == "edit" && due.parameter?.kind == .operand && !due.operands.isEmpty
        ? changes() : values(name)
    }
  }

  /// Values that stand alone.
  func values(_ name: String) throws(Failure) -> [Offer] {
    switch name {
    case "record": return try links("")
    case "tag": return try store.tagCounts().map { Offer($0.tag, String($0.total)) }
    case "view": return try views()
    case "department": return try store.departments().map { Offer($0) }
    case "lead-stage", "deal-stage", "quote-stage", "invoice-stage", "order-stage":
      let holder = name.dropLast("-stage".count)
      return try store.stages().filter { $0.holder.name == holder }.map { told($0.key, $0.label) }
    case "pipeline": return try store.pipelines().map { told($0.key, $0.label) }
    case "operation":
      return try store.all(Selection(OperationRecord.kind, limit: 30)).map {
        Offer(String($0.id), $0[OperationRecord.command].text ?? "")
      }
    default: return try records(name)
    }
  }

  func told(_ word: String, _ about: Text?) -> Offer {
    Offer(word, about?[store.session.language] ?? "")
  }

  private func views() throws(Failure) -> [Offer] {
    let kind = due.path.first.flatMap(Kinds.named)
    return try store.all(Selection(SavedView.kind, limit: 100)).filter { view in
      kind == nil || view[SavedView.kind_].text == kind?.name
    }.map { Offer($0.title, $0[SavedView.kind_].text ?? "") }
  }

  private func records(_ name: String) throws(Failure) -> [Offer] {
    guard let kind = Kinds.named(name) else { return [] }
    let byName = [
      User.kind.name: "login", Product.kind.name: "sku", RuleRecord.kind.name: "name",
      Form.kind.name: "name", Template.kind.name: "key",
    ]
    let key = byName[name]
    var found = try store.all(
      Selection(kind, limit: 100, fields: [kind.title] + (key.map { [$0] } ?? [])))
    if key == nil { found += try numbered(kind, except: Set(found.map(\.id))) }
    return found.map { record in
      Offer(key.flatMap { record[$0].text } ?? String(record.id), record.title)
    }
  }

  /// Older and closed records whose numbers begin with the digits that were typed.
  private func numbered(
    _ kind: RecordKind, except known: Set<Int64>
  ) throws(Failure) -> [Record] {
    let digits = String(due.partial.reversed().prefix { "0123456789".contains($0) }.reversed())
    guard let number = Int64(digits), number > 0, number < 1_000_000_000 else { return [] }
    let next = FilterTerm(
      path: ["id"], op: .range, low: String(number * 10), high: String(number * 10 + 9))
    let exact = try store.find(kind, number).map { [$0] } ?? []
    let more = try store.all(
      Selection(kind, terms: [next], fields: [kind.title], includesHidden: true))
    return (exact + more).filter { !known.contains($0.id) }
  }

  /// References to records of any kind: first the kind, then its records.
  func links(_ typed: String) throws(Failure) -> [Offer] {
    guard let slash = typed.firstIndex(of: "/") else {
      return Kinds.carriers.map { told($0.name + "/", $0.noun.form(for: 1)) }
    }
    let name = String(typed[..<slash])
    return try records(name).map { Offer("\(name)/\($0.word)", $0.about) }
  }

  private func kindThenFilters() throws(Failure) -> [Offer] {
    if try subject() != nil { return try filters() }
    let kinds =
      due.path.contains("view") ? CustomField.kinds.compactMap(Kinds.named) : Kinds.carriers
    return kinds.map { told($0.name, $0.noun.form(for: 1)) }
  }
}
