import CRMDomain
import Wording

/// The rules about what comes in and what is due: letters, calls, form entries and reminders.
extension ShippedRules {
  static let acknowledgement = Shipped(
    name: "acknowledgement",
    summary: Text(
      "tells who asked the number of the request", "сообщает клиенту номер заявки"),
    text: Text(
      verbatim: """
        when lead status set
        if status_kind=initial channel=mail,form,phone,chat
        acknowledge acknowledgement
        """))

  static let letters: [Shipped] = [
    Shipped(
      name: "process-letter",
      summary: Text(
        "a task to answer a letter of a known customer",
        "задача обработать письмо известного клиента"),
      text: Text(
        """
        when message added
        if outcome=attached direction=in
        task letter "Answer the letter: {subject}" for owner due +4h
        notify owner "Letter from {from}: {subject}"
        """,
        """
        when message added
        if outcome=attached direction=in
        task letter "Обработать письмо: {subject}" for owner due +4h
        notify owner "Письмо от {from}: {subject}"
        """)),
    Shipped(
      name: "bounced-letter",
      summary: Text(
        "tells the owner that a letter did not arrive", "сообщает, что письмо не доставлено"),
      text: Text(
        """
        when message added
        if outcome=bounce
        notify owner "A letter was not delivered: {note}"
        """,
        """
        when message added
        if outcome=bounce
        notify owner "Письмо не доставлено: {note}"
        """)),
  ]

  static let calls: [Shipped] = [
    Shipped(
      name: "missed-call",
      summary: Text(
        "a task to call back who was not answered", "задача перезвонить по пропущенному звонку"),
      text: Text(
        """
        when call outcome set
        if direction=in outcome=missed,busy,failed returned_at=
        task call "Call back {number}" for owner due +1h
        notify owner "Missed call from {number}"
        """,
        """
        when call outcome set
        if direction=in outcome=missed,busy,failed returned_at=
        task call "Перезвонить {number}" for owner due +1h
        notify owner "Пропущенный звонок от {number}"
        """))
  ]

  static let entries: [Shipped] = [
    ("process-entry", "added", Text("a known customer", "известного клиента")),
    ("released-entry", "outcome changed", Text("one out of quarantine", "из карантина")),
  ].map { name, event, what in
    Shipped(
      name: name,
      summary: Text("a task to answer a form entry: ", "задача ответить на заявку с сайта: ")
        + what,
      text: Text(
        """
        when submission \(event)
        if outcome=attached
        task process "Answer form entry {id} ({form})" for owner due +4h
        notify owner "Form entry {id} ({form}): {person}"
        """,
        """
        when submission \(event)
        if outcome=attached
        task process "Ответить на заявку с сайта {id} ({form})" for owner due +4h
        notify owner "Заявка с сайта {id} ({form}): {person}"
        """))
  }

  static let reminders: [Shipped] = [
    Shipped(
      name: "reminder",
      summary: Text("reminds of a task in time", "напоминает о задаче заранее"),
      text: Text(
        "when task remind_at due\nif status=open\nnotify owner \"Reminder: {title}\"",
        "when task remind_at due\nif status=open\nnotify owner \"Напоминание: {title}\"")),
    Shipped(
      name: "overdue",
      summary: Text(
        "tells seller and senior of an overdue task", "сообщает о просроченной задаче"),
      text: Text(
        "when task due_at due\nif status=open\nnotify owner senior \"Overdue: {title}\"",
        "when task due_at due\nif status=open\nnotify owner senior \"Просрочено: {title}\"")),
  ]
}
