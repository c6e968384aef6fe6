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
    ] + RecordVerbs.all(Company.kind) + RecordVerbs.merging(Company.kind)
      + RecordVerbs.linking(Company.kind) + [
        .command(CompanyGoods.command), .command(CompanySuggest.command),
        .command(CompanyLookup.command), .group(CompanySiteGroup.group),
      ]
  }
}

/// `crm company site`: the places of a company (F126).
enum CompanySiteGroup {
  static let group = Group<App>(
    "site", summary: Text("Places of a company", "Площадки компании: магазины, склады, офисы")
  ) {
    [
      .command(
        RecordAdd.command(
          Site.kind,
          examples: [
            Example(
              "crm company site add --company 18 --name 'Магазин на Ленина' --kind shop",
              Text("a shop of company 18", "магазин компании 18"))
          ]))
    ] + RecordVerbs.all(Site.kind)
  }
}
