import CRMActions
import CRMDomain
import CRMStore
import Web
import Wording

/// `/survey/TOKEN`: the page on which a customer answers.
///
/// Looking at it changes nothing, whoever looks: programs follow every link of a letter.
enum SurveyRoute {
  static var route: Route {
    Route(
      methods: { _ in ["GET", "POST"] },
      way: .spool(admit: admit, take: Desk.takeSurvey, answer: answer), isWatched: true)
  }

  @Sendable private static func admit(_ gate: Gate) throws(Failure) -> HTTPResponse? {
    guard gate.words.count == 2 else { return page(404, SurveyHTML.missing(gate.app.language)) }
    let store: Store
    do {
      store = try gate.reader()
    } catch {
      // An answer is worth keeping, whatever is wrong with the store.
      guard gate.request.method == "POST", error.id != "store.missing" else { throw error }
      return nil
    }
    guard let sheet = try store.surveySheet(gate.words[1]) else {
      return page(404, SurveyHTML.missing(gate.app.language))
    }
    let html = SurveyHTML(sheet, language(gate, sheet))
    if sheet.state == "answered" { return page(200, html.thanks) }
    if sheet.state == "declined" { return page(200, html.refused) }
    return gate.request.method == "GET" ? page(200, html.form(sheet.answers, notice: nil)) : nil
  }

  @Sendable private static func answer(_ gate: Gate) -> HTTPResponse {
    guard let store = try? gate.reader(), let sheet = try? store.surveySheet(gate.words[1]),
      let posting = try? SurveyPosting(gate.request, sheet.survey)
    else {
      return page(200, SurveyHTML.received(gate.app.language))
    }
    let html = SurveyHTML(sheet, language(gate, sheet))
    if posting.isRefusal { return page(200, html.refused) }
    if posting.isHalf { return page(200, html.form(posting.answers, notice: .kept)) }
    let missing = posting.answers.missing(sheet.survey).map(\.key)
    return missing.isEmpty
      ? page(200, html.thanks) : page(200, html.form(posting.answers, notice: .missing(missing)))
  }

  /// `?lang=en` shows the other language, where the survey has it.
  private static func language(_ gate: Gate, _ sheet: SurveySheet) -> Language {
    guard sheet.survey.isBilingual, let word = gate.request.queryValue("lang"),
      let wanted = Language(rawValue: word)
    else { return sheet.language }
    return wanted
  }

  /// A page without scripts, which nobody may frame.
  static func page(_ status: Int, _ html: String) -> HTTPResponse {
    HTTPResponse(
      status, html,
      headers: [
        ("Content-Type", "text/html; charset=utf-8"),
        (
          "Content-Security-Policy",
          "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'"
        ),
        ("Referrer-Policy", "no-referrer"), ("X-Content-Type-Options", "nosniff"),
        ("X-Robots-Tag", "noindex"),
      ])
  }
}
