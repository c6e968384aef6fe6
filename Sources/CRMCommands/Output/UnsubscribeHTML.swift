import Wording

/// The pages of `/unsubscribe/TOKEN`: the same for everybody, so that they tell nothing.
extension SurveyHTML {
  /// The question, with a button: a click sends what RFC 8058 has programs send.
  static func unsubscription(_ language: Language) -> String {
    let title = Text("No more letters of this sort?", "Больше не присылать такие письма?")[language]
    let words = Text(
      "You will get no more letters of this sort to this address. Letters about your orders still come.",
      "Письма на эту тему больше не будут приходить на этот адрес. Письма о ваших заказах останутся."
    )
    let button = Text("Unsubscribe", "Отписаться")[language]
    return document(
      title,
      """
      <h1>\(title)</h1>
      <p>\(words[language])</p>
      <form method="post" accept-charset="utf-8">
      <button name="List-Unsubscribe" value="One-Click">\(button)</button>
      </form>

      """, language)
  }

  /// After the click.
  static func unsubscribed(_ language: Language) -> String {
    let words = Text(
      "Done: no more letters of this sort will come.", "Готово: таких писем больше не будет.")
    return document(words[language], "<p>\(words[language])</p>\n", language)
  }
}
