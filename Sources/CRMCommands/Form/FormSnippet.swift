import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Wording

/// `crm form snippet`: the HTML of a form, to be pasted into a page.
enum FormSnippet {
  static let url = Option<String>(
    "url", value: "URL",
    help: Text("where 'crm cgi' answers", "адрес, по которому отвечает crm cgi")
  ).or("https://crm.example.ru")

  static let command = Command<App>(
    "snippet", summary: Text("Print the HTML of a form", "Вывести HTML формы"),
    details: Text(
      "A form with name, phone, e-mail and message, the field for robots hidden by its style, and, "
        + "with min_seconds, the time when the page was opened, signed by 'crm cgi'.",
      "Форма с именем, телефоном, почтой и сообщением, поле-ловушка скрыто стилем, а при "
        + "min_seconds – время открытия страницы, подписанное crm cgi."),
    effect: .reads, parameters: [url, FormGroup.form],
    examples: [
      Example(
        "crm form snippet site --url https://crm.firm.example --lang ru > form.html",
        Text("a Russian page", "для русской страницы"))
    ], exits: [.ok, .usage, .noInput, .noPermission]
  ) { arguments, app throws(Failure) in
    let store = try app.reader()
    let id = try app.id(Form.kind, arguments[FormGroup.form])
    app.write(html(try store.record(Form.kind, id), arguments[url], app.language))
  }

  private static func html(_ form: Record, _ url: String, _ language: Language) -> String {
    let name = form[Form.name].text ?? ""
    let base = url.hasSuffix("/") ? String(url.dropLast()) : url
    func label(_ en: String, _ ru: String) -> String { Text(en, ru)[language] }
    var lines = [
      "<form method=\"post\" action=\"\(escaped("\(base)/form/\(name)"))\" accept-charset=\"utf-8\">",
      "  <p><label>\(label("Name", "Имя")) <input name=\"name\" autocomplete=\"name\"></label></p>",
      "  <p><label>\(label("Phone", "Телефон")) "
        + "<input name=\"phone\" type=\"tel\" autocomplete=\"tel\" required></label></p>",
      "  <p><label>\(label("E-mail", "Эл. почта")) "
        + "<input name=\"email\" type=\"email\" autocomplete=\"email\"></label></p>",
      "  <p><label>\(label("Message", "Сообщение")) <textarea name=\"message\"></textarea></label></p>",
    ]
    if let trap = form[Form.honeypot].text {
      lines.append(
        "  <p style=\"position:absolute;left:-9999px\" aria-hidden=\"true\"><input name=\""
          + escaped(trap) + "\" tabindex=\"-1\" autocomplete=\"off\"></p>")
    }
    if form[Form.minSeconds].integer ?? 0 > 0 {
      lines += [
        "  <input type=\"hidden\" name=\"crm_time\">",
        "  <script>(function (f) { fetch(f.action + '/time')",
        "    .then(function (a) { return a.ok ? a.text() : ''; })",
        "    .then(function (t) { f.elements.crm_time.value = t; }); })",
        "    (document.currentScript.parentNode);</script>",
      ]
    }
    lines += ["  <p><button>\(label("Send", "Отправить"))</button></p>", "</form>"]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func escaped(_ text: String) -> String { HTML.escaped(text) }
}
