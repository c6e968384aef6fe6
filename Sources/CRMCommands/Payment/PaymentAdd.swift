import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm payment add`: money came in.
enum PaymentAdd {
  static let flags = FieldParameters.flags(of: Payment.kind)

  static let command = Command<App>(
    "add", summary: Text("Record a payment", "Записать оплату"),
    details: Text(
      "The sum is what the invoice still lacks unless {--amount} says otherwise. With {--deal} alone it "
        + "goes to the one open invoice of the deal.",
      "Сумма – остаток по счёту, если не указана {--amount}. С одной {--deal} оплата относится к "
        + "единственному неоплаченному счёту сделки."),
    effect: .writes, parameters: flags.map(\.parameter),
    fields: FieldParameters.notes(Payment.kind),
    examples: [
      Example("crm payment add --invoice 3", Text("the rest of it", "остаток по счёту")),
      Example(
        "crm payment add --invoice 3 --amount 50000 --number 118 --date today",
        Text("a part of it", "часть")),
    ], exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission], run: run)

  @Sendable static func run(_ arguments: Arguments, _ app: App) throws(Failure) {
    let desk = try app.desk()
    let words = FieldParameters.words(arguments, flags, Payment.kind)
    let id = try desk.addPayment(try desk.draft(of: Payment.kind, words, isNew: true))
    try app.answer(
      Payment.kind, [id],
      try PaperSentence.added(Payment.kind, id, desk) + (try PaperSentence.followed(desk)))
  }
}
