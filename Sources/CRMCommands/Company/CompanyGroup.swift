import CRMDomain
import CommandSpec
import Wording

/// `crm company`: organisations and entrepreneurs.
enum CompanyGroup {
  static let group = Group<App>(
    "company", summary: Text("Organisations and entrepreneurs", "Организации и предприниматели")
  ) {
    [
      .command(
        RecordAdd.command(
          Company.kind,
          examples: [
            Example(
              "crm company add --name 'ООО «Здоровье»' --inn 7707083893 --kpp 770701001",
              Text("with checked requisites", "с проверкой реквизитов"))
          ]))
    ] + RecordVerbs.all(Company.kind)
  }
}
