import CRMDomain
import CRMStore
import Wording

/// Takes rows in, one after another, within one operation.
struct Importer {
  /// What came of a row.
  enum Outcome { case added, updated, unchanged, skipped }

  let operation: Operation
  let request: ImportRequest
  var columns: ImportColumns
  private var values: ImportValues
  private var matches: ImportMatches
  private let rules: RuleBook
  private var kind: RecordKind { request.kind }
  private var store: Store { operation.store }

  init(_ operation: Operation, _ request: ImportRequest, heading: [String]?) throws(Failure) {
    self.operation = operation
    self.request = request
    try operation.demandAdding(request.kind)
    matches = try ImportMatches(operation.store, request)
    columns = try ImportColumns(request, heading: heading)
    values = ImportValues(operation, request)
    rules = request.withRules ? try RuleBook(operation.store) : RuleBook()
    operation.isBulk = true
    operation.isQuiet = !request.withRules
  }

  /// Takes one row in; a failure leaves nothing of it behind where good rows are kept.
  mutating func take(_ row: ImportRow) throws(Failure) -> Outcome {
    let (draft, cleared) = try draft(row)
    let found = try matches.find(draft)
    if let known = found.record {
      switch request.duplicates {
      case .skip: return .skipped
      case .fail: throw Importer.known(kind, known)
      case .update: break
      }
      var isChanged = false
      try guarded { () throws(Failure) in isChanged = try update(known, draft, cleared) }
      return isChanged ? .updated : .unchanged
    }
    if let other = found.other, !request.allowsDuplicates {
      if request.duplicates == .skip { return .skipped }
      let record = try store.unrestricted { () throws(Failure) in
        try store.record(other.kind, other.id)
      }
      throw Duplicates.refusal(record, other.type, other.key, store)
    }
    var id: Int64 = 0
    try guarded { () throws(Failure) in id = try add(draft) }
    matches.remember(id, draft)
    return .added
  }

  /// The values of a row, and the fields whose cells are empty.
  private mutating func draft(_ row: ImportRow) throws(Failure) -> (Draft, [Field]) {
    var draft = Draft()
    var cleared: [Field] = []
    for (column, word) in zip(row.columns, row.words) {
      guard case .field(let field) = try columns.target(column) else { continue }
      let word = (word ?? "").stripped
      if word.isEmpty { cleared.append(field) } else { try values.put(word, field, into: &draft) }
    }
    return (draft, cleared)
  }

  /// Does the writing of one row so that it can be taken back alone, where good rows are kept.
  private func guarded(_ body: () throws(Failure) -> Void) throws(Failure) {
    guard request.each else {
      try body()
      return try settle()
    }
    // The operation itself must not go with the row that happens to be its first.
    _ = try operation.id()
    let lines = operation.waitingLines
    do {
      try store.attempt { () throws(Failure) in
        try body()
        if !rules.isEmpty { try RuleEngine(operation).settle(rules) }
      }
    } catch {
      operation.dropJournal(after: lines)
      operation.events = []
      throw error
    }
    try operation.settleJournal()
  }

  private func settle() throws(Failure) {
    if !rules.isEmpty { try RuleEngine(operation).settle(rules) }
    operation.events = []
    try operation.settleJournal()
  }

  // MARK: Writing

  private func add(_ draft: Draft) throws(Failure) -> Int64 {
    var draft = draft
    draft["id"] = nil
    let isLead = kind.name == Lead.kind.name
    if isLead, !request.auto, let actor = store.actor, actor.role == .seller {
      draft.fill(Lead.owner, .integer(actor.id))
    }
    let past = try ImportPast(&draft, kind, operation)
    let full = try Defaults.filled(draft, of: kind, operation)
    try Completeness.demand(kind, full, current: nil, store)
    try Completeness.demandAnswers(kind, full)
    try operation.demandChangeOfWhole(kind, full)
    let id =
      request.withRules ? try operation.add(kind, full) : try operation.addInBulk(kind, full)
    try past.finish(id)
    if isLead, request.auto, full[Lead.owner] == nil {
      try operation.assign(kind, id, to: nil)
    }
    return id
  }

  private func update(
    _ id: Int64, _ draft: Draft, _ cleared: [Field]
  ) throws(Failure) -> Bool {
    let current = try operation.raw(kind, id)
    var changes = Draft()
    for (name, value) in draft.entries where kind.field(name)?.isSetByEdit == true {
      changes[name] = value
    }
    for field in cleared where request.clearsEmpty && field.isSetByEdit {
      changes[field] = field.isList ? .list([]) : .null
    }
    Importer.merge(&changes, current)
    let isDifferent = changes.entries.contains { current[$0.name].stored != $0.value.stored }
    guard isDifferent else { return false }
    try store.demandChange(current)
    try Completeness.demand(kind, changes, current: current, store)
    let isChanged = try operation.set(kind, id, changes)
    if kind.name == Deal.kind.name { try operation.refreshAfterEdit(kind, id, changes) }
    return isChanged
  }

  /// One address or number of a row joins those of the record: a table that knows one of them must
  /// not lose the others.
  private static func merge(_ changes: inout Draft, _ current: Record) {
    for (one, all) in [("email", "emails"), ("phone", "phones")] {
      guard current.kind.field(all) != nil, changes[all] == nil,
        let given = changes[one]?.text
      else { continue }
      changes[one] = nil
      let known = current[all].list
      if !known.contains(where: { Fold.key($0) == Fold.key(given) }) {
        changes[all] = .list([given] + known)
      }
    }
  }

  private static func known(_ kind: RecordKind, _ id: Int64) -> Failure {
    Failure(
      .data, "\(kind.name).duplicate",
      kind.called(id) + Text(" is there already", " уже есть"),
      hint: Text(
        "update it with --on-duplicate update, or pass over it with skip",
        "обновите: --on-duplicate update, или пропустите: skip"))
  }
}
