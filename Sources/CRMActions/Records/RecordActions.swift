public import CRMDomain
import CRMStore
import SQL
public import Wording

/// Adding, changing and removing records of any kind, as the generic verbs do it.
extension Desk {
  /// The draft that named words make: `name=Acme`, `phone=…`; several words of a list field add up.
  public func draft(
    of kind: RecordKind, _ words: [(field: String, word: String)], isNew: Bool
  ) throws(Failure) -> Draft {
    let kind = try store.kind(kind)
    var draft = Draft()
    for (name, word) in words {
      guard let field = Desk.field(name, word, kind) else {
        throw FieldFailure.unknown(name, kind)
      }
      guard isNew ? field.isSetByAdd : field.isSetByEdit else {
        throw FieldFailure.fixed(field, kind)
      }
      if field.traits.contains(.adminOnly) { try store.demandAdministrator() }
      let value = try store.value(
        word, for: field, called: isNew && !field.isCustom ? flag(of: field) : nil)
      if field.isList, let before = draft[field] {
        draft[field] = .list(before.list + value.list.filter { !before.list.contains($0) })
      } else {
        draft[field] = value
      }
    }
    if isNew {
      try Completeness.demandAnswers(kind, draft)
    } else {
      try Completeness.demandKept(kind, draft)
    }
    return draft
  }

  /// The field that a word is for: several addresses or numbers in one word go to all of them.
  private static func field(_ name: String, _ word: String, _ kind: RecordKind) -> Field? {
    let field = kind.field(name)
    guard field?.type == .phone || field?.type == .email, word.contains(",") else { return field }
    return kind.field(name + "s") ?? field
  }

  /// The flag as it is typed: one `--phone` for each of the `phones`, `--due` for `due_at`.
  private func flag(of field: Field) -> String {
    switch field.type {
    case .emails, .phones: "--" + field.flag.dropLast()
    case .instant where field.flag.hasSuffix("-at"): "--" + field.flag.dropLast(3)
    default: "--" + field.flag
    }
  }

  /// Adds a record with what its kind fills in by itself; a duplicate stops it unless allowed.
  public func add(
    _ kind: RecordKind, _ draft: Draft, allowDuplicate: Bool = false
  ) throws(Failure) -> Int64 {
    try change { operation throws(Failure) in
      if kind.name == Deal.kind.name { return try operation.addDeal(draft, items: []) }
      return try operation.addChecked(kind, draft, allowDuplicate: allowDuplicate)
    }
  }

  /// Changes fields of several records alike, all or none.
  public func edit(
    _ kind: RecordKind, _ ids: [Int64], _ draft: Draft
  ) throws(Failure) -> [Int64] {
    try change { operation throws(Failure) in
      var draft = draft
      try operation.respellDepartment(kind, &draft)
      var changed: [Int64] = []
      for id in ids {
        let current = try operation.present(kind, id)
        try store.demandChange(current)
        try Completeness.demand(kind, draft, current: current, store)
        if try operation.set(kind, id, draft) { changed.append(id) }
        if kind.name == Item.kind.name || kind.name == Deal.kind.name {
          try operation.refreshAfterEdit(kind, id, draft)
        }
        try operation.refreshPapers(afterEditing: current, draft)
        if kind.name == Interaction.kind.name { try operation.planTask(of: id) }
        if kind.name == FollowUp.kind.name { try operation.followTask(id) }
      }
      if kind.name == User.kind.name {
        for id in changed { try operation.demandManagerAbove(id) }
        try operation.demandAdministratorLeft()
      }
      return changed
    }
  }

  /// Removes several records, all or none; `undo` brings them back.
  public func remove(_ kind: RecordKind, _ ids: [Int64]) throws(Failure) {
    try change { operation throws(Failure) in
      for id in ids {
        let current = try operation.present(kind, id)
        try store.demandChange(current)
        try operation.demandUnanswered(current)
        if kind.name == DocumentLine.kind.name {
          try operation.demandOpenPaper(ofLine: current)
        }
        try operation.removeParts(kind, id)
        try operation.demandUnused(kind, id)
        try operation.remove(kind, id)
        if let deal = current["deal"].integer, kind.name == Item.kind.name {
          try operation.refreshAmount(of: deal)
        }
        try operation.refreshPapers(afterRemoving: current)
      }
      if kind.name == Template.kind.name { try TemplateUse.demandKnown(store) }
      if kind.name == Survey.kind.name { try SurveyUse.demandKnown(store) }
    }
  }
}

extension Operation {
  /// Adds a record after its rules: defaults, required fields, requisites, duplicates.
  @discardableResult
  func addChecked(
    _ kind: RecordKind, _ draft: Draft, allowDuplicate: Bool, given: Gift? = nil
  ) throws(Failure) -> Int64 {
    try demandAdding(kind)
    var full = try Defaults.filled(draft, of: kind, self)
    try respellDepartment(kind, &full)
    try Completeness.demand(kind, full, current: nil, store)
    try demandChangeOfWhole(kind, full)
    if !allowDuplicate { try demandNew(kind, full) }
    let id = try add(kind, full, given: given)
    if kind.name == KindName.interaction { try planTask(of: id) }
    if kind.name == KindName.shipment, let order = full[Shipment.order]?.integer {
      try refreshOrder(order)
    }
    return id
  }

  func demandAdding(_ kind: RecordKind) throws(Failure) {
    switch kind.ownership {
    case .administrator, .office: try store.demandAdministrator()
    case .shared: try store.demandSupervisor()
    case .field, .personal, .through, .hanging: return
    }
  }

  func demandAdministratorLeft() throws(Failure) {
    guard try store.users(roles: [.admin]).isEmpty else { return }
    throw Failure(
      .data, "user.last-administrator",
      Text("the last administrator has to stay", "последний администратор должен остаться"),
      hint: Text(
        "make another one first: 'crm user edit LOGIN role=admin'",
        "сначала назначьте другого: 'crm user edit ЛОГИН role=admin'"))
  }

  /// What hangs on a record, such as a shipment on a deal, is added by those who may change that.
  func demandChangeOfWhole(_ kind: RecordKind, _ draft: Draft) throws(Failure) {
    if case .hanging = kind.ownership { return try demandHolder(kind, draft) }
    guard case .through(let fields) = kind.ownership else { return }
    for name in fields {
      guard case .reference(let target)? = kind.field(name)?.type,
        target != User.kind.name, let whole = Kinds.named(target), let id = draft[name]?.integer
      else { continue }
      let record = try present(whole, id)
      if Kinds.papers.contains(where: { $0.name == kind.name }) {
        try store.demandPapers(of: record)
      } else {
        try store.demandChange(record)
      }
    }
  }

  /// What hangs on a record is added by those who see it whole.
  func demandHolder(_ kind: RecordKind, _ draft: Draft) throws(Failure) {
    guard let link = draft["on"]?.text.flatMap({ Link($0) }) else { return }
    guard let holder = Kinds.named(link.kind),
      Kinds.carriers.contains(where: { $0.name == link.kind })
    else {
      let names = Kinds.carriers.map(\.name).joined(separator: ", ")
      throw Failure(
        .usage, "\(kind.name).wrong-holder",
        Text(
          "nothing can be put on '\(link.text)'", "к записи «\(link.text)» ничего нельзя добавить"),
        hint: Text("name one of: \(names)", "укажите запись вида: \(names)"))
    }
    let record = try present(holder, link.id)
    // What everybody sees, everybody may comment on.
    if holder.ownership != .shared { try store.demandChange(record) }
  }

  private func demandNew(_ kind: RecordKind, _ draft: Draft) throws(Failure) {
    try demandFreeKey(kind, draft)
    guard Duplicates.isChecked(kind), !Store.keys(of: draft, kind).isEmpty else { return }
    var record = Record(kind, kind.fields.map { $0.isList ? .list([]) : .null })
    let full = Operation.aligned(draft, of: kind)
    for (name, value) in full.entries { record[name] = value }
    let found = try store.unrestricted { () throws(Failure) in
      try store.duplicate(of: record, among: Duplicates.kinds(for: kind))
    }
    if let found { throw Duplicates.refusal(found.record, found.field, found.key, store) }
  }

  /// A login or SKU is one of its kind for good: rows are never deleted, so neither are their names.
  private func demandFreeKey(_ kind: RecordKind, _ draft: Draft) throws(Failure) {
    for key in ["login", "sku"] {
      guard let field = kind.field(key), kind.naturalKeys.contains(key),
        let text = draft[field]?.text
      else { continue }
      let taken = try store.engine.value(
        """
        SELECT id FROM \(name: kind.table) WHERE \(name: key) = \(text)
          OR \(name: key + "_key") = \(Fold.key(text))
        """
      ).integer
      guard let taken else { continue }
      throw Failure(
        .data, "\(kind.name).duplicate",
        Text(
          "\(kind.called(taken).en) already has the \(key) '\(text)'",
          "\(field.label.ru.lowercased()) «\(text)» уже занят: \(kind.called(taken).ru)"),
        hint: Text("see 'crm \(kind.name) show \(text)'", "см. 'crm \(kind.name) show \(text)'"))
    }
  }

  /// Takes away what is nothing without the record: the goods of a deal, the sites of a company, the
  /// ties to others, what is yet to be done.
  func removeParts(_ kind: RecordKind, _ id: Int64) throws(Failure) {
    if kind.name == Deal.kind.name {
      let items = try store.engine.all(
        "SELECT id FROM items WHERE deal = \(id) AND removed = 0 ORDER BY id")
      for item in items { try remove(Item.kind, item.integer(0)) }
    }
    for line in try lineIDs(of: kind, id) { try remove(DocumentLine.kind, line) }
    try removeTies(kind, id)
    let tasks = try store.engine.all(
      """
      SELECT id FROM tasks WHERE "on" = \(kind.reference(id)) AND status = 'open' AND removed = 0
      ORDER BY id
      """)
    for task in tasks { try remove(FollowUp.kind, task.integer(0)) }
    for link in try store.hanging(on: Link(kind.name, id)) {
      guard let part = Kinds.named(link.kind) else { continue }
      try removeParts(part, link.id)
      try remove(part, link.id)
    }
    if kind.name == Interaction.kind.name { try removeOpenTask(of: id) }
  }

  /// Refuses to remove what others still stand on.
  func demandUnused(_ kind: RecordKind, _ id: Int64) throws(Failure) {
    let isSegment = kind.name == Segment.kind.name
    let found = try isSegment ? store.namer(ofSegment: id) : store.dependent(on: kind, id)
    guard let user = found else { return }
    throw Failure(
      .data, "\(kind.name).in-use",
      Text("", "нельзя удалить ") + kind.object(id)
        + Text(" is still used by ", ", пока есть ") + user.kind.called(user.id),
      hint: Text("change or remove that first", "сначала измените или удалите эту запись"))
  }
}
