import CRMDomain
public import CRMStore
public import Wording

/// The channels of notifications in the policy file.
public struct ChannelSection: PolicySection {
  /// Makes the section.
  public init() {}

  /// `[[channel]]`.
  public let key = "channel"

  /// What the tables mean.
  public var about: Text {
    Text(
      """
      Channels by which notifications leave. name: as in [channels] of the settings file. user: a login;
      everybody without one. events: all without any. silent: 22:00-08:00. digest: 09:00.
      """,
      """
      Каналы уведомлений. name: как в [channels] файла настроек. user: логин; если не указан – все.
      events: если не указаны – все. silent: тихие часы, 22:00-08:00. digest: сводка в 09:00.
      """)
  }

  private struct Wanted {
    let name: String
    let user: String?
    let draft: Draft
    let fields: PolicyFields
  }

  /// What the store holds.
  public func read(_ store: Store) throws(Failure) -> [PolicyTable] {
    var tables: [PolicyTable] = []
    for channel in try store.all(Selection(Channel.kind)) {
      var table = PolicyTable()
      table.put("name", channel[Channel.name].text)
      table.put("user", try login(channel, store))
      table.put("events", channel[Channel.events].list)
      table.put("silent", channel[Channel.silent].text)
      table.put("digest", channel[Channel.digest].text)
      if channel[Channel.enabled] != .integer(1) { table["enabled"] = PolicyValue(.flag(false)) }
      tables.append(table)
    }
    return tables
  }

  private func login(_ channel: Record, _ store: Store) throws(Failure) -> String? {
    try channel[Channel.user].integer.map { id throws(Failure) in
      try store.find(User.kind, id)?[User.login].text ?? ""
    }
  }

  private func wanted(_ tables: [PolicyTable]) throws(Failure) -> [Wanted] {
    var wanted: [Wanted] = []
    for table in tables {
      let fields = try PolicyFields(
        table, key, keys: ["name", "user", "events", "silent", "digest", "enabled"])
      let (name, user) = (try fields.text("name"), try fields.optionalText("user"))
      guard !wanted.contains(where: { $0.name == name && $0.user == user }) else {
        throw fields.failure(
          "name", line: table["name"]?.line,
          Text("'\(name)' stands there twice", "«\(name)» указано дважды"))
      }
      let (silent, digest) = (
        try fields.optionalText("silent"), try fields.optionalText("digest")
      )
      do { _ = try ChannelPlan(quiet: silent, digest: digest) } catch {
        throw fields.located(error, silent == nil ? "digest" : "silent")
      }
      let draft: Draft = [
        Channel.events: .list(try fields.texts("events")), Channel.silent: .optional(silent),
        Channel.digest: .optional(digest),
        Channel.enabled: .integer(try fields.flag("enabled", or: true) ? 1 : 0),
      ]
      wanted.append(Wanted(name: name, user: user, draft: draft, fields: fields))
    }
    return wanted
  }

  /// Makes the channels of the store those of the document.
  public func apply(_ tables: [PolicyTable], _ operation: Operation) throws(Failure) {
    let store = operation.store
    var kept: [Int64] = []
    let channels = try store.all(Selection(Channel.kind))
    for one in try wanted(tables) {
      let user = try one.user.map { login throws(Failure) in try person(login, one, store) }
      let known = channels.first {
        $0[Channel.name].text == one.name && $0[Channel.user].integer == user
      }
      if let known {
        kept.append(known.id)
        try operation.set(Channel.kind, known.id, one.draft)
      } else {
        var draft = one.draft
        draft[Channel.name] = .text(one.name)
        draft[Channel.user] = .optional(user)
        // What happened before is nobody's news.
        draft[Channel.since] = .integer(operation.now.seconds)
        _ = try operation.add(Channel.kind, draft)
      }
    }
    for channel in channels where !kept.contains(channel.id) {
      try operation.remove(Channel.kind, channel.id)
    }
  }

  private func person(
    _ login: String, _ one: Wanted, _ store: Store
  ) throws(Failure) -> Int64 {
    if let user = try store.user(login: login) { return user.id }
    throw one.fields.failure(
      "user", line: one.fields.table["user"]?.line,
      Text("there is no user '\(login)'", "нет пользователя «\(login)»"))
  }

  /// Channels of people who are not there.
  public func lint(_ tables: [PolicyTable], _ store: Store) throws(Failure) -> [PolicyFinding] {
    var findings: [PolicyFinding] = []
    for one in try wanted(tables) {
      guard let login = one.user, try store.user(login: login) == nil else { continue }
      findings.append(
        PolicyFinding(
          line: one.fields.table["user"]?.line ?? one.fields.table.line,
          place: "channel.\(one.name)",
          Text("there is no user '\(login)'", "нет пользователя «\(login)»")))
    }
    return findings
  }
}
