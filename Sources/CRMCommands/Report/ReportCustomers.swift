import CommandSpec
import Reports
import Wording

/// `crm report customers`: what customers bring and how they pay.
enum ReportCustomers {
  static let command = ReportCommand.make(
    .customers,
    summary: Text(
      "Show revenue, repeated sales and payments", "Выручка, повторные продажи, оплата"),
    details: Text(
      "Deals won in the period by the customer, which of them were repeated sales, how "
        + "invoices with a day to pay by were paid, what is overdue and what is in work then or now. A "
        + "sale is a repeated one after any earlier won deal of the same company.",
      "Сделки, выигранные за период, по клиентам; какие из них повторные; как оплачивались "
        + "счета со сроком; что просрочено и что в работе – на его конец или сейчас. Продажа повторная, если "
        + "раньше была любая выигранная сделка той же компании."),
    examples: [
      Example(
        "crm report customers --period year",
        Text("this year, the largest first", "за год, крупнейшие сверху")),
      Example(
        "crm report customers --by category --period year --compare previous",
        Text("growth by category", "рост по категориям")),
      Example(
        "crm report customers --explain 12:sales",
        Text("what a customer bought", "что купил клиент")),
    ])
}
