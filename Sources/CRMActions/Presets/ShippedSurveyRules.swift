import Wording

extension ShippedRules {
  /// Surveys: sent after a sale and after a refusal; what a low score sets off.
  static let surveys: [Shipped] = [
    Shipped(
      name: "survey-quality",
      summary: Text(
        "asks the customer after the sale how we did",
        "спрашивает клиента после продажи, как мы поработали"),
      text: Text(
        verbatim: """
          when deal stage changed
          if stage_kind=done
          survey quality due "+1d 10:00"
          """)),
    Shipped(
      name: "survey-farewell",
      summary: Text(
        "asks the customer of a lost deal why", "прощальное письмо клиенту потерянной сделки"),
      text: Text(
        verbatim: """
          when deal stage changed
          if stage_kind=lost wake_on=
          survey farewell due "+1d 10:00"
          """)),
    Shipped(
      name: "survey-answered",
      summary: Text(
        "tells the owner what the customer answered", "сообщает об ответе клиента на опрос"),
      text: Text(
        """
        when invitation answered_at set
        notify owner "{person} answered the survey {survey}: {score}"
        """,
        """
        when invitation answered_at set
        notify owner "{person}: ответ на опрос {survey}, оценка {score}"
        """)),
    Shipped(
      name: "survey-low",
      summary: Text(
        "a task for the senior after a low score", "задача старшему после низкой оценки"),
      text: Text(
        """
        when invitation answered_at set
        if low=yes
        task call "Low score in the survey {survey}: call {person}" for senior due "+1d 12:00"
        notify senior "Low score in the survey {survey}: {person}"
        """,
        """
        when invitation answered_at set
        if low=yes
        task call "Низкая оценка в опросе {survey}: позвонить {person}" for senior due "+1d 12:00"
        notify senior "Низкая оценка в опросе {survey}: {person}"
        """)),
  ]
}
