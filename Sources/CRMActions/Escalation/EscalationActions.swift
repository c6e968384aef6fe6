public import CRMDomain
import CRMStore
import SQL
public import Wording

/// Changing the escalation and the calendar, and reminding of a request (F082, F158).
extension Desk {
  /// Sets a level: adds it, or changes what is given of it.
  public func setLevel(_ number: Int64, _ draft: Draft) throws(Failure) -> Int64 {
    try store.demandAdministrator()
    return try change { operation throws(Failure) in
      operation.isQuiet = true
      return try operation.setLevel(number, draft)
    }
  }

  /// Takes levels away.
  public func removeLevels(_ numbers: [Int64]) throws(Failure) -> [Int64] {
    try store.demandAdministrator()
    return try change { operation throws(Failure) in
      operation.isQuiet = true
      var ids: [Int64] = []
      for number in numbers {
        guard let id = try store.levelID(number) else {
          throw Failure(
            .noInput, "level.not-found",
            Text("there is no escalation level \(number)", "нет уровня эскалации \(number)"),
            hint: Text(
              "see 'crm config escalation list'", "см. 'crm config escalation list'"))
        }
        try operation.remove(EscalationLevel.kind, id)
        ids.append(id)
      }
      return ids
    }
  }

  /// Sets the hours of days: `mon` to `sun`, or dates; nil takes their lines away.
  public func setHours(_ days: [String], _ hours: String?) throws(Failure) -> [Int64] {
    try store.demandAdministrator()
    return try change { operation throws(Failure) in
      operation.isQuiet = true
      var ids: [Int64] = []
      for day in days { ids += try operation.setHours(day, hours) }
      return ids
    }
  }

  /// Reminds the owners of leads and gives them a new time to process them; whoever was asked to
  /// see to it has done so.
  public func remind(_ ids: [Int64], due: Instant) throws(Failure) {
    try change { operation throws(Failure) in
      for id in ids {
        let lead = try operation.demandOpenLead(id)
        guard let owner = lead[Lead.owner].integer else {
          throw Failure(
            .data, "lead.no-owner",
            Lead.kind.called(id) + Text(" belongs to nobody", ": ответственный не назначен"),
            hint: Text("crm lead assign \(id) --to LOGIN", "crm lead assign \(id) --to ЛОГИН"))
        }
        try operation.remind(of: id, owner, due)
      }
    }
  }
}

extension Store {
  func levelID(_ number: Int64) throws(Failure) -> Int64? {
    try engine.value(
      #"SELECT id FROM escalation_levels WHERE "level" = \#(number) AND removed = 0"#
    ).integer
  }
}

extension Operation {
  func setLevel(_ number: Int64, _ draft: Draft) throws(Failure) -> Int64 {
    guard (1...99).contains(number) else {
      throw Failure(
        .usage, "level.number",
        Text("a level is a number from 1 to 99", "уровень – число от 1 до 99"))
    }
    if let delay = draft[EscalationLevel.after]?.text { _ = try Delay.read(delay) }
    if let word = draft[EscalationLevel.to]?.text { try demandPerson(word) }
    if let known = try store.levelID(number) {
      try Completeness.demand(
        EscalationLevel.kind, draft, current: try raw(EscalationLevel.kind, known), store)
      try set(EscalationLevel.kind, known, draft)
      return known
    }
    var full = draft
    full[EscalationLevel.level] = .integer(number)
    full.fill(EscalationLevel.action, .text("notify"))
    try Completeness.demand(EscalationLevel.kind, full, current: nil, store)
    return try add(EscalationLevel.kind, full)
  }

  /// Fails where a word names neither a place in the department nor a user.
  private func demandPerson(_ word: String) throws(Failure) {
    guard case .login(let login) = Rule.person(word), try store.user(login: login) == nil else {
      return
    }
    throw Failure(
      .noInput, "level.to",
      Text("there is no user '\(word)'", "нет пользователя «\(word)»"),
      hint: Text(
        "owner, senior, head, director or a login", "owner, senior, head, director или логин"))
  }

  func setHours(_ day: String, _ hours: String?) throws(Failure) -> [Int64] {
    if !Workday.weekdays.contains(day) { _ = try Day.readISO(day) }
    let known = try store.engine.value(
      #"SELECT id FROM workdays WHERE "day" = \#(day) AND removed = 0"#
    ).integer
    guard let hours else {
      guard let known else { return [] }
      try remove(Workday.kind, known)
      return [known]
    }
    let written = WorkCalendar.written(try WorkCalendar.hours(hours))
    if let known {
      try set(Workday.kind, known, [Workday.hours: .text(written)])
      return [known]
    }
    return [try add(Workday.kind, [Workday.day: .text(day), Workday.hours: .text(written)])]
  }

  func remind(of lead: Int64, _ owner: Int64, _ due: Instant) throws(Failure) {
    let language = try store.ownLanguage()
    let link = Lead.kind.reference(lead)
    let title = Text("Process the request", "Обработать запрос")[language]
    try closeTasks(on: link, kinds: ["assign"], outcome: Text("reminded", "напомнили")[language])
    let open = try store.engine.value(
      """
      SELECT id FROM tasks WHERE "on" = \(link) AND status = 'open' AND removed = 0
        AND kind = 'process' ORDER BY id LIMIT 1
      """
    ).integer
    let draft: Draft = [
      FollowUp.assignee: .integer(owner), FollowUp.priority: .text("high"),
      FollowUp.dueAt: .integer(due.seconds),
    ]
    if let open {
      try set(FollowUp.kind, open, draft)
    } else {
      var full = draft
      full[FollowUp.title] = .text(title)
      full[FollowUp.kind_] = .text("process")
      full[FollowUp.on] = .text(link)
      try addChecked(FollowUp.kind, full, allowDuplicate: true)
    }
    let name = try store.title(Lead.kind, lead)
    try add(
      Notification.kind,
      [
        Notification.user: .integer(owner), Notification.event: .text("reminded"),
        Notification.on: .text(link),
        Notification.text: .text(
          Text(
            "Please process lead \(lead): \(name)", "Обработайте, пожалуйста, лид \(lead): \(name)"
          )[language]),
      ])
  }
}
