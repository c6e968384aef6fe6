import CRMDomain
import CRMStore
import SQL
import Testing
import Wording

@Suite("The schema")
struct SchemaTests {
  struct Column {
    let type: String
    let isRequired: Bool
    let hasDefault: Bool
  }

  static func columns(_ engine: any Engine, _ table: String) throws -> [String: Column] {
    var columns: [String: Column] = [:]
    for row in try engine.all(
      "SELECT name, type, \"notnull\", dflt_value FROM pragma_table_info(\(table))")
    {
      columns[row.text(0)] = Column(
        type: row.text(1), isRequired: row.integer(2) == 1, hasDefault: row[3] != .null)
    }
    return columns
  }

  static func affinity(_ field: Field) -> String {
    switch field.type {
    case .id, .integer, .money, .quantity, .percent, .instant, .flag, .reference: "INTEGER"
    default: "TEXT"
    }
  }

  @Test(
    "Every stored field has its column, every searchable one its folded copy",
    arguments: Kinds.all.map(\.name))
  func fields(_ name: String) throws {
    let engine = try ScratchStore().engine
    let kind = try #require(Kinds.named(name))
    let columns = try Self.columns(engine, kind.table)
    for field in kind.fields where field.isStored {
      #expect(columns[field.name]?.type == Self.affinity(field), "\(name).\(field.name)")
      if field.traits.contains(.searchable) {
        #expect(columns[field.name + "_key"]?.type == "TEXT", "\(name).\(field.name)_key")
      }
    }
    for field in kind.fields where !field.isStored { #expect(columns[field.name] == nil) }
    #expect(columns["removed"]?.isRequired == true)
  }

  @Test("All tables are strict")
  func strict() throws {
    let engine = try ScratchStore().engine
    let loose = try engine.all(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'"
    )
    #expect(loose.map { $0.text(0) } == [])
  }

  @Test("Every reference is a foreign key of its table", arguments: Kinds.all.map(\.name))
  func foreignKeys(_ name: String) throws {
    let engine = try ScratchStore().engine
    let kind = try #require(Kinds.named(name))
    var keys: [String: String] = [:]
    for row in try engine.all(
      "SELECT \"from\", \"table\" FROM pragma_foreign_key_list(\(kind.table))")
    {
      keys[row.text(0)] = row.text(1)
    }
    for field in kind.fields where field.isStored {
      guard case .reference(let target) = field.type else { continue }
      #expect(keys[field.name] == Kinds.named(target)?.table, "\(name).\(field.name)")
    }
  }

  @Test("The store refuses a word that is not of the vocabulary, and takes all that are")
  func vocabularies() throws {
    let scratch = try ScratchStore()
    let checked: [(RecordKind, Field)] = [
      (Lead.kind, Lead.channel), (Contact.kind, Contact.role), (Company.kind, Company.kind_),
      (Deal.kind, Deal.type), (FollowUp.kind, FollowUp.kind_), (FollowUp.kind, FollowUp.status),
      (FollowUp.kind, FollowUp.priority), (User.kind, User.role),
      (Interaction.kind, Interaction.type), (Interaction.kind, Interaction.status),
      (Company.kind, Company.preferredForm), (Site.kind, Site.kind_),
      (Affiliation.kind, Affiliation.role), (Relation.kind, Relation.role),
    ]
    let lead = try scratch.lead("Acme")
    let company = try scratch.add(Company.kind, [Company.name: .text("Acme")])
    let contact = try scratch.add(Contact.kind, [Contact.name: .text("Ann")])
    let deal = try scratch.deal("Acme")
    let task = try scratch.add(
      FollowUp.kind,
      [
        FollowUp.title: .text("Call"), FollowUp.kind_: .text("call"),
        FollowUp.status: .text("open"),
        FollowUp.priority: .text("normal"),
      ])
    let interaction = try scratch.add(
      Interaction.kind,
      [
        Interaction.subject: .text("Call"), Interaction.type: .text("call"),
        Interaction.status: .text("planned"),
      ])
    let site = try scratch.add(
      Site.kind, [Site.company: .integer(company), Site.name: .text("Shop")])
    let affiliation = try scratch.add(
      Affiliation.kind,
      [
        Affiliation.company: .integer(company), Affiliation.role: .text("partner"),
        Affiliation.other: .integer(company),
      ])
    let relation = try scratch.add(
      Relation.kind,
      [
        Relation.contact: .integer(contact), Relation.role: .text("friend"),
        Relation.other: .integer(contact),
      ])
    let ids = [
      "lead": lead, "company": company, "contact": contact, "deal": deal, "task": task,
      "interaction": interaction, "site": site, "affiliation": affiliation, "relation": relation,
    ]
    for (kind, field) in checked {
      guard case .choice(let vocabulary) = field.type else { continue }
      let id = ids[kind.name] ?? scratch.petr.id
      for entry in vocabulary.entries {
        try scratch.engine.run(
          "UPDATE \(name: kind.table) SET \(name: field.name) = \(entry.key) WHERE id = \(id)")
      }
      let refused = failure { () throws(Failure) in
        try scratch.engine.run(
          "UPDATE \(name: kind.table) SET \(name: field.name) = 'nonsense' WHERE id = \(id)")
      }
      #expect(refused?.id == "store.constraint", "\(kind.name).\(field.name)")
    }
  }

  @Test("Applying the schema again changes nothing; a newer one is refused and left alone")
  func versions() throws {
    let scratch = try ScratchStore()
    let before = try scratch.dump(["sqlite_schema"])
    let version = try scratch.engine.schemaVersion()
    let session = scratch.store.session
    _ = try Store(engine: scratch.engine, path: ":memory:", session: session, login: "ivan")
    #expect(try scratch.dump(["sqlite_schema"]) == before)
    #expect(try scratch.engine.schemaVersion() == version)
    try scratch.engine.setSchemaVersion(version + 1)
    let refused = failure { () throws(Failure) in
      try Store(engine: scratch.engine, path: "crm.db", session: session, login: "ivan")
    }
    #expect(refused?.id == "store.newer")
    #expect(refused?.exit == .config)
    #expect(try scratch.dump(["sqlite_schema"]) == before)
    #expect(try scratch.engine.schemaVersion() == version + 1)
  }

  @Test(
    "An unknown, a removed and a disabled login are refused", arguments: ["nobody", "petr", "ivan"])
  func logins(_ login: String) throws {
    let scratch = try ScratchStore()
    try scratch.set(User.kind, scratch.petr.id, [User.active: .integer(0)])
    try scratch.write { operation throws(Failure) in
      try operation.remove(User.kind, scratch.ivan.id)
    }
    let refused = failure { () throws(Failure) in
      try Store(
        engine: scratch.engine, path: ":memory:", session: scratch.store.session, login: login)
    }
    #expect(refused?.id == (login == "petr" ? "user.disabled" : "user.unknown"))
    #expect(refused?.exit == .noPermission)
  }

  @Test(
    "Hot queries go by an index",
    arguments: [
      "SELECT * FROM leads t WHERE t.removed = 0 AND t.id = 5",
      "SELECT * FROM leads t WHERE t.removed = 0 AND t.owner = 3 AND t.status = 'new'",
      "SELECT * FROM leads t WHERE t.status = 'new'",
      "SELECT * FROM deals t WHERE t.owner = 3 AND t.stage = 'won'",
      "SELECT * FROM deals t WHERE t.pipeline = 'sales' AND t.stage = 'won'",
      "SELECT * FROM deals t WHERE t.company = 4",
      "SELECT * FROM deals t WHERE t.contact = 4",
      "SELECT record FROM record_keys WHERE type = 'email' AND \"key\" = 'a' AND kind = 'lead'",
      "DELETE FROM record_keys WHERE kind = 'lead' AND record = 4",
      "SELECT * FROM tasks k WHERE k.\"on\" = 'lead/4' AND k.status = 'open'",
      "SELECT * FROM tasks k WHERE k.assignee = 2 AND k.status = 'open' ORDER BY due_at",
      "SELECT * FROM tasks k WHERE k.due_at <= 9 AND k.status = 'open'",
      "SELECT * FROM items WHERE deal = 4 ORDER BY \"position\"",
      "SELECT * FROM notifications WHERE \"user\" = 3 AND read_at IS NULL",
      "SELECT * FROM changes WHERE kind = 'lead' AND record = 4 AND field = 'status'",
      "SELECT * FROM changes WHERE operation = 4",
      "SELECT 1 FROM operations p WHERE p.undone = 4",
      "SELECT * FROM messages WHERE message_id = 'a@b'",
      "SELECT * FROM messages WHERE content = 'abc'",
      "SELECT * FROM messages WHERE lead = 4",
      "SELECT * FROM outbox WHERE state = 'queued' AND next_at <= 9",
      "SELECT * FROM shipments WHERE deal = 4",
      "SELECT * FROM notes t WHERE t.\"on\" = 'lead/4'",
      "SELECT * FROM notes t WHERE t.\"on\" >= 'lead/' AND t.\"on\" < 'lead0'",
      "SELECT * FROM attachments t WHERE t.\"on\" = 'lead/4'",
      "SELECT * FROM attachments t WHERE t.hash = 'ab'",
      "SELECT * FROM interactions t WHERE t.\"on\" = 'lead/4'",
      "SELECT * FROM interactions t WHERE t.contact = 4",
      "SELECT * FROM interactions t WHERE t.owner = 4 AND t.status = 'planned'",
      "SELECT id FROM interactions WHERE task = 4",
      "SELECT * FROM shipments WHERE company = 4",
      "SELECT * FROM messages WHERE company = 4",
      "SELECT * FROM sites WHERE company = 4",
      "SELECT * FROM companies WHERE holding = 4",
      "SELECT * FROM leads WHERE contact = 4",
      "SELECT * FROM deals WHERE lead = 4",
      "SELECT * FROM affiliations WHERE removed = 0 AND (company = 4 OR other = 4)",
      "SELECT * FROM relations WHERE removed = 0 AND (contact = 4 OR other = 4)",
      "SELECT * FROM messages WHERE thread = 4 AND direction = 'in'",
      "SELECT * FROM survey_invitations WHERE \"on\" = 'deal/4' AND +survey = 1",
      "SELECT * FROM survey_invitations WHERE contact = 4 AND +survey = 1",
      "SELECT * FROM survey_invitations WHERE state = 'planned' AND send_at <= 9",
      """
      SELECT * FROM survey_invitations WHERE survey = 1 AND state IN ('asked', 'begun')
        AND reminded_at IS NULL AND sent_at > 9
      """,
    ] as [SQL])
  func plans(_ query: SQL) throws {
    let engine = try ScratchStore().engine
    let plan = try engine.all("EXPLAIN QUERY PLAN \(query)").map { $0.text(3) }
    #expect(plan.contains { $0.contains("SEARCH") }, "\(plan)")
    #expect(!plan.contains { $0.contains("SCAN") }, "\(plan)")
  }
}
