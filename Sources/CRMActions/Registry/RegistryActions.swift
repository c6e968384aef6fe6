import CRMDomain
import CRMStore
public import Wording

/// What a look into the registry found.
public struct RegistryReport: Sendable {
  /// The fields that were empty and are filled in now.
  public internal(set) var filled: [String] = []
  /// Fields that the registry has otherwise; they stay as they are.
  public internal(set) var differing: [(field: String, here: String, there: String)] = []

  /// Nothing yet.
  public init() {}
}

/// Requisites from a registry of companies (F301).
extension Desk {
  /// Fills in the empty fields of a company with what a registry knows of its ИНН.
  public func lookUp(
    company id: Int64, in provider: RegistryProvider
  ) throws(Failure) -> RegistryReport {
    let company = try store.record(Company.kind, id)
    try store.demandChange(company)
    guard let inn = company[Company.inn].text else { throw Desk.noINN(company) }
    let facts = try facts(inn, company[Company.kpp].text ?? "", provider)
    var report = RegistryReport()
    var words: [(field: String, word: String)] = []
    for (name, word) in facts {
      if company[name].isEmpty {
        words.append((name, word))
        continue
      }
      // Reading the word as the field does finds an unknown field as well.
      let theirs = try draft(of: Company.kind, [(name, word)], isNew: false)[name]
      let isSame = theirs.map { Desk.isAlike($0, company[name]) } ?? true
      if !isSame { report.differing.append((name, company[name].stored ?? "", word)) }
    }
    report.filled = words.map(\.field)
    guard !words.isEmpty else { return report }
    let draft = try draft(of: Company.kind, words, isNew: false)
    _ = try edit(Company.kind, [id], draft)
    return report
  }

  /// The words of a company that is to be added: what was given, and what a registry knows beside it.
  public func lookUp(
    _ words: [(field: String, word: String)], in provider: RegistryProvider
  ) throws(Failure) -> [(field: String, word: String)] {
    guard let inn = words.first(where: { $0.field == Company.inn.name })?.word else {
      throw Failure(
        .usage, "registry.no-inn",
        Text("the registry is asked by INN", "реестр спрашивают по ИНН"),
        hint: Text("add --inn NUMBER", "добавьте --inn НОМЕР"))
    }
    let kpp = words.first { $0.field == Company.kpp.name }?.word ?? ""
    let facts = try facts(inn, kpp, provider)
    return words + facts.filter { fact in !words.contains { $0.field == fact.field } }
  }

  private func facts(
    _ inn: String, _ kpp: String, _ provider: RegistryProvider
  ) throws(Failure) -> [(field: String, word: String)] {
    let facts = try provider.facts(inn: try INN.check(inn), kpp: kpp)
      .filter { $0.field != Company.inn.name }
    guard !facts.isEmpty else {
      throw Failure(
        .noInput, "registry.unknown",
        Text("the registry knows nothing of INN \(inn)", "в реестре нет ничего об ИНН \(inn)"))
    }
    return facts
  }

  /// Case, quotes and spaces make no difference worth telling.
  private static func isAlike(_ one: Value, _ other: Value) -> Bool {
    func core(_ value: Value) -> String {
      Fold.key(value.stored ?? "").filter { $0.isLetter || $0.isNumber }
    }
    return core(one) == core(other)
  }

  private static func noINN(_ company: Record) -> Failure {
    Failure(
      .data, "registry.no-inn",
      Text(
        "company \(company.id) has no INN to ask the registry by",
        "у компании \(company.id) нет ИНН, по которому спрашивают реестр"),
      hint: Text(
        "crm company edit \(company.id) inn=…", "crm company edit \(company.id) inn=…"))
  }
}
