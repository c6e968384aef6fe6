public import CommandSpec
import Platform
import Rendering
import Wording

/// The flags that every command takes, before or after its words.
enum Globals {
  static let db = Option<String>(
    "db", value: "PATH",
    help: Text("the store (CRM_DB)", "файл хранилища (CRM_DB)"), completion: .file)
  static let config = Option<String>(
    "config", value: "PATH",
    help: Text("the settings (CRM_CONFIG)", "файл настроек (CRM_CONFIG)"), completion: .file)
  static let asUser = Option<String>(
    "as", value: "LOGIN",
    help: Text("act as this user (CRM_USER)", "действовать от имени пользователя (CRM_USER)"),
    completion: .ask("user"))
  static let now = Option<String>(
    "now", value: "TIME",
    help: Text("pretend that it is TIME (CRM_NOW)", "считать, что сейчас TIME (CRM_NOW)"))
  static let dryRun = Flag(
    "dry-run", "n",
    help: Text("do all the work, then take it back", "выполнить и всё отменить, показав изменения"))
  static let yes = Flag(
    "yes", "y", help: Text("answer every question with yes", "отвечать «да» на все вопросы"))
  static let noInput = Flag(
    "no-input", help: Text("never ask anything", "никогда не задавать вопросов"))
  static let quiet = Flag("quiet", "q", help: Text("say nothing but results", "только результаты"))
  static let verbose = Flag("verbose", "v", help: Text("say more", "сообщать больше"))
  static let lang = Option<Language>(
    "lang", value: "LANG", help: Text("en or ru (CRM_LANG)", "en или ru (CRM_LANG)"))
  static let color = Option<Terminal.ColorChoice>(
    "color", value: "WHEN", help: Text("when to colour", "когда использовать цвет"))
  static let noPager = Flag("no-pager", help: Text("do not page", "не листать вывод"))
  static let format = Option<OutputFormat>(
    "format", value: "FORMAT",
    help: Text(
      "table on a terminal, tsv in a pipe", "table на терминале, tsv в конвейере"))
  static let json = Flag("json", help: Text("short for --format json", "то же, что --format json"))
  static let fields = Option<String>(
    "fields", value: "NAMES",
    help: Text("print these fields, in this order", "вывести эти поля в этом порядке"),
    completion: .ask("fields"))
  static let header = Flag(
    "header", help: Text("print a heading line", "выводить строку заголовков"), negatable: true)

  static let all: [any Parameter] = [
    db, config, asUser, now, dryRun, yes, noInput, quiet, verbose, lang, color, noPager, format,
    json, fields, header,
  ]
}

extension Language: ArgumentValue {}
extension Terminal.ColorChoice: ArgumentValue {}
extension OutputFormat: ArgumentValue {}
