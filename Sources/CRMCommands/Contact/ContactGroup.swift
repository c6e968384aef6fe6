import CRMDomain
import CommandSpec
import Wording

/// `crm contact`: people on the customer's side.
enum ContactGroup {
  static let group = Group<App>(
    "contact", summary: Text("People on the customer's side", "Контактные лица клиентов")
  ) {
    [
      .command(
        RecordAdd.command(
          Contact.kind,
          examples: [
            Example(
              "crm contact add --name 'Смирнова Анна' --phone '8 916 123-45-67' --companies 18",
              Text("with a number and a company", "с телефоном и компанией"))
          ]))
    ] + RecordVerbs.all(Contact.kind) + RecordVerbs.merging(Contact.kind)
      + RecordVerbs.linking(Contact.kind) + [
        .command(ContactGoods.command), .command(ContactSuggest.command),
      ]
  }
}
