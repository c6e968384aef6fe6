public import CRMDomain
import CRMStore
import SQL
public import Wording

/// Whom a call is with: a card, or a number that may be nobody's yet.
public enum CallParty: Sendable, Equatable {
  /// A lead, contact, company or deal.
  case record(Link)
  /// A telephone number.
  case number(PhoneNumber)
}

/// A call as a person writes it down.
public struct CallEntry: Sendable {
  /// Whom it was with.
  public var party: CallParty
  /// Whether we called.
  public var isOutgoing: Bool
  /// Whether people talked.
  public var isAnswered: Bool
  /// When it began.
  public var at: Instant
  /// How long it took.
  public var duration: Span
  /// What it was about.
  public var topic: String?
  /// Who talked; the acting user unless said.
  public var user: Int64?
  /// Where its recording is.
  public var recording: RecordingFacts?

  /// Writes down a call.
  public init(party: CallParty, isOutgoing: Bool, isAnswered: Bool, at: Instant, duration: Span) {
    self.party = party
    self.isOutgoing = isOutgoing
    self.isAnswered = isAnswered
    self.at = at
    self.duration = duration
  }
}

extension Desk {
  /// Reads whom a call is with: `lead/12`, or a number.
  public func callParty(_ word: String) throws(Failure) -> CallParty {
    let numbers = store.session.readPhones(word)
    if Link(word) == nil, let number = numbers.first(where: { $0.e164.hasPrefix("+") }) {
      return .number(number)
    }
    guard word.contains("/") else {
      throw Failure(
        .usage, "call.no-party",
        Text(
          "'\(word)' is neither a record nor a telephone number",
          "«\(word)» – не запись и не телефонный номер"),
        hint: Text("write lead/12, deal/7 or a number", "пишите lead/12, deal/7 или номер"))
    }
    let (kind, id) = try store.resolveLink(word)
    guard LetterLinks.kinds.contains(kind.name) else {
      let names = LetterLinks.kinds.joined(separator: ", ")
      throw Failure(
        .usage, "call.no-party",
        Text("nobody can be called by ", "позвонить нельзя: ") + kind.called(id),
        hint: Text("name one of: \(names)", "укажите запись вида: \(names)"))
    }
    return .record(Link(kind.name, id))
  }

  /// Writes down a call that took place, or was tried.
  public func logCall(_ entry: CallEntry) throws(Failure) -> Int64 {
    guard entry.at <= now else { throw Desk.notYet }
    let me = try store.actingUser().id
    let user = entry.user ?? me
    guard try store.reaches(owner: user) else { throw Desk.foreignCaller }
    return try change { operation throws(Failure) in
      let filing = CallFiling(operation)
      var draft: Draft = [
        Call.direction: .text(entry.isOutgoing ? "out" : "in"),
        Call.outcome: .text(entry.isAnswered ? "answered" : "missed"),
        Call.startedAt: .integer(entry.at.seconds),
        Call.duration: .integer(entry.duration.seconds),
        Call.talkTime: .integer(entry.isAnswered ? entry.duration.seconds : 0),
        Call.topic: .optional(entry.topic), Call.user: .integer(user),
      ]
      entry.recording?.fill(&draft)
      try entry.recording?.name(in: operation)
      let links = try operation.partyLinks(entry.party, &draft)
      return try filing.add(draft, links: links)
    }
  }

  /// Plans a call: a task at that time, announced a quarter of an hour before (F066, F067).
  public func planCall(
    with party: CallParty, at time: Instant, topic: String?, user: Int64?
  ) throws(Failure) -> Int64 {
    guard time > now else {
      throw Failure(
        .data, "call.in-past",
        Text("--at: that time is over", "--at: это время уже прошло"),
        hint: Text("write down what was: 'crm call log'", "что уже было, пишет 'crm call log'"))
    }
    let me = try store.actingUser().id
    return try change { operation throws(Failure) in
      let link = try operation.planned(party, user ?? me)
      let kind = try store.kind(named: link.kind)
      let title = try kind.map { kind throws(Failure) in try store.title(kind, link.id) } ?? ""
      let words = Text("Call: ", "Позвонить: ")[try store.ownLanguage()] + title
      return try operation.addChecked(
        FollowUp.kind,
        [
          FollowUp.title: .text(topic ?? words), FollowUp.kind_: .text("call"),
          FollowUp.on: .text(link.text), FollowUp.dueAt: .integer(time.seconds),
          FollowUp.assignee: .integer(user ?? me),
        ], allowDuplicate: true)
    }
  }

  private static let notYet = Failure(
    .data, "call.not-yet",
    Text("--at: that is still to come", "--at: это ещё впереди"),
    hint: Text("plan it: 'crm call plan'", "запланируйте: 'crm call plan'"))

  private static let foreignCaller = Failure(
    .noPermission, "access.denied",
    Text("you may not write down calls of others", "вам нельзя записывать чужие звонки"),
    hint: Text("ask a senior seller", "обратитесь к старшему продавцу"))
}

extension Operation {
  /// Where a call with that party belongs, and its number; nil where the number has to say it.
  func partyLinks(_ party: CallParty, _ draft: inout Draft) throws(Failure) -> LetterLinks? {
    switch party {
    case .number(let number):
      draft[Call.number] = .text(number.stored)
      return nil
    case .record(let link):
      guard let kind = Kinds.named(link.kind) else { throw .bug("no kind \(link.kind)") }
      try store.demandChange(try present(kind, link.id))
      draft[Call.number] = .optional(try phone(of: link))
      return try LinkFinder(self).exactLinks(of: kind, link.id)
    }
  }

  /// The first number by which a card, or who stands behind it, can be called.
  func phone(of link: Link) throws(Failure) -> String? {
    guard let kind = Kinds.named(link.kind) else { return nil }
    let record = try raw(kind, link.id)
    if kind.name != Deal.kind.name { return record["phone"].text }
    for behind in [Contact.kind, Company.kind, Lead.kind] {
      guard let id = record[behind.name].integer else { continue }
      if let phone = try raw(behind, id)["phone"].text { return phone }
    }
    return nil
  }

  /// The card that a planned call is with: a stranger's number becomes a lead (F070).
  fileprivate func planned(_ party: CallParty, _ user: Int64) throws(Failure) -> Link {
    switch party {
    case .record(let link): return link
    case .number(let number):
      let (owner, choice) = try LinkFinder(self).owner(ofPhone: number)
      if let owner { return Link(owner.kind.name, owner.id) }
      if let first = choice.first { return first }
      let lead = try addChecked(
        Lead.kind,
        [
          Lead.phones: .list([number.stored]), Lead.channel: .text("phone"),
          Lead.owner: .integer(user),
        ], allowDuplicate: true)
      return Link(Lead.kind.name, lead)
    }
  }
}
