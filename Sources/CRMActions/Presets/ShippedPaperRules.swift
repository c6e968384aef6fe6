import Wording

/// What offers, invoices, money and goods make of a deal by themselves.
extension ShippedRules {
  static let papers: [Shipped] = [
    Shipped(
      name: "quote-accepted",
      summary: Text(
        "a task to invoice what the customer accepted",
        "задача выставить счёт по принятому предложению"),
      text: Text(
        """
        when quote status set
        if status_kind=won
        task document "Send the invoice for quote {number}" for owner due "tomorrow 18:00"
        """,
        """
        when quote status set
        if status_kind=won
        task document "Выставить счёт по предложению {number}" for owner due "tomorrow 18:00"
        """)),
    Shipped(
      name: "invoice-sent",
      summary: Text(
        "a deal whose invoice is out stands at «Invoiced»",
        "сделка с отправленным счётом переходит в «Выставлен счет»"),
      text: Text(
        verbatim: """
          when invoice status set
          if status_kind=open,won deal.stage_kind=initial
          move deal invoiced
          """)),
    Shipped(
      name: "invoice-paid",
      summary: Text(
        "an invoice is «Paid» when the sum is reached",
        "счёт становится «Оплачен», когда набралась сумма"),
      text: Text(
        verbatim: """
          when invoice paid_amount set
          if fully_paid=yes status_kind=initial,open,won
          set status=paid
          """)),
    Shipped(
      name: "deal-paid",
      summary: Text(
        "a deal whose invoice is paid is won", "сделка с оплаченным счётом закрыта успешно"),
      text: Text(
        verbatim: """
          when invoice status set
          if status_kind=done
          move deal won
          """)),
    Shipped(
      name: "order-paid",
      summary: Text(
        "a deal whose order is paid is won", "сделка с оплаченным заказом закрыта успешно"),
      text: Text(
        verbatim: """
          when order paid_amount set
          if fully_paid=yes
          move deal won
          """)),
    Shipped(
      name: "company-to-1c",
      summary: Text(
        "hands the company to 1C when its deal is invoiced",
        "передаёт компанию в 1С, когда по сделке выставлен счёт"),
      text: Text(
        verbatim: """
          when deal stage changed
          if stage=invoiced company!=
          export company
          """)),
    Shipped(
      name: "deal-shipped",
      summary: Text(
        "a won deal of which nothing is left to ship is done",
        "выигранная сделка, отгруженная полностью, исполнена"),
      text: Text(
        verbatim: """
          when shipment added
          if completes=yes deal.stage_kind=won
          move deal done
          """)),
    Shipped(
      name: "won-shipped",
      summary: Text(
        "a deal that was shipped before it was won is done",
        "сделка, отгруженная раньше оплаты, исполнена"),
      text: Text(
        verbatim: """
          when deal stage changed
          if stage_kind=won fully_shipped=yes
          move deal done
          """)),
  ]
}
