import CRMActions
import CRMDomain
import CRMStore
import SQL
import Testing
import Wording

@Suite("Finding duplicates")
struct DuplicateSearchTests {
  /// «1=2 exact inn,phone», older record first.
  private func found(
    _ scratch: ScratchDesk, _ kind: RecordKind,
    _ change: (inout DuplicateRequest) -> Void = { _ in }
  ) throws(Failure) -> [String] {
    var request = DuplicateRequest(kind)
    change(&request)
    return try scratch.desk.duplicates(request).map { pair in
      let reasons = pair.reasons.map(\.key.rawValue).joined(separator: ",")
      return "\(pair.record)=\(pair.duplicate) \(pair.match.rawValue) \(reasons)"
    }
  }

  private func add(_ scratch: ScratchDesk, _ kind: RecordKind, _ fields: String...)
    throws(Failure)
  {
    _ = try scratch.desk.add(
      kind, try scratch.words(kind, fields), allowDuplicate: true)
  }

  @Test("Companies: ИНН and name decide unless they contradict; spelling, phone and domain hint")
  func companies() throws {
    let scratch = try ScratchDesk()
    try add(scratch, Company.kind, "name=ООО «Ромашка»", "inn=7707083893", "phone=84951112233")
    try add(scratch, Company.kind, "name=Ромашка, ООО", "kpp=770701001")
    try add(scratch, Company.kind, "name=Ромашка", "inn=7736050003")
    try add(scratch, Company.kind, "name=Совсем другая", "phone=8 495 111-22-33 доб. 5")
    try add(scratch, Company.kind, "name=ЗАО Рамашка")
    #expect(
      try found(scratch, Company.kind) { $0.similar = false } == ["1=2 exact name"],
      "3 has another ИНН, and 2 belongs to the first that it may be")
    let similar = try found(scratch, Company.kind) { $0.exact = false }
    #expect(similar.contains("1=5 similar similar-name"))
    #expect(!similar.contains { $0.hasPrefix("1=4") }, "a phone alone is not enough")
    try add(scratch, Company.kind, "name=Другая совсем", "phone=8 495 111-22-33 доб. 6")
    #expect(
      try found(scratch, Company.kind) { $0.exact = false }.contains(
        "4=6 similar similar-name,phone"))
  }

  @Test(
    "Contacts: address and line decide; surname with company, name, number without extension hint")
  func contacts() throws {
    let scratch = try ScratchDesk()
    try add(scratch, Company.kind, "name=A")
    try add(scratch, Contact.kind, "name=Смирнова Анна", "phone=89161234567", "companies=1")
    try add(scratch, Contact.kind, "name=Смирнова А. П.", "companies=1")
    try add(scratch, Contact.kind, "name=Смирнов Пётр", "companies=1")
    try add(scratch, Contact.kind, "name=Кто-то", "phone=+79161234567")
    #expect(
      try found(scratch, Contact.kind) == [
        "1=4 exact line", "1=2 similar similar-person,company",
      ])
  }

  @Test("Deals: one company, the same title or sum, open at once")
  func deals() throws {
    let scratch = try ScratchDesk()
    try add(scratch, Company.kind, "name=A")
    for title in ["Витрины", "витрины", "Лампы"] {
      try add(scratch, Deal.kind, "title=\(title)", "company=1", "owner=ivan")
    }
    try add(scratch, Deal.kind, "title=Лампа", "company=1", "amount=100", "owner=ivan")
    try add(scratch, Deal.kind, "title=Стол", "company=1", "amount=100", "owner=ivan")
    #expect(
      try found(scratch, Deal.kind) == [
        "1=2 exact title", "4=5 exact amount", "3=4 similar company,similar-name",
      ])
    try scratch.move(2, "lost", reason: "дорого")
    #expect(try found(scratch, Deal.kind) { $0.similar = false } == ["4=5 exact amount"])
    #expect(
      try found(scratch, Deal.kind) { $0.includesHidden = true }.contains("1=2 exact title"))
  }

  @Test("Leads: company and person together, a number with another extension")
  func leads() throws {
    let scratch = try ScratchDesk()
    for fields in [
      ["company=ООО Вектор", "person=Иванов Пётр"], ["company=Вектор", "person=Пётр Иванов"],
      ["company=Вектор"], ["name=X", "inn=7707083893"], ["name=Y", "inn=7707083893"],
    ] {
      _ = try scratch.desk.addLead(
        try scratch.words(Lead.kind, fields), assignment: .own, allowDuplicate: true)
    }
    #expect(
      try found(scratch, Lead.kind) == ["4=5 exact inn", "1=2 similar company,person"],
      "a company alone asks more than once")
  }

  @Test("A seller finds duplicates among his own alone; filters ask for one of the two")
  func seen() throws {
    let scratch = try ScratchDesk()
    for owner in ["ivan", "petr", "ivan"] {
      try add(scratch, Company.kind, "name=Ромашка", "owner=\(owner)")
    }
    #expect(try found(scratch, Company.kind) == ["1=2 exact name", "1=3 exact name"])
    #expect(
      try found(scratch, Company.kind) {
        $0.terms = [.init(path: ["owner"], op: .equals, values: ["petr"])]
      }
        == ["1=2 exact name"])
    try scratch.act(as: "ivan")
    #expect(try found(scratch, Company.kind) == ["1=3 exact name"])
    try scratch.act(as: "petr")
    #expect(try found(scratch, Company.kind) == [])
  }

  @Test(
    "The work grows with the number of records, also where all of them share a word or a number")
  func linear() throws {
    let scratch = try ScratchDesk()
    var dice = Dice(seed: 7)
    let count = 1_500
    _ = try scratch.store.write(settle: { _ throws(Failure) in }) { operation throws(Failure) in
      operation.isQuiet = true
      operation.isBulk = true
      for number in 0..<count {
        let letters = (0..<8).map { _ in "абвгдежзиклмнопрст".randomElement(using: &dice) ?? "а" }
        let name = number % 3 == 0 ? "Торговый дом \(String(letters))" : String(letters)
        try operation.addInBulk(
          Company.kind,
          [
            Company.name: .text(name),
            Company.phones: .list(["+74951112233x\(number)"]),
            Company.emails: .list(["a\(number)@big.example"]),
          ])
      }
    }
    var request = DuplicateRequest(Company.kind)
    request.minimum = 1
    let pairs = try scratch.desk.duplicates(request)
    #expect(pairs.count < count * 3 * Candidates.window)
  }
}

private enum Candidates {
  static let window = 6
}
