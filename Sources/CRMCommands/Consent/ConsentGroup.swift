import CRMDomain
import CommandSpec
import Wording

/// `crm consent`: what people agreed to, and what they do not want.
enum ConsentGroup {
  static let group = Group<App>(
    "consent", summary: Text("What people agreed to, by topic", "Согласия по рубрикам"),
    details: Text(
      "Surveys and campaigns ask here before they write. A fact counts for the person and for the "
        + "address; the newest of a topic holds, and all of them stay: when, from where, by whom. "
        + "What comes from an unsubscription, an answer or a complaint is written by the program.",
      "Сюда заглядывают опросы и рассылки, прежде чем писать. Факт относится и к человеку, и к адресу; "
        + "по рубрике действует последний, но хранятся все: когда, откуда, кем записано. Отписки, ответы "
        + "и жалобы программа записывает сама.")
  ) {
    [.command(ConsentGive.command), .command(ConsentWithdraw.command)]
      + RecordVerbs.reading(Consent.kind) + [.command(RecordRemove.command(Consent.kind))]
  }
}
