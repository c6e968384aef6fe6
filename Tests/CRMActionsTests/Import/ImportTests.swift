import CRMActions
import CRMDomain
import CRMStore
import Platform
import SQL
import Testing
import Wording

@Suite("import")
struct ImportTests {
  /// Takes a table in; the failures of its rows are handed over.
  @discardableResult
  private func take(
    _ office: SalesOffice, _ kind: RecordKind, _ table: String,
    failures: UnsafeMutablePointer<[Failure]>? = nil,
    _ change: (inout ImportRequest) -> Void = { _ in }
  ) throws -> ImportReport {
    var request = ImportRequest(kind)
    change(&request)
    let text = try TextInput(Input(bytes: Array(table.utf8)))
    var source: any ImportSource
    if table.hasPrefix("{") {
      source = ObjectSource(text)
    } else if table.hasPrefix("BEGIN") {
      source = CardSource(text)
    } else {
      source = try TableSource(text, isEscaped: false)
    }
    return try office.desk.importRecords(
      request, from: &source, progress: { _ in }, tell: { failures?.pointee.append($0) })
  }

  private func counts(_ report: ImportReport) -> [Int] {
    [report.rows, report.added, report.updated, report.unchanged, report.skipped, report.failed]
  }

  static let leads = """
    Название;Телефон;E-mail;Ответственный;Канал
    Витрина;8 916 123-45-67;anna@zdorovie.example;ivan;почта
    Шкаф;;vera@shop.example;;
    """

  @Test func twiceIsOnce() throws {
    let office = try SalesOffice()
    #expect(counts(try take(office, Lead.kind, Self.leads)) == [2, 2, 0, 0, 0, 0])
    let changes = try office.count("SELECT COUNT(*) FROM changes")
    let again = try take(office, Lead.kind, Self.leads)
    #expect(counts(again) == [2, 0, 0, 2, 0, 0])
    #expect(again.operation == nil)
    #expect(try office.count("SELECT COUNT(*) FROM changes") == changes)
    let lead = try office.store.record(Lead.kind, 1)
    #expect(lead[Lead.phone].text == "+79161234567")
    #expect(lead[Lead.channel].text == "mail")
    #expect(try office.store.title(User.kind, lead[Lead.owner].integer ?? 0) == "ivan")
  }

  @Test func aLongWayAndAShortWayWriteTheSame() throws {
    let office = try SalesOffice()
    try take(office, Lead.kind, Self.leads)
    let other = try SalesOffice()
    try take(other, Lead.kind, Self.leads) { $0.withRules = true }
    for id in [Int64(1), 2] {
      let one = try office.store.history(of: Lead.kind, id).map {
        "\($0.change.field)=\($0.change.after ?? "")"
      }
      let two = try other.store.history(of: Lead.kind, id).map {
        "\($0.change.field)=\($0.change.after ?? "")"
      }
      #expect(Set(one).subtracting(two).isEmpty)
      #expect(
        try office.store.record(Lead.kind, id)[Lead.name]
          == other.store.record(Lead.kind, id)[Lead.name])
    }
    #expect(
      try office.count("SELECT COUNT(*) FROM record_keys WHERE kind = 'lead'")
        == other.count("SELECT COUNT(*) FROM record_keys WHERE kind = 'lead'"))
    #expect(try office.count("SELECT COUNT(*) FROM tasks") == 0)
    #expect(try office.count("SELECT COUNT(*) FROM notifications") == 0)
    #expect(try other.count("SELECT COUNT(*) FROM tasks") > 0)
    #expect(try office.store.faults().isEmpty)
  }

  @Test func onlyGivenColumnsAreWritten() throws {
    let office = try SalesOffice()
    try take(office, Lead.kind, Self.leads)
    let table = "email,phone,interest,need\nanna@zdorovie.example,8 495 123-45-67,лари,\n"
    #expect(counts(try take(office, Lead.kind, table)) == [1, 0, 1, 0, 0, 0])
    var lead = try office.store.record(Lead.kind, 1)
    #expect(lead[Lead.name].text == "Витрина")
    #expect(lead[Lead.interest].text == "лари")
    #expect(lead[Lead.phones].list == ["+74951234567", "+79161234567"])
    try take(office, Lead.kind, "email,interest\nanna@zdorovie.example,\n")
    lead = try office.store.record(Lead.kind, 1)
    #expect(lead[Lead.interest].text == "лари")
    try take(office, Lead.kind, "email,interest\nanna@zdorovie.example,\n") {
      $0.clearsEmpty = true
    }
    lead = try office.store.record(Lead.kind, 1)
    #expect(lead[Lead.interest] == .null)
  }

  @Test func duplicatesAreUpdatedSkippedOrRefused() throws {
    let office = try SalesOffice()
    try take(office, Lead.kind, Self.leads)
    let table = "name,email\nДругое,vera@shop.example\nНовое,new@shop.example\n"
    let skipped = try take(office, Lead.kind, table) { $0.duplicates = .skip }
    #expect(counts(skipped) == [2, 1, 0, 0, 1, 0])
    #expect(throws: Failure.self) {
      try take(office, Lead.kind, table) { $0.duplicates = .fail }
    }
    let report = try take(office, Lead.kind, table) {
      $0.duplicates = .fail
      $0.each = true
    }
    #expect(counts(report) == [2, 0, 0, 0, 0, 2])
  }

  @Test func rowsThatChangeNothingLeaveNoOperation() throws {
    let office = try SalesOffice()
    try take(office, Lead.kind, Self.leads)
    let last = office.desk.lastOperation
    for each in [false, true] {
      let report = try take(office, Lead.kind, Self.leads) { $0.each = each }
      #expect(report.operation == nil, "each: \(each)")
    }
    #expect(last != nil)
    #expect(try office.desk.store.faults() == [])
  }

  @Test func aRowForTwoRecordsIsNamed() throws {
    let office = try SalesOffice()
    try take(office, Lead.kind, Self.leads)
    var failures: [Failure] = []
    let table = "name,email,phone\nx,vera@shop.example,8 916 123-45-67\n"
    #expect(throws: Failure.self) { try take(office, Lead.kind, table, failures: &failures) }
    #expect(failures.map(\.id) == ["lead.ambiguous"])
    #expect(failures.first?.message.en.hasPrefix("line 2:") == true)
    let byMail = try take(office, Lead.kind, table) { $0.key = "email" }
    #expect(counts(byMail) == [1, 0, 1, 0, 0, 0])
  }

  static let faulty = """
    name,email,amount
    good,a@shop.example,100
    bad,nowhere,100
    worse,b@shop.example,lots
    fine,c@shop.example,
    """

  @Test func allOrNothing() throws {
    let office = try SalesOffice()
    var failures: [Failure] = []
    let failure = #expect(throws: Failure.self) {
      try take(office, Lead.kind, Self.faulty, failures: &failures)
    }
    #expect(failure?.id == "import.refused")
    #expect(failures.map { $0.message.en.prefix(7) } == ["line 3:", "line 4:"])
    #expect(try office.count("SELECT COUNT(*) FROM leads") == 0)
    #expect(try office.store.lastOperation() != nil)
    failures = []
    let report = try take(office, Lead.kind, Self.faulty, failures: &failures) { $0.each = true }
    #expect(counts(report) == [4, 2, 0, 0, 0, 2])
    #expect(failures.count == 2)
    #expect(try office.store.faults().isEmpty)
  }

  @Test func aRowThatFailsLateLeavesNothing() throws {
    let office = try SalesOffice()
    // The second row breaks a rule of the store itself: a removed product keeps its SKU.
    let id = try office.add(Product.kind, ("sku", "A-1"), ("name", "Витрина"))
    try office.desk.remove(Product.kind, [id])
    let table = "sku,name\nB-1,Шкаф\nA-1,Витрина\nB-2,Ларь\n"
    let report = try take(office, Product.kind, table) { $0.each = true }
    #expect(counts(report) == [3, 2, 0, 0, 0, 1])
    #expect(try office.store.faults().isEmpty)
  }

  @Test func aTrialChangesNothing() throws {
    let office = try SalesOffice(dryRun: true)
    let before = try office.count("SELECT COUNT(*) FROM changes")
    #expect(counts(try take(office, Lead.kind, Self.leads)) == [2, 2, 0, 0, 0, 0])
    #expect(try office.count("SELECT COUNT(*) FROM changes") == before)
    #expect(try office.count("SELECT COUNT(*) FROM leads") == 0)
    #expect(try office.count("SELECT COUNT(*) FROM record_keys") == 0)
  }

  @Test func oneUndoTakesItBack() throws {
    let office = try SalesOffice()
    try take(office, Lead.kind, Self.leads)
    let table =
      "name,email\nИначе,vera@shop.example\nНовое,new@shop.example\nИ ещё,more@shop.example\n"
    let operation = try #require(try take(office, Lead.kind, table).operation)
    let draft = try office.desk.draft(of: Lead.kind, [("name", "Позже")], isNew: false)
    _ = try office.desk.edit(Lead.kind, [4], draft)
    let (_, results) = try office.desk.undo(operation)
    let outcomes = Dictionary(uniqueKeysWithValues: results.map { ($0.link.text, $0.outcome) })
    #expect(outcomes == ["lead/2": .undone, "lead/3": .undone, "lead/4": .kept])
    #expect(try office.store.record(Lead.kind, 2)[Lead.name].text == "Шкаф")
    #expect(try office.store.find(Lead.kind, 3) == nil)
    #expect(try office.store.record(Lead.kind, 4)[Lead.name].text == "Позже")
  }

  @Test func turnsAreFair() throws {
    let office = try SalesOffice()
    let table = "name\n" + (1...31).map { "lead \($0)\n" }.joined()
    try take(office, Lead.kind, table) { $0.auto = true }
    for login in ["ivan", "maria", "petr"] {
      let user = try #require(try office.store.user(login: login)).id
      #expect(
        (10...11).contains(try office.count("SELECT COUNT(*) FROM leads WHERE owner = \(user)")))
    }
  }

  static let columns: [(table: String, id: String)] = [
    ("name,colour\n", "column.unknown"), ("id,name\n", "column.number"),
    ("name,Название\n", "column.twice"), ("", "input.empty"), ("\n\n", "input.empty"),
  ]

  @Test(arguments: columns)
  func headingsAreChecked(_ table: String, _ id: String) throws {
    let office = try SalesOffice()
    let failure = #expect(throws: Failure.self) { try take(office, Lead.kind, table) }
    #expect(failure?.id == id)
  }

  @Test func columnsAreMapped() throws {
    let office = try SalesOffice()
    let table = "Имя;Моб. тел.;Примечание\nАнна;8 916 123-45-67;x\n"
    let failure = #expect(throws: Failure.self) {
      try take(office, Contact.kind, table) { $0.map = [("Имя", "name")] }
    }
    #expect(failure?.hint?.en.contains("--map phone='Моб. тел.'") == true)
    let report = try take(office, Contact.kind, table) {
      $0.map = [("Имя", "name"), ("Моб. тел.", "phone"), ("Примечание", nil)]
    }
    #expect(counts(report) == [1, 1, 0, 0, 0, 0])
    #expect(throws: Failure.self) {
      try take(office, Contact.kind, table) { $0.map = [("Нет", "name")] }
    }
  }

  static let broken: [(text: String, id: String, line: String)] = [
    ("name,email\na,a@b.example\nb", "csv.ragged", "line 3:"),
    ("name,email\na,a@b.example,c\n", "csv.ragged", "line 2:"),
    ("{\"name\":\"a\"}\n{\"name\":\"b\",\"em", "json.cut", "line 2:"),
    ("{\"name\":\"a\"}\n[1]\n", "json.no-object", "line 2:"),
    ("{\"name\":{\"a\":1}}\n", "json.nested", "line 1:"),
    ("BEGIN:VCARD\nFN:Анна\n", "vcard.cut", "line 1:"),
    ("BEGIN:VCARD\nFN:Анна\nEND:VCARD\nBEGIN:VCARD\nFN:Б\nBEGIN:VCARD\n", "vcard.cut", "line 4:"),
  ]

  @Test(arguments: broken)
  func brokenFilesAreRefused(_ text: String, _ id: String, _ line: String) throws {
    let office = try SalesOffice()
    var failures: [Failure] = []
    #expect(throws: Failure.self) { try take(office, Contact.kind, text, failures: &failures) }
    #expect(failures.first?.id == id)
    #expect(failures.first?.message.en.hasPrefix(line) == true)
    #expect(try office.count("SELECT COUNT(*) FROM contacts") == 0)
  }

  @Test func companiesAreFoundByNameAndBranchesKeptApart() throws {
    let office = try SalesOffice()
    let table = """
      name,inn,kpp
      ООО «Ромашка»,7707083893,770701001
      "Ромашка, филиал",7707083893,780101001
      ЗАО Лютик,,
      """
    #expect(counts(try take(office, Company.kind, table)) == [3, 3, 0, 0, 0, 0])
    #expect(counts(try take(office, Company.kind, table)) == [3, 0, 0, 3, 0, 0])
    let people = "name,email,Компании\nАнна,a@b.example,АО «Лютик»\n"
    try take(office, Contact.kind, people)
    #expect(try office.store.record(Contact.kind, 1)[Contact.companies].list == ["3"])
  }

  @Test func aLeadOfAKnownCustomerIsRefused() throws {
    let office = try SalesOffice()
    try take(office, Contact.kind, "name,email\nАнна,a@b.example\n")
    let table = "name,email\nЗапрос,a@b.example\n"
    #expect(throws: Failure.self) { try take(office, Lead.kind, table) }
    #expect(counts(try take(office, Lead.kind, table) { $0.duplicates = .skip })[4] == 1)
    #expect(counts(try take(office, Lead.kind, table) { $0.allowsDuplicates = true })[1] == 1)
  }

  @Test func usersAreForAdministrators() throws {
    let office = try SalesOffice()
    try take(office, User.kind, "login,name,role\nzoya,Зоя,seller\n")
    let seller = try #require(try office.store.user(login: "ivan"))
    office.store.act(as: seller)
    #expect(throws: Failure.self) { try take(office, User.kind, "login\nboris\n") }
    #expect(throws: Failure.self) { try take(office, Product.kind, "sku,name\nA,B\n") }
    try take(office, Lead.kind, "name\nсвой\n")
    #expect(try office.store.record(Lead.kind, 1)[Lead.owner].integer == seller.id)
  }
}
