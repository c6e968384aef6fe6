import CRMActions
import CRMDomain
import Rendering
import Wording

/// The page of a survey: one file of HTML without scripts, for a telephone first.
struct SurveyHTML {
  /// What the page says above the questions.
  enum Notice {
    /// What was filled in is kept.
    case kept
    /// These questions lack an answer.
    case missing([String])
  }

  private let sheet: SurveySheet
  private let language: Language
  private var survey: Questionnaire { sheet.survey }

  init(_ sheet: SurveySheet, _ language: Language) {
    self.sheet = sheet
    self.language = language
  }

  // MARK: Pages

  /// The questions, with what was answered so far.
  func form(_ answers: AnswerSheet, notice: Notice?) -> String {
    var missing: [String] = []
    if case .missing(let keys) = notice { missing = keys }
    var body = "<h1>\(escaped(survey.title[language]))</h1>\n"
    if survey.isBilingual { body += otherLanguage }
    body += words(notice)
    body += "<form method=\"post\" accept-charset=\"utf-8\">\n"
    for (place, question) in survey.questions.enumerated() {
      body += field(question, place, answers, isMissing: missing.contains(question.key))
    }
    let button = SurveyPosting.button
    body += """
      <div class="do">
      <button name="\(button.name)" value="\(button.send)">\(say("Send", "Отправить"))</button>
      <button name="\(button.name)" value="\(button.later)" class="less" formnovalidate>\
      \(say("Keep, and go on later", "Сохранить и продолжить позже"))</button>
      <button name="\(button.name)" value="\(button.refuse)" class="least" formnovalidate>\
      \(say("Do not ask me any more", "Больше не присылайте опросы"))</button>
      </div>
      </form>

      """
    return SurveyHTML.document(survey.title[language], body, language)
  }

  /// After the last answer.
  var thanks: String {
    let words =
      survey.thanks?[language]
      ?? say("Thank you, your answers have arrived.", "Спасибо! Ваши ответы получены.")
    let lines = words.split(whereSeparator: \.isNewline).map { "<p>\(escaped(String($0)))</p>\n" }
    return SurveyHTML.document(
      survey.title[language], "<h1>\(escaped(survey.title[language]))</h1>\n" + lines.joined(),
      language)
  }

  /// After a refusal.
  var refused: String {
    let words = say(
      "All right, we shall not ask you any more.", "Хорошо, больше не будем присылать опросы.")
    return SurveyHTML.document(survey.title[language], "<p>\(words)</p>\n", language)
  }

  /// What is said where there is no such page.
  static func missing(_ language: Language) -> String {
    let words = Text(
      "There is no such page. Perhaps the address was cut off in the letter.",
      "Такой страницы нет. Возможно, адрес в письме скопирован не полностью.")
    return document(words[language], "<p>\(words[language])</p>\n", language)
  }

  /// What is said while the store cannot be read.
  static func received(_ language: Language) -> String {
    let words = Text("Thank you, this has arrived.", "Спасибо, получено.")
    return document(words[language], "<p>\(words[language])</p>\n", language)
  }

  // MARK: Parts

  private var otherLanguage: String {
    let other: Language = language == .ru ? .en : .ru
    let name = other == .en ? "English" : "По-русски"
    return
      "<p class=\"tongue\"><a href=\"?lang=\(other.rawValue)\" lang=\"\(other.rawValue)\">\(name)</a></p>\n"
  }

  private func words(_ notice: Notice?) -> String {
    switch notice {
    case nil: return ""
    case .kept:
      let words = say(
        "Kept. Come back to this page whenever you like.",
        "Сохранено. Вернуться на эту страницу можно в любое время.")
      return "<p class=\"note\" role=\"status\">\(words)</p>\n"
    case .missing:
      let words = say(
        "Almost done: the marked questions still need an answer.",
        "Почти готово: ответьте, пожалуйста, на отмеченные вопросы.")
      return "<p class=\"note\" role=\"alert\">\(words)</p>\n"
    }
  }

  private func field(
    _ question: Questionnaire.Question, _ place: Int, _ answers: AnswerSheet, isMissing: Bool
  ) -> String {
    let name = SurveyPosting.prefix + question.key
    let must = question.isRequired ? " <b title=\"\(say("needed", "обязательно"))\">*</b>" : ""
    let head = "\(place + 1). \(escaped(question.text[language]))\(must)"
    let mark = isMissing ? " class=\"missing\"" : ""
    if case .text = question.shape {
      return """
        <fieldset\(mark)><legend><label for="\(name)">\(head)</label></legend>
        <textarea id="\(name)" name="\(name)" rows="4" maxlength="4000">\
        \(prose(answers.value(question.key) ?? ""))</textarea></fieldset>

        """
    }
    return """
      <fieldset\(mark)><legend>\(head)</legend>
      \(choices(question, name, answers))</fieldset>

      """
  }

  private func choices(
    _ question: Questionnaire.Question, _ name: String, _ answers: AnswerSheet
  ) -> String {
    if let range = question.range {
      let chosen = answers.value(question.key)
      let boxes = range.map {
        input("radio", name, String($0), String($0), isOn: chosen == String($0))
      }
      return "<div class=\"scale\">\n\(boxes.joined())</div>\n"
    }
    let type = if case .several = question.shape { "checkbox" } else { "radio" }
    let chosen = answers.choices(question.key)
    return question.options.map {
      input(type, name, $0.key, $0.text[language], isOn: chosen.contains($0.key))
    }.joined()
  }

  private func input(
    _ type: String, _ name: String, _ value: String, _ words: String, isOn: Bool
  ) -> String {
    let on = isOn ? " checked" : ""
    return "<label><input type=\"\(type)\" name=\"\(name)\" value=\"\(value)\"\(on)> "
      + "<span>\(escaped(words))</span></label>\n"
  }

  private func say(_ en: String, _ ru: String) -> String { Text(en, ru)[language] }

  // MARK: The document

  /// A page as all of them look.
  static func document(_ title: String, _ body: String, _ language: Language) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(HTML.escaped(title))</title>
    <style>
    \(style)
    </style>
    </head>
    <body>
    <main>
    \(body)</main>
    </body>
    </html>

    """
  }

  private static let style = """
    :root { color-scheme: light dark; --line: #8888; --mark: #b3261e; --main: #1a5fb4 }
    * { box-sizing: border-box }
    body { font: 1.05rem/1.5 system-ui, sans-serif; margin: 0 }
    main { max-width: 40rem; margin: auto; padding: 1rem }
    h1 { font-size: 1.5rem; line-height: 1.25; margin: .5rem 0 1rem }
    fieldset { border: 1px solid var(--line); border-radius: .5rem; margin: 0 0 1rem; padding: .75rem 1rem; min-width: 0 }
    fieldset.missing { border: 2px solid var(--mark) }
    legend { font-weight: 600; padding: 0 .25rem }
    legend b, .missing legend { color: var(--mark) }
    label { display: block; padding: .4rem 0 }
    legend label { padding: 0 }
    .scale { display: flex; flex-wrap: wrap; gap: .25rem .25rem }
    .scale label { flex: 1 0 3rem; text-align: center; border: 1px solid var(--line); border-radius: .4rem; padding: .5rem 0 }
    .scale span { display: block }
    textarea { width: 100%; font: inherit; padding: .5rem; border-radius: .4rem }
    button { font: inherit; width: 100%; padding: .8rem; margin: 0 0 .6rem; border-radius: .5rem; border: 1px solid var(--main); background: var(--main); color: #fff }
    button.less { background: none; color: inherit }
    button.least { background: none; color: inherit; border-color: transparent; text-decoration: underline; font-size: .9rem }
    .note { border-left: .3rem solid var(--main); padding: .5rem .75rem; background: #8882 }
    .tongue { text-align: right; margin: 0 }
    """

  /// Words of several lines.
  private func prose(_ text: String) -> String {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { HTML.escaped(String($0)) }.joined(separator: "\n")
  }

  private func escaped(_ text: String) -> String { HTML.escaped(text) }
}
