public import CRMDomain
import SQL
public import Wording

/// One journalled change of the store: everything that one command does, under one number.
///
/// The row of the operation is written with its first change, so that a command that changes nothing
/// leaves nothing behind.
public final class Operation {
  /// The store that is changed.
  public let store: Store
  /// What happened so far and was not yet looked at by the rules.
  public var events: [Event] = []
  /// Why the changes that follow are made, where it is not simply the command.
  public var cause: Cause?
  /// How deep in a chain of rules the changes are that follow.
  public var depth = 0
  /// Whether changes are kept from the rules: while an undo restores what was.
  public var isQuiet = false
  /// Whether new requests wait for the head instead of going to the next in turn.
  public var waitsForHead = false
  /// Whether it takes in what came from outside, or does what is due: what a rule fails to do then is
  /// told, and undoes nothing.
  public var sparesRules = false
  /// The department whose sellers take turns with new requests; nil for all of them.
  public var team: String?
  /// What the person should know although it was done.
  public var warnings: [Text] = []
  /// What was done, for the answer of a dry run.
  public private(set) var log: [Change] = []
  /// Lines of the journal that are written together; see `BulkChanges`.
  var waiting: [JournalLine] = []
  /// Whether the operation is too long to keep its log in memory.
  public var isBulk = false
  private var number: Int64?
  private let note: String?
  /// Whether all of it will be taken back, once it was looked at.
  let isDryRun: Bool

  init(_ store: Store, note: String?, isDryRun: Bool = false) {
    self.store = store
    self.note = note
    self.isDryRun = isDryRun
  }

  /// The moment of the operation.
  public var now: Instant { store.session.now }

  /// Does something so that a failure takes back what it did, and nothing before it.
  public func attempt(_ body: () throws(Failure) -> Void) throws(Failure) {
    try flushJournal()
    let (known, happened, told, warned) = (number, events.count, log.count, warnings.count)
    do {
      try store.attempt(body)
    } catch {
      number = known
      events.removeLast(max(0, events.count - happened))
      log.removeLast(max(0, log.count - told))
      warnings.removeLast(max(0, warnings.count - warned))
      store.forgetAll()
      throw error
    }
  }

  /// The number under which the journal keeps it.
  public func id() throws(Failure) -> Int64 {
    if let number { return number }
    let command = store.session.command
    let made = try store.engine.insert(
      """
      INSERT INTO operations (at, "user", command, command_key, note)
      VALUES (\(now.seconds), \(store.actor?.id), \(command), \(Fold.key(command)), \(note))
      """)
    number = made
    return made
  }

  /// Takes the operation's own row back where nothing came of it: all that it was given is known.
  func leaveIfEmpty() throws(Failure) {
    guard isBulk, note == nil, let number else { return }
    let isEmpty =
      try store.engine.first("SELECT 1 FROM changes WHERE operation = \(number) LIMIT 1") == nil
    guard isEmpty else { return }
    try store.engine.run("DELETE FROM operations WHERE id = \(number)")
    self.number = nil
  }

  /// The number, if anything was changed.
  public var madeID: Int64? { number }

  // MARK: Changing records

  /// Adds a record and returns its number. What is `given` with it is written at the same time, and
  /// told in lines of its own.
  @discardableResult
  public func add(
    _ kind: RecordKind, _ own: Draft, given: Gift? = nil
  ) throws(Failure) -> Int64 {
    let kind = try store.kind(kind)
    let own = Operation.completed(own, of: kind, now: now, isNew: true)
    var draft = own
    for (name, value) in given?.values.entries ?? [] { draft[name] = value }
    let names = draft.entries.map { SQL.name(kind.column($0.name)) } + keyNames(draft, kind)
    let values = draft.entries.map { "\(Store.bound($0.value))" as SQL } + keyValues(draft, kind)
    let id = try store.engine.insert(
      """
      INSERT INTO \(name: kind.table) (\(names.joined(", "))) VALUES (\(values.joined(", ")))
      """)
    try journalAdded(kind, id, own)
    if let given { try journalGiven(kind, id, given) }
    if Store.hasKeys(kind) { try store.addKeys(kind, id, Store.keys(of: draft, kind)) }
    try linkCompanies(kind, id, draft)
    return id
  }

  private func journalAdded(_ kind: RecordKind, _ id: Int64, _ draft: Draft) throws(Failure) {
    let (first, apart) = Operation.told(draft, of: kind)
    try journal(kind, id, "id", nil, String(id), FirstValues.text(first))
    if !isQuiet { announce(kind, id) }
    for (name, stored) in first { note(kind, id, name, nil, stored) }
    for (name, stored) in apart { try journal(kind, id, name, nil, stored) }
  }

  private func journalGiven(_ kind: RecordKind, _ id: Int64, _ given: Gift) throws(Failure) {
    let outer = cause
    cause = given.cause
    defer { cause = outer }
    for (name, value) in given.values.entries { try journal(kind, id, name, nil, value.stored) }
  }

  /// Changes fields of a record; returns whether anything was different.
  @discardableResult
  public func set(
    _ kind: RecordKind, _ id: Int64, _ draft: Draft
  ) throws(Failure) -> Bool {
    let kind = try store.kind(kind)
    let current = try raw(kind, id)
    var wanted = Operation.completed(draft, of: kind, now: now, isNew: false, current: current)
    if !isQuiet { Operation.forgetWrong(&wanted, current) }
    let different = wanted.entries.filter { current[$0.name].stored != $0.value.stored }
    guard different.contains(where: { !Operation.isClockwork($0.name) }) else { return false }
    var changed = Draft()
    for (name, value) in different { changed[name] = value }
    var parts = changed.entries.map {
      "\(name: kind.column($0.name)) = \(Store.bound($0.value))" as SQL
    }
    for (name, value) in zip(keyNames(changed, kind), keyValues(changed, kind)) {
      parts.append("\(name) = \(value)")
    }
    try store.engine.run(
      "UPDATE \(name: kind.table) SET \(parts.joined(", ")) WHERE id = \(id)")
    for (name, value) in changed.entries where !Operation.isClockwork(name) {
      try journal(kind, id, name, current[name].stored, value.stored)
    }
    try index(kind, id, changed)
    return true
  }

  /// Takes a record away; it can be brought back by `undo`.
  public func remove(_ kind: RecordKind, _ id: Int64) throws(Failure) {
    try mark(kind, id, removed: true)
  }

  /// Brings a removed record back; for the rules it is new where it came from outside once more.
  public func restore(
    _ kind: RecordKind, _ id: Int64, isNews: Bool = false
  ) throws(Failure) {
    try mark(kind, id, removed: false)
    if isNews, !isQuiet { announce(kind, id) }
  }

  /// Lets the rules look at a record once more as at a new one: those that have fired for it as it was
  /// added do not again.
  public func comeAgain(_ kind: RecordKind, _ id: Int64) throws(Failure) {
    guard !isQuiet else { return }
    let added = try store.engine.value(
      """
      SELECT MIN(id) FROM changes WHERE kind = \(kind.name) AND record = \(id) AND field = 'id'
      """
    ).integer
    guard let added else { return }
    events.append(
      Event(.added, kind: kind, record: id, field: nil, change: added, depth: depth))
  }

  /// Lets the rules look at a field of a record that was brought back as at one that is set first.
  public func tellAnew(_ kind: RecordKind, _ id: Int64, _ field: Field) {
    guard !isQuiet else { return }
    events.append(
      Event(.set, kind: kind, record: id, field: field.name, change: lastChange, depth: depth))
  }

  private func announce(_ kind: RecordKind, _ id: Int64) {
    events.append(
      Event(.added, kind: kind, record: id, field: nil, change: lastChange, depth: depth))
  }

  private func mark(_ kind: RecordKind, _ id: Int64, removed: Bool) throws(Failure) {
    try store.engine.run(
      "UPDATE \(name: kind.table) SET removed = \(removed) WHERE id = \(id)")
    try journal(kind, id, "removed", removed ? nil : "1", removed ? "1" : nil)
    if Store.hasKeys(kind) {
      try store.indexKeys(kind, id, removed ? nil : try raw(kind, id))
    }
  }

  /// The record as it stands, unmasked, removed or not.
  public func raw(_ kind: RecordKind, _ id: Int64) throws(Failure) -> Record {
    try standing(kind, id).record
  }

  /// The record as it stands, unmasked; one that was removed is missing.
  public func present(_ kind: RecordKind, _ id: Int64) throws(Failure) -> Record {
    let (record, isRemoved) = try standing(kind, id)
    guard !isRemoved else { throw try store.absent(kind, id) }
    return record
  }

  func standing(
    _ kind: RecordKind, _ id: Int64
  ) throws(Failure) -> (record: Record, isRemoved: Bool) {
    let kind = try store.kind(kind)
    let fields = kind.fields.filter(\.isStored)
    let columns = fields.map { SQL.name($0.column) }.joined(", ")
    let row = try store.engine.first(
      "SELECT \(columns), removed FROM \(name: kind.table) WHERE id = \(id)")
    guard let row else { throw Store.missing(kind, id) }
    var record = Record.empty(kind)
    for (index, field) in fields.enumerated() {
      record[field] = Store.value(row[index], of: field)
    }
    return (record, row.integer(fields.count) == 1)
  }

  // MARK: What follows from a change

  private var lastChange: Int64 = 0

  /// Leaves a line in the journal of a record that is no change of a field.
  func tell(
    _ kind: RecordKind, _ id: Int64, _ what: String, _ value: String
  ) throws(Failure) {
    try journal(kind, id, what, nil, value)
  }

  private func journal(
    _ kind: RecordKind, _ id: Int64, _ field: String, _ before: String?, _ after: String?,
    _ first: String? = nil
  ) throws(Failure) {
    let number = try self.id()
    if isBulk, isQuiet {
      forget(kind, id, field)
      return try postpone(JournalLine(kind.name, id, field, before, after, first))
    }
    try flushJournal()
    lastChange = try store.engine.insert(
      """
      INSERT INTO changes
        (operation, kind, record, field, before, after, rule, reason, first_values)
      VALUES (\(number), \(kind.name), \(id), \(field), \(before), \(after), \(cause?.rule),
        \(cause?.reason), \(first))
      """)
    note(kind, id, field, before, after)
  }

  /// What the answer of a dry run, the rules and the memory of the store learn of a change.
  private func note(
    _ kind: RecordKind, _ id: Int64, _ field: String, _ before: String?, _ after: String?
  ) {
    if !isBulk {
      log.append(
        Change(
          kind: kind, record: id, field: field, before: before, after: after, rule: cause?.rule))
    }
    forget(kind, id, field)
    guard !isQuiet, field != "id" else { return }
    let what: Event.What = field == "removed" ? .removed : before == nil ? .set : .changed
    events.append(
      Event(what, kind: kind, record: id, field: field, change: lastChange, depth: depth))
  }

  /// What was looked up once is not so any more.
  private func forget(_ kind: RecordKind, _ id: Int64, _ field: String) {
    switch kind.name {
    case User.kind.name: store.forgetUsers()
    case StageRecord.kind.name: store.knownStages = nil
    case PipelineRecord.kind.name: store.knownPipelines = nil
    case CustomField.kind.name: store.forgetFields()
    default: break
    }
    if field == kind.title { store.knownTitles[Link(kind.name, id)] = nil }
  }
}
