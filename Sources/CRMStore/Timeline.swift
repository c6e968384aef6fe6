public import CRMDomain
public import Wording

/// Something that happened to a record or to what hangs on it: what one operation did to one of them.
public struct TimelineEvent: Sendable {
  /// What sorts of events there are, by the words of `--only`.
  public enum Sort: String, Sendable, CaseIterable {
    /// The record was added, changed, taken away or brought back.
    case changes
    /// A status or stage was reached.
    case stages
    /// A letter came or went.
    case letters
    /// Somebody was called, or called.
    case calls
    /// Somebody wrote something down.
    case notes
    /// Somebody put a file there.
    case files
    /// A meeting, a call, a letter: planned, held, put off.
    case interactions
    /// A task was given or closed.
    case tasks
    /// Goods of a deal.
    case goods
    /// Goods that left.
    case shipments
    /// Offers, invoices, orders, payments.
    case papers
  }

  /// What sort of event it is.
  public let sort: Sort
  /// When it happened.
  public let at: Instant
  /// The record whose history it belongs to.
  public let on: Link
  /// What it happened to: that record, or a thing that hangs on it.
  public let subject: Record
  /// Whether the thing is new; otherwise `changes` tell what became different.
  public let isNew: Bool
  /// The changes that say something to a person; none of a new thing.
  public let changes: [Change]
  /// Who did it; nil for the program, and for a customer.
  public let user: String?
  /// The operation.
  public let operation: Int64
  /// The rule that did it.
  public let rule: String?
}

/// What of a history is wanted.
public struct TimelineRequest: Sendable {
  /// The sorts of events; all where empty.
  public var only: Set<TimelineEvent.Sort>
  /// Nothing before this moment.
  public var since: Instant?
  /// At most so many, the newest.
  public var limit: Int?
  /// At most so many things of each kind that hang on a record are looked at, the newest; for a glance.
  public var glance: Int?
  /// Whether the history of what belongs to the record is told too.
  public var isDeep: Bool

  /// Asks for everything.
  public init(
    only: Set<TimelineEvent.Sort> = [], since: Instant? = nil, limit: Int? = nil,
    isDeep: Bool = false
  ) {
    self.only = only
    self.since = since
    self.limit = limit
    self.isDeep = isDeep
  }
}

extension Store {
  /// What happened to a record and what hangs on it, oldest first, as far as the actor may know.
  public func timeline(
    of record: Record, _ request: TimelineRequest
  ) throws(Failure) -> [TimelineEvent] {
    var events: [TimelineEvent] = []
    var seen: Set<Link> = []
    // The task of an interaction says the same as the interaction.
    var planned: Set<Int64> = []
    for host in try hosts(of: record, isDeep: request.isDeep) {
      events += try self.events(of: [host], on: host, request)
      for (kind, sort) in Store.parts where request.wants(sort) {
        var parts: [Record] = []
        for part in try self.parts(kind, of: host, request)
        where seen.insert(Link(kind.name, part.id)).inserted {
          if let task = part[Interaction.task.name].integer { planned.insert(task) }
          if kind.name == FollowUp.kind.name, planned.contains(part.id) { continue }
          parts.append(part)
        }
        events += try self.events(of: parts, on: host, request)
      }
    }
    let wanted = events.filter { request.wants($0.sort) && $0.at >= request.since ?? $0.at }
    let sorted = wanted.enumerated().sorted { one, other in
      (one.element.at, one.element.operation, one.offset)
        < (other.element.at, other.element.operation, other.offset)
    }.map(\.element)
    return request.limit.map { Array(sorted.suffix($0)) } ?? sorted
  }

  /// What may hang on a record, and what it is called in a history.
  static let parts: [(kind: RecordKind, sort: TimelineEvent.Sort)] = [
    (Message.kind, .letters), (Submission.kind, .letters), (Call.kind, .calls),
    (Remark.kind, .notes), (AttachedFile.kind, .files),
    (Interaction.kind, .interactions), (FollowUp.kind, .tasks), (Item.kind, .goods),
    (Shipment.kind, .shipments), (Quote.kind, .papers), (Invoice.kind, .papers),
    (Order.kind, .papers), (Payment.kind, .papers),
  ]

  /// The record itself and those that belong to it: the people and deals of a company, the request
  /// that a deal began with.
  private func hosts(of record: Record, isDeep: Bool) throws(Failure) -> [Record] {
    guard isDeep else { return [record] }
    var hosts = [record]
    switch record.kind.name {
    case Company.kind.name:
      let company = String(record.id)
      for (kind, field) in [(Deal.kind, "company"), (Contact.kind, "companies")] {
        let term = FilterTerm(path: [field], op: .equals, values: [company])
        hosts += try all(Selection(kind, terms: [term], includesHidden: true))
      }
    case Deal.kind.name:
      if let lead = record[Deal.lead].integer {
        hosts += [try find(Lead.kind, lead)].compactMap(\.self)
      }
    default: break
    }
    var whole: [Record] = []
    for host in hosts where try isWhole(host) { whole.append(host) }
    return whole
  }

  /// The records of a kind that hang on a host, by a field named `on` or like the host's kind; the
  /// newest where a glance is enough.
  private func parts(
    _ kind: RecordKind, of host: Record, _ request: TimelineRequest
  ) throws(Failure) -> [Record] {
    var found: [Record] = []
    for (name, value) in [("on", host.reference), (host.kind.name, String(host.id))] {
      guard let field = kind.field(name), field.isStored else { continue }
      guard field.type == .link || field.type == .reference(host.kind.name) else { continue }
      let term = FilterTerm(path: [name], op: .equals, values: [value])
      found += try all(
        Selection(
          kind, terms: [term], order: ["-id"], limit: request.glance, includesHidden: true))
    }
    return found
  }

  private func events(
    of records: [Record], on host: Record, _ request: TimelineRequest
  ) throws(Failure) -> [TimelineEvent] {
    guard let kind = records.first?.kind else { return [] }
    let isPart = kind.name != host.kind.name || records.first?.id != host.id
    let sort = isPart ? Store.parts.first { $0.kind.name == kind.name }?.sort : nil
    let byID = Dictionary(grouping: records, by: \.id).compactMapValues(\.first)
    var events: [TimelineEvent] = []
    var first: [Int64: Int64] = [:]
    for entries in try operations(of: kind, byID.keys.sorted()) {
      guard let entry = entries.first, let record = byID[entry.change.record] else { continue }
      let isNew = first.updateValue(entry.operation, forKey: record.id) == nil
      first[record.id] = entry.operation
      let told = isNew ? [] : entries.map(\.change).filter(Store.isTold)
      guard isNew || !told.isEmpty else { continue }
      let reaches = told.contains { kind.field($0.field)?.type == .stage }
      let own = isNew ? try occasion(record) : nil
      events.append(
        TimelineEvent(
          sort: sort ?? (reaches ? .stages : .changes),
          at: own?.at ?? entry.at,
          on: Link(host.kind.name, host.id), subject: isNew ? Store.begun(record, entries) : record,
          isNew: isNew, changes: told,
          user: own == nil ? entry.user : own?.user, operation: entry.operation,
          rule: entry.change.rule))
    }
    return events
  }

  /// When a letter was written or a call was made, and by whom of us: not when and by whom it was
  /// taken in.
  private func occasion(_ record: Record) throws(Failure) -> (at: Instant?, user: String?)? {
    switch record.kind.name {
    case Message.kind.name: return (record[Message.date].integer.map { Instant($0) }, nil)
    case Call.kind.name:
      let user = try record[Call.user].integer.map { id throws(Failure) in
        try title(User.kind, id)
      }
      return (record[Call.startedAt].integer.map { Instant($0) }, user)
    default: return nil
    }
  }

  /// The journal of records of a kind, cut into what each operation did to each of them.
  private func operations(
    of kind: RecordKind, _ ids: [Int64]
  ) throws(Failure) -> [[JournalEntry]] {
    var groups: [[JournalEntry]] = []
    var rest = ids[...]
    while !rest.isEmpty {
      // Engines limit how many values a statement has.
      let entries = try history(of: kind, Array(rest.prefix(500)))
      rest = rest.dropFirst(500)
      var places: [Link: Int] = [:]
      for entry in entries {
        let place = Link(String(entry.operation), entry.change.record)
        if let known = places[place] {
          groups[known].append(entry)
        } else {
          places[place] = groups.count
          groups.append([entry])
        }
      }
    }
    return groups
  }

  /// A record as it was when it was added; what the journal does not repeat never changes.
  private static func begun(_ record: Record, _ entries: [JournalEntry]) -> Record {
    var begun = record
    for field in record.kind.fields where field.isStored && field.type != .id {
      guard Operation.isTold(field.name, record.kind) else { continue }
      begun[field] = value(
        entries.last { $0.change.field == field.name }?.change.after, of: field)
    }
    return begun
  }

  /// Marks of the clock and what only repeats another field say nothing of their own.
  private static func isTold(_ change: Change) -> Bool {
    let quiet: Set<String> = [
      "assigned_at", "first_response_at", "won_at", "closed_at", "converted_at", "done_at",
      "remind_at", "task", "position",
      "returned_at", "recording_state", "recording_size", "recording_hash",
    ]
    let isFirstOfAll = change.kind.field(change.field + "s") != nil
    // The contact of a lead is part of its conversion, which its status tells.
    let isConversion = change.kind.name == Lead.kind.name && change.field == Lead.contact.name
    return !quiet.contains(change.field) && !isFirstOfAll && !isConversion
  }
}

extension TimelineRequest {
  /// Whether events of a sort are wanted; stages are changes too.
  func wants(_ sort: TimelineEvent.Sort) -> Bool {
    only.isEmpty || only.contains(sort) || sort == .stages && only.contains(.changes)
  }
}
