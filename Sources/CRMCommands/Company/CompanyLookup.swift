import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm company lookup`: requisites from a registry of companies.
enum CompanyLookup {
  static let company = Company.kind.operand

  static let command = Command<App>(
    "lookup",
    summary: Text("Fill in requisites from a registry", "Заполнить реквизиты из реестра"),
    details: Text(
      "Asks the registry of the section [registry] of the settings by INN and fills in what is empty. "
        + "What the registry has otherwise is named and stays. With -n it is only shown.",
      "Спрашивает реестр из раздела [registry] настроек по ИНН и заполняет пустые поля. Расхождения "
        + "называются, но не меняются. С -n только показывает."),
    effect: .writes, parameters: [company],
    examples: [
      Example("crm company lookup 18", Text("one company", "одна компания")),
      Example(
        "crm company lookup 7707083893 -n", Text("what would be filled in", "что заполнилось бы")),
    ], exits: [.ok, .usage, .data, .noInput, .unavailable, .tryAgain, .noPermission, .config]
  ) { arguments, app throws(Failure) in
    let provider = try provider(app)
    let desk = try app.desk()
    let id = try app.id(Company.kind, arguments[company])
    let report = try desk.lookUp(company: id, in: provider)
    tell(id, report, app)
    let fields = report.filled.joined(separator: ", ")
    try app.answer(
      Company.kind, [id],
      fields.isEmpty
        ? Text("company \(id): nothing was empty", "компания \(id): заполнять нечего")
        : Text("company \(id): filled in \(fields)", "компания \(id): заполнено: \(fields)"))
  }

  static func provider(_ app: App) throws(Failure) -> RegistryProvider {
    if let provider = try app.settings().registry { return provider }
    throw Failure(
      .config, "registry.none",
      Text("the settings name no registry", "в настройках нет реестра"),
      hint: Text("see [registry] in 'crm help settings'", "см. [registry] в 'crm help settings'"))
  }

  private static func tell(_ id: Int64, _ report: RegistryReport, _ app: App) {
    for (field, here, there) in report.differing {
      app.note(
        Text(
          "company \(id): \(field) is '\(here)' here, '\(there)' in the registry",
          "компания \(id): \(field) – здесь «\(here)», в реестре «\(there)»"))
    }
  }
}
