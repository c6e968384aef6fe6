import CRMDomain
public import CRMStore
public import Wording

/// The levels of the escalation in the policy file (F084).
public struct EscalationSection: PolicySection {
  /// Makes the section.
  public init() {}

  /// `[[escalation]]`.
  public let key = "escalation"

  /// What the tables mean.
  public var about: Text {
    Text(
      """
      Escalation: who is told of a request that nobody touches. after: since the last touch, as 24h or
      1d (a day of the calendar). to: owner, senior, head, director or a login. action: task (with a
      notice) or notify. text: in place of the usual words, {name} and other fields are filled in.
      """,
      """
      Эскалация: кому сообщают о заявке без движения. after: срок с последнего касания, 24h или 1d (день
      по календарю). to: owner, senior, head, director или логин. action: task (и уведомление) или
      notify. text: вместо обычных слов, с подстановкой {name} и других полей.
      """)
  }

  private struct Wanted {
    let level: Int64
    let draft: Draft
    let fields: PolicyFields
  }

  /// What the store holds.
  public func read(_ store: Store) throws(Failure) -> [PolicyTable] {
    try store.all(Selection(EscalationLevel.kind)).map { record in
      var table = PolicyTable()
      table["level"] = PolicyValue(.integer(record[EscalationLevel.level].integer ?? 0))
      table.put("after", record[EscalationLevel.after].text)
      table.put("to", record[EscalationLevel.to].text)
      table.put("action", record[EscalationLevel.action].text)
      table.put("text", record[EscalationLevel.text].text)
      return table
    }
  }

  private func wanted(_ tables: [PolicyTable]) throws(Failure) -> [Wanted] {
    var wanted: [Wanted] = []
    for table in tables {
      let fields = try PolicyFields(table, key, keys: ["level", "after", "to", "action", "text"])
      guard case .integer(let level)? = table["level"]?.content else {
        throw fields.failure(
          "level", line: table["level"]?.line, Text("a number is expected", "ожидается число"))
      }
      guard !wanted.contains(where: { $0.level == level }) else {
        throw fields.failure(
          "level", line: table["level"]?.line,
          Text("\(level) stands there twice", "\(level) указан дважды"))
      }
      let delay = try fields.text("after")
      do { _ = try Delay.read(delay) } catch { throw fields.located(error, "after") }
      let draft: Draft = [
        EscalationLevel.after: .text(delay), EscalationLevel.to: .text(try fields.text("to")),
        EscalationLevel.action: .text(
          try fields.choice("action", of: ["task", "notify"], or: "notify")),
        EscalationLevel.text: .optional(try fields.optionalText("text")),
      ]
      wanted.append(Wanted(level: level, draft: draft, fields: fields))
    }
    return wanted
  }

  /// Makes the levels of the store those of the document.
  public func apply(_ tables: [PolicyTable], _ operation: Operation) throws(Failure) {
    let wanted = try wanted(tables)
    for record in try operation.store.all(Selection(EscalationLevel.kind))
    where !wanted.contains(where: { $0.level == record[EscalationLevel.level].integer }) {
      try operation.remove(EscalationLevel.kind, record.id)
    }
    for one in wanted {
      do { _ = try operation.setLevel(one.level, one.draft) } catch {
        throw one.fields.located(error, "to")
      }
    }
  }

  /// Levels that are missing, that come before an earlier one, and people who are not there.
  public func lint(_ tables: [PolicyTable], _ store: Store) throws(Failure) -> [PolicyFinding] {
    var findings: [PolicyFinding] = []
    var former: (level: Int64, delay: Delay)?
    for one in try wanted(tables).sorted(by: { $0.level < $1.level }) {
      let table = one.fields.table
      func find(_ name: String, _ message: Text) {
        findings.append(
          PolicyFinding(
            line: table[name]?.line ?? table.line, place: "escalation.\(one.level)", message))
      }
      let expected = (former?.level ?? 0) + 1
      if one.level != expected {
        find("level", Text("level \(expected) is missing", "нет уровня \(expected)"))
      }
      let delay = try Delay.read(one.draft[EscalationLevel.after]?.text ?? "")
      if let former, delay.seconds <= former.delay.seconds {
        find(
          "after",
          Text(
            "not later than level \(former.level): they overlap",
            "не позже уровня \(former.level): пересекаются"))
      }
      former = (one.level, delay)
      if let word = one.draft[EscalationLevel.to]?.text,
        case .login(let login) = Rule.person(word), try store.user(login: login) == nil
      {
        find("to", Text("there is no user '\(word)'", "нет пользователя «\(word)»"))
      }
    }
    return findings
  }
}

/// The working calendar in the policy file.
public struct CalendarSection: PolicySection {
  /// Makes the section.
  public init() {}

  /// `[[calendar]]`.
  public let key = "calendar"

  /// What the tables mean.
  public var about: Text {
    Text(
      """
      Working hours, by which delays are counted; without any every hour counts. day: mon to sun, or a
      date that is different. hours: 09:00-18:00 or off.
      """,
      """
      Рабочие часы, по которым считаются сроки; если их нет, считается каждый час. day: mon…sun или
      особая дата. hours: 09:00-18:00 или off.
      """)
  }

  /// What the store holds: weekdays first, then dates.
  public func read(_ store: Store) throws(Failure) -> [PolicyTable] {
    func rank(_ day: String) -> String {
      Workday.weekdays.firstIndex(of: day).map(String.init) ?? "d" + day
    }
    let days = try store.all(Selection(Workday.kind)).sorted {
      rank($0[Workday.day].text ?? "") < rank($1[Workday.day].text ?? "")
    }
    return days.map { record in
      var table = PolicyTable()
      table.put("day", record[Workday.day].text)
      table.put("hours", record[Workday.hours].text)
      return table
    }
  }

  private func wanted(
    _ tables: [PolicyTable]
  ) throws(Failure) -> [(day: String, hours: String, fields: PolicyFields)] {
    var wanted: [(day: String, hours: String, fields: PolicyFields)] = []
    for table in tables {
      let fields = try PolicyFields(table, key, keys: ["day", "hours"])
      let (day, hours) = (try fields.text("day"), try fields.text("hours"))
      var calendar = WorkCalendar()
      do { try calendar.add(day, hours) } catch { throw fields.located(error, "day") }
      guard !wanted.contains(where: { $0.day == day }) else {
        throw fields.failure(
          "day", line: table["day"]?.line,
          Text("'\(day)' stands there twice", "«\(day)» указан дважды"))
      }
      wanted.append((day, hours, fields))
    }
    return wanted
  }

  /// Makes the calendar of the store that of the document.
  public func apply(_ tables: [PolicyTable], _ operation: Operation) throws(Failure) {
    let wanted = try wanted(tables)
    for record in try operation.store.all(Selection(Workday.kind))
    where !wanted.contains(where: { $0.day == record[Workday.day].text }) {
      try operation.remove(Workday.kind, record.id)
    }
    for one in wanted { _ = try operation.setHours(one.day, one.hours) }
  }

  /// A calendar in which nobody works, weekdays without hours, and dates that change nothing.
  public func lint(_ tables: [PolicyTable], _ store: Store) throws(Failure) -> [PolicyFinding] {
    let wanted = try wanted(tables)
    guard let first = wanted.first else { return [] }
    var calendar = WorkCalendar()
    for one in wanted { try calendar.add(one.day, one.hours) }
    var findings: [PolicyFinding] = []
    if !calendar.hasHours {
      findings.append(
        PolicyFinding(
          line: first.fields.table.line, place: key,
          calendar.isClock
            ? Text(
              "no weekday has hours: every hour counts",
              "нет часов по дням недели: считается каждый час")
            : Text("nobody ever works", "нет ни одного рабочего часа")))
    }
    let known = wanted.map(\.day)
    let missing = Workday.weekdays.prefix(5).filter { !known.contains($0) }
    if calendar.hasHours, !missing.isEmpty {
      let days = missing.joined(separator: ", ")
      findings.append(
        PolicyFinding(
          line: first.fields.table.line, place: key,
          Text("no hours for \(days): days off", "нет часов для \(days): выходные")))
    }
    return findings
  }
}
