import CRMDomain
import Wording

/// The rules that a new store starts with; they are data from then on.
enum ShippedRules {
  struct Shipped {
    let name: String
    let summary: Text
    let text: Text
  }

  /// The rules as records of a store.
  static func records(_ language: Language) -> [ShippedRecord] {
    all.map { rule in
      ShippedRecord(
        kind: RuleRecord.kind, key: RuleRecord.name,
        draft: [
          RuleRecord.name: .text(rule.name), RuleRecord.summary: .text(rule.summary[language]),
          RuleRecord.enabled: .integer(1), RuleRecord.shipped: .integer(1),
          RuleRecord.text: .text(rule.text[language]),
        ])
    }
  }

  private static let all: [Shipped] =
    [
      Shipped(
        name: "round-robin",
        summary: Text(
          "gives a request to the next seller in turn", "отдаёт запрос следующему по очереди"),
        text: Text(
          verbatim: "when lead added\nif owner= channel=mail,form,phone,chat\nassign round-robin")),
      Shipped(
        name: "unassigned",
        summary: Text(
          "asks the head to assign a request of nobody",
          "просит руководителя назначить ответственного"),
        text: Text(
          """
          when lead added
          if owner=
          task assign "Assign a responsible manager" for head due +24h
          notify head "Lead {id} has no owner: {name}"
          """,
          """
          when lead added
          if owner=
          task assign "Назначьте ответственного менеджера" for head due +24h
          notify head "У лида {id} нет ответственного: {name}"
          """)),
      Shipped(
        name: "process-lead",
        summary: Text(
          "a task to process a new request", "задача обработать новый запрос"),
        text: Text(
          """
          when lead owner set
          if status_kind=initial owner!=
          task process "Process the request" for owner due +4h
          """,
          """
          when lead owner set
          if status_kind=initial owner!=
          task process "Обработать запрос" for owner due +4h
          """)),
      Shipped(
        name: "lead-notice",
        summary: Text(
          "tells seller and senior of a new request", "сообщает продавцу и старшему о новом запросе"
        ),
        text: Text(
          "when lead owner set\nif owner!=\nnotify owner senior \"New lead {id}: {name}\"",
          "when lead owner set\nif owner!=\nnotify owner senior \"Новый лид {id}: {name}\"")),
      Shipped(
        name: "lead-status-notice",
        summary: Text(
          "tells seller and senior of a new status", "сообщает продавцу и старшему о смене статуса"),
        text: Text(
          """
          when lead status changed
          notify owner senior "Lead {id} {name}: {status_label}"
          """,
          """
          when lead status changed
          notify owner senior "Лид {id} {name}: {status_label}"
          """)),
      Shipped(
        name: "lead-qualified",
        summary: Text(
          "a task to make an offer to a qualified lead", "задача сделать предложение годному лиду"),
        text: Text(
          """
          when lead status changed
          if status_kind=qualified
          task document "Prepare an offer" for owner due "tomorrow 18:00"
          """,
          """
          when lead status changed
          if status_kind=qualified
          task document "Подготовить предложение" for owner due "tomorrow 18:00"
          """)),
      Shipped(
        name: "lead-wakes",
        summary: Text(
          "a task to return to a waiting lead", "задача вернуться к лиду в ожидании"),
        text: Text(
          """
          when lead wake_on due
          if status_kind=waiting,failed,initial,open,qualified
          task call "Return to the lead" for owner due 18:00
          notify owner "Lead {id} is due again: {name}"
          """,
          """
          when lead wake_on due
          if status_kind=waiting,failed,initial,open,qualified
          task call "Вернуться к лиду" for owner due 18:00
          notify owner "Пора вернуться к лиду {id}: {name}"
          """)),
    ]
    + [acknowledgement] + deals + letters + calls + entries + reminders + categories + papers
    + surveys

  private static let deals: [Shipped] = [
    Shipped(
      name: "deal-opened",
      summary: Text("a task to invoice a new deal", "задача выставить счёт по новой сделке"),
      text: Text(
        """
        when deal added
        if stage_kind=initial type=controlled,manual
        task document "Send the invoice" for owner due "tomorrow 18:00"
        """,
        """
        when deal added
        if stage_kind=initial type=controlled,manual
        task document "Выставить счёт" for owner due "tomorrow 18:00"
        """)),
    Shipped(
      name: "deal-invoiced",
      summary: Text("a task to see whether it is paid", "задача проверить оплату"),
      text: Text(
        """
        when deal stage changed
        if stage=invoiced
        task process "Ask whether the invoice is paid" for owner due "+3d 12:00"
        """,
        """
        when deal stage changed
        if stage=invoiced
        task process "Проверить оплату счёта" for owner due "+3d 12:00"
        """)),
    Shipped(
      name: "deal-won",
      summary: Text("a task to ship what was sold", "задача отгрузить проданное"),
      text: Text(
        """
        when deal stage changed
        if stage_kind=won
        task process "Ship the order" for owner due "+2d 18:00"
        """,
        """
        when deal stage changed
        if stage_kind=won
        task process "Отгрузить заказ" for owner due "+2d 18:00"
        """)),
    Shipped(
      name: "deal-done",
      summary: Text(
        "a call after the sale: what was liked and what was not",
        "звонок после продажи: что понравилось и что нет"),
      text: Text(
        """
        when deal stage changed
        if stage_kind=done
        task call "Call the customer: what was liked and what was not" for owner due "+2d 12:00"
        """,
        """
        when deal stage changed
        if stage_kind=done
        task call "Позвонить клиенту: что понравилось и что нет" for owner due "+2d 12:00"
        """)),
    Shipped(
      name: "deal-stage-notice",
      summary: Text(
        "tells seller and senior of a new stage", "сообщает продавцу и старшему о смене стадии"),
      text: Text(
        """
        when deal stage changed
        notify owner senior "Deal {id} {title}: {stage_label}"
        """,
        """
        when deal stage changed
        notify owner senior "Сделка {id} {title}: {stage_label}"
        """)),
    Shipped(
      name: "deal-wakes",
      summary: Text(
        "a task to return to a postponed deal", "задача вернуться к отложенной сделке"),
      text: Text(
        """
        when deal wake_on due
        task call "Return to the deal" for owner due 18:00
        notify owner "Deal {id} is due again: {title}"
        """,
        """
        when deal wake_on due
        task call "Вернуться к сделке" for owner due 18:00
        notify owner "Пора вернуться к сделке {id}: {title}"
        """)),
  ]

  private static let categories: [Shipped] = [
    Shipped(
      name: "deal-category",
      summary: Text(
        "a deal takes over the category of its company",
        "сделка получает категорию своей компании"),
      text: Text(
        verbatim: """
          when deal company set
          if company.category!=
          set category={company.category}
          """)),
    Shipped(
      name: "company-category",
      summary: Text(
        "a new category of a company goes to all its deals",
        "новая категория компании переносится во все её сделки"),
      text: Text(verbatim: "when company category set\nset deal.category={category}")),
  ]
}
