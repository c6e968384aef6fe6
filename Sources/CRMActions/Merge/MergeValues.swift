import CRMDomain
import CRMStore
import Wording

/// Which values win: those of the record that stays, its gaps filled from the others in their order,
/// lists united, unless something else is wished.
struct MergeValues {
  let into: Record
  let from: [Record]
  let wishes: MergeWishes
  private var kind: RecordKind { into.kind }

  /// Fields that tell the record's own way, and are not mixed.
  private static let own: [String: Set<String>] = [
    "lead": ["status", "reason", "wake_on", "assigned_at"],
    "deal": [
      "stage", "pipeline", "type", "reason", "wake_on", "won_at", "closed_at",
    ],
  ]

  /// Fields that mean something only with another one, and come from the same record.
  private static let companions = [
    "amount": ["currency"], "bank_account": ["bik"],
    "name": ["first_name", "last_name", "patronymic"],
  ]

  func choices() throws(Failure) -> [MergePlan.Choice] {
    try demandWishes()
    var choices: [String: MergePlan.Choice] = [:]
    for field in kind.fields where isMixed(field) {
      choices[field.name] = field.isList ? united(field) : chosen(field)
    }
    for (leader, followers) in MergeValues.companions {
      for name in followers { follow(leader, name, &choices) }
    }
    return kind.fields.compactMap { choices[$0.name] }.filter {
      $0.isChange || !$0.dropped.isEmpty
    }
  }

  private func isMixed(_ field: Field) -> Bool {
    guard field.isStored, field.type != .id else { return false }
    if ["created_at", "updated_at"].contains(field.name) { return false }
    // The first address or number follows from all of them.
    if kind.field(field.name + "s")?.isList == true { return false }
    return MergeValues.own[kind.name]?.contains(field.name) != true
  }

  private func isTaken(_ field: Field) -> Bool {
    wishes.taken.contains { $0 == field.name || $0 + "s" == field.name && field.isList }
  }

  private func united(_ field: Field) -> MergePlan.Choice {
    if let typed = wishes.values[field] { return choice(field, typed, source: nil) }
    let others = from.flatMap { $0[field].list }
    let all = isTaken(field) ? others + into[field].list : into[field].list + others
    var members: [String] = []
    for member in all where !members.contains(member) { members.append(member) }
    if let single = single(of: field) { members = [single] + members.filter { $0 != single } }
    return MergePlan.Choice(
      field: field, value: .list(members), source: nil,
      isChange: members != into[field].list, dropped: [])
  }

  /// The address or number that was typed as the first one.
  private func single(of field: Field) -> String? {
    guard field.type == .emails || field.type == .phones else { return nil }
    return wishes.values[String(field.name.dropLast())]?.text
  }

  private func chosen(_ field: Field) -> MergePlan.Choice {
    if let typed = wishes.values[field] { return choice(field, typed, source: nil) }
    let giver = from.first { !$0[field].isEmpty && !isOwnPointer(field, $0[field]) }
    if let giver, isTaken(field) || into[field].isEmpty {
      return choice(field, giver[field], source: giver.id)
    }
    return choice(field, into[field], source: into.id)
  }

  /// A company is not its own head, even if one of those that go was.
  private func isOwnPointer(_ field: Field, _ value: Value) -> Bool {
    guard field.type == .reference(kind.name) else { return false }
    return ([into] + from).contains { value == .integer($0.id) }
  }

  private func choice(_ field: Field, _ value: Value, source: Int64?) -> MergePlan.Choice {
    let value = isOwnPointer(field, value) ? .null : value
    var dropped: [(record: Int64, value: Value)] = []
    for record in [into] + from where record[field] != value && !record[field].isEmpty {
      if isOwnPointer(field, record[field]) { continue }
      dropped.append((record.id, record[field]))
    }
    return MergePlan.Choice(
      field: field, value: value, source: source, isChange: into[field] != value,
      dropped: field.isList ? [] : dropped)
  }

  private func follow(
    _ leader: String, _ name: String, _ choices: inout [String: MergePlan.Choice]
  ) {
    guard let first = kind.field(leader), let field = kind.field(name), choices[leader] != nil,
      wishes.values[field] == nil, !isTaken(field)
    else { return }
    if let giver = choices[leader]?.source, let record = from.first(where: { $0.id == giver }) {
      choices[name] = choice(field, record[field], source: giver)
    } else if !into[first].isEmpty, field.type != .text || name == "currency" {
      choices[name] = choice(field, into[field], source: into.id)
    }
  }

  // MARK: What may be wished

  private func demandWishes() throws(Failure) {
    for name in wishes.taken {
      guard let field = kind.field(name) else { throw FieldFailure.unknown(name, kind) }
      guard isMixed(field) || kind.field(name + "s")?.isList == true else {
        throw Failure(
          .usage, "merge.not-taken",
          Text(
            "--take \(name): the record that stays keeps its own",
            "--take \(name): остающаяся запись сохраняет своё значение"),
          hint: Text(
            "fields to take: \(takeable)", "можно взять: \(takeable)"))
      }
    }
    for name in ["inn", "kpp"] { try demandOneEnterprise(name) }
  }

  private var takeable: String { kind.fields.filter(isMixed).map(\.name).joined(separator: " ") }

  /// One ИНН with different КПП means branches, different ИНН mean different enterprises.
  private func demandOneEnterprise(_ name: String) throws(Failure) {
    guard kind.name == Company.kind.name, let field = kind.field(name),
      wishes.values[field] == nil, !isTaken(field), let mine = into[field].text
    else { return }
    for record in from {
      guard let theirs = record[field].text, theirs != mine else { continue }
      let (one, two) = (kind.called(into.id), kind.called(record.id))
      let label = field.label
      throw Failure(
        .data, "company.not-the-same",
        Text(
          "\(one.en) has the \(label.en) \(mine), \(two.en) has \(theirs): they are not the same",
          "у \(kind.genitive(into.id).ru) \(label.ru) \(mine), у \(kind.genitive(record.id).ru) – "
            + "\(theirs): это разные организации"),
        hint: Text(
          "link them with 'crm company link \(into.id) \(record.id) --role holding', "
            + "or choose with \(name)=…",
          "свяжите их: 'crm company link \(into.id) \(record.id) --role holding', "
            + "или выберите: \(name)=…"))
    }
  }
}
