import CRMActions
import Web
import Wording

/// The table `[registry]`: who knows companies by their ИНН, and where in his answer they stand.
enum RegistrySettings {
  static let section = SettingsSection(
    name: "registry",
    keys: [
      .init(
        "url",
        Text(
          "a registry of companies: https://host/company?inn={inn}",
          "реестр (ЕГРЮЛ): https://host/company?inn={inn}")),
      .init(
        "command",
        Text(
          "or a command that prints JSON: [\"egrul\", \"{inn}\"]",
          "или команда, печатающая JSON: [\"egrul\", \"{inn}\"]")),
      .init(
        "body",
        Text(
          "what is posted: {\"query\": \"{inn}\"}", "тело запроса POST: {\"query\": \"{inn}\"}")),
      .init(
        "headers",
        Text(
          "headers: [\"Authorization: Token {secret}\"]",
          "заголовки: [\"Authorization: Token {secret}\"]")),
      .init(
        "password_file", Text("file whose first line is the secret", "файл, первая строка – секрет")
      ),
      .init("password_command", Text("command that prints it", "команда, печатающая его")),
      .init("timeout", Text("seconds it may take; 20", "сколько секунд ждать; 20")),
      .init(
        "fields",
        Text(
          "field and its place: [\"legal_name=suggestions.0.data.name.full\"]",
          "поле и его место в ответе: [\"legal_name=suggestions.0.data.name.full\"]")),
    ]
  ) { settings, table throws(Failure) in settings.registry = try provider(table) }

  private static func provider(_ table: SettingsTable) throws(Failure) -> RegistryProvider {
    guard let fields = try table.words("fields") else {
      throw table.bad("fields", "a list of texts is expected")
    }
    var places: [(field: String, path: String)] = []
    for word in fields {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { throw table.bad("fields", "'\(word)': field=path is expected") }
      places.append((parts[0], parts[1]))
    }
    let source: RegistryProvider.Source
    if let url = try table.text("url") {
      // What will be asked for has to be an address whatever the number is.
      _ = try WebAddress(String(url.map { "{}".contains($0) ? "0" : $0 }))
      source = .server(url, body: try table.text("body"), headers: try table.words("headers") ?? [])
    } else if let command = try table.words("command") {
      source = .program(command, table.environment)
    } else {
      throw table.bad("url", "url or command is missing")
    }
    var provider = RegistryProvider(source, places)
    provider.secret = try table.secret()
    if let seconds = try table.number("timeout") { provider.patience = seconds }
    return provider
  }
}
