public import CRMDomain
import CRMStore
public import Wording

/// What is done with interactions beyond the generic verbs (F188–F199).
extension Desk {
  /// Closes interactions as held, with what came of them.
  public func hold(_ ids: [Int64], result: String?, at time: Instant?) throws(Failure) {
    if let time, time > now { throw Desk.notYet }
    let value = try result.map { word throws(Failure) in
      try store.value(word, for: Interaction.result)
    }
    try change { operation throws(Failure) in
      for id in ids {
        _ = try operation.openInteraction(id)
        if let time {
          try operation.set(Interaction.kind, id, [Interaction.startsAt: .integer(time.seconds)])
        }
        try operation.close(id, "done", result: value ?? .null)
        try operation.planTask(of: id)
      }
    }
  }

  /// Closes interactions that will not take place.
  public func drop(_ ids: [Int64], reason: String) throws(Failure) {
    try change { operation throws(Failure) in
      for id in ids {
        guard !reason.isEmpty else {
          throw Operation.reasonMissing(
            Text("dropping ", "отмена ") + Interaction.kind.genitive(id))
        }
        _ = try operation.openInteraction(id)
        try operation.close(id, "dropped", result: .text(reason))
        try operation.planTask(of: id)
      }
    }
  }

  /// Puts interactions off until another time.
  public func postpone(_ ids: [Int64], until time: Instant) throws(Failure) {
    guard time > now else {
      throw Failure(
        .data, "interaction.in-past",
        Text("--until: the new time is not in the future", "--until: новое время не в будущем"))
    }
    try change { operation throws(Failure) in
      for id in ids {
        _ = try operation.openInteraction(id)
        try operation.set(
          Interaction.kind, id,
          [Interaction.status: .text("postponed"), Interaction.startsAt: .integer(time.seconds)])
        try operation.planTask(of: id)
      }
    }
  }

  /// Plans what follows an interaction, with the same people and on the same record (F191, F198).
  public func follow(_ id: Int64, _ draft: Draft) throws(Failure) -> Int64 {
    try change { operation throws(Failure) in
      let former = try store.record(Interaction.kind, id)
      var draft = draft
      for field in [
        Interaction.subject, Interaction.on, Interaction.contact, Interaction.participant,
        Interaction.owner,
      ] {
        draft.fill(field, former[field])
      }
      draft[Interaction.previous] = .integer(id)
      return try operation.addChecked(Interaction.kind, draft, allowDuplicate: true)
    }
  }

  /// Says who the participant is that was written down as text: a contact that is there, or a new one
  /// (F192, F195).
  public func resolve(_ id: Int64, contact: Int64?) throws(Failure) -> Int64 {
    try change { operation throws(Failure) in
      let interaction = try store.record(Interaction.kind, id)
      try store.demandChange(interaction)
      let person: Int64
      if let contact {
        person = contact
      } else {
        person = try operation.addContact(of: interaction)
      }
      try operation.set(Interaction.kind, id, [Interaction.contact: .integer(person)])
      return person
    }
  }

  /// Opens a deal of what was talked about (F196).
  public func openDeal(of id: Int64, title: String?) throws(Failure) -> Int64 {
    try change { operation throws(Failure) in
      let interaction = try store.record(Interaction.kind, id)
      try store.demandChange(interaction)
      if let deal = interaction[Interaction.deal].integer {
        throw Failure(
          .data, "interaction.has-deal",
          Interaction.kind.called(id)
            + Text(" has deal \(deal) already", ": уже есть сделка \(deal)"))
      }
      let deal = try operation.addDeal(try operation.dealDraft(interaction, title), items: [])
      try operation.set(Interaction.kind, id, [Interaction.deal: .integer(deal)])
      return deal
    }
  }

  private static let notYet = Failure(
    .data, "interaction.not-yet",
    Text("--at: it has not taken place yet", "--at: это ещё не состоялось"))
}

extension Operation {
  /// An interaction that the actor may change and that is still to take place.
  func openInteraction(_ id: Int64) throws(Failure) -> Record {
    let interaction = try store.record(Interaction.kind, id)
    try store.demandChange(interaction)
    let status = interaction[Interaction.status].text ?? ""
    guard Interaction.open.contains(status) else {
      let label = Interaction.statuses.label(status)
      throw Failure(
        .data, "interaction.closed",
        Interaction.kind.called(id) + Text(verbatim: ": ") + label,
        hint: Text(
          "plan the next one: 'crm interaction next \(id)'",
          "запланируйте следующее: 'crm interaction next \(id)'"))
    }
    return interaction
  }

  fileprivate func addContact(of interaction: Record) throws(Failure) -> Int64 {
    guard let name = interaction[Interaction.participant].text else {
      throw Failure(
        .data, "interaction.nobody",
        Interaction.kind.called(interaction.id)
          + Text(" names no participant", ": участник не указан"),
        hint: Text(
          "write it down: 'crm interaction edit \(interaction.id) participant=…'",
          "запишите: 'crm interaction edit \(interaction.id) participant=…'"))
    }
    // What is written beside the name, numbers and addresses, is the person's own.
    let phones = store.session.readPhones(name).filter { $0.quality != .service }
    let address = Operation.words(name).first { $0.contains("@") }
    var draft: Draft = [Contact.owner: interaction[Interaction.owner]]
    draft[Contact.phones] = .list(phones.map(\.stored))
    if let address { draft[Contact.emails] = .list([try EmailAddress.read(address).text]) }
    draft[Contact.name] = .text(Operation.personName(name))
    let holder = interaction[Interaction.on].text.flatMap { Link($0) }
    let company = try holder.flatMap { link throws(Failure) in try self.company(of: link) }
    if let company { draft[Contact.companies] = .list([String(company)]) }
    do {
      return try addChecked(Contact.kind, draft, allowDuplicate: false)
    } catch  where error.id == "contact.duplicate" {
      throw Failure(
        error.exit, error.id, error.message,
        hint: Text(
          "name that contact: 'crm interaction resolve \(interaction.id) --contact …'",
          "укажите этот контакт: 'crm interaction resolve \(interaction.id) --contact …'"))
    }
  }

  private static func words(_ text: String) -> [String] {
    text.split { $0 == "," || $0 == ";" || $0.isWhitespace }.map(String.init)
  }

  /// The words of a participant without its numbers and addresses.
  private static func personName(_ text: String) -> String {
    let words = words(text).filter { word in
      !word.contains("@") && !word.allSatisfy { $0.isNumber || "+-().".contains($0) }
    }
    return words.isEmpty ? text : words.joined(separator: " ")
  }

  /// The company that a record belongs to.
  private func company(of link: Link) throws(Failure) -> Int64? {
    switch link.kind {
    case Company.kind.name: return link.id
    case Deal.kind.name: return try raw(Deal.kind, link.id)[Deal.company].integer
    case Contact.kind.name:
      return try raw(Contact.kind, link.id)[Contact.companies].list.first.flatMap { Int64($0) }
    default: return nil
    }
  }

  fileprivate func dealDraft(_ interaction: Record, _ title: String?) throws(Failure) -> Draft {
    let holder = interaction[Interaction.on].text.flatMap { Link($0) }
    var contact = interaction[Interaction.contact].integer
    if holder?.kind == Contact.kind.name { contact = contact ?? holder?.id }
    var company = try holder.flatMap { link throws(Failure) in try self.company(of: link) }
    if company == nil, let contact {
      company = try self.company(of: Link(Contact.kind.name, contact))
    }
    return [
      Deal.title: title.map(Value.text) ?? interaction[Interaction.subject],
      Deal.company: .optional(company), Deal.contact: .optional(contact),
      Deal.owner: interaction[Interaction.owner],
      Deal.lead: .optional(holder?.kind == Lead.kind.name ? holder?.id : nil),
    ]
  }
}
