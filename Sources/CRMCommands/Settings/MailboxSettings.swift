import CRMActions
import Mail
import Wording

/// The tables `[mailbox.NAME]`.
enum MailboxSettings {
  static let section = SettingsSection(
    name: "mailbox", isNamed: true,
    keys: [
      .init("address", Text("the address of the mailbox", "адрес ящика")),
      .init(
        "imap",
        Text("server to read from: imaps://host[:port]", "сервер входящих: imaps://host[:port]")),
      .init(
        "maildir",
        Text(
          "Maildir to read instead of a server; all its letters count",
          "папка Maildir вместо сервера; берутся все её письма")),
      .init(
        "smtp",
        Text("server to send by: smtps://host[:port]", "сервер исходящих: smtps://host[:port]")),
      .init(
        "starttls",
        Text("true: imap:// and smtp:// with STARTTLS", "true: imap:// и smtp:// со STARTTLS")),
      .init("user", Text("login; the address unless given", "логин; если нет – адрес")),
      .init(
        "password_file",
        Text("file whose first line is the password", "файл, первая строка – пароль")),
      .init(
        "password_command",
        Text(
          "command that prints it, as [\"pass\", \"sales\"]",
          "команда, которая его печатает: [\"pass\", \"sales\"]")),
      .init(
        "oauth_token_command",
        Text("command that prints a token of OAuth 2", "команда, которая печатает токен OAuth 2")),
      .init("ca_file", Text("authorities to trust, in PEM", "доверенные центры сертификации, PEM")),
      .init("folders", Text("folders to read, as [\"INBOX\"]", "какие папки читать: [\"INBOX\"]")),
      .init("sent", Text("folder of sent letters", "папка отправленных писем")),
      .init("assign", Text("auto, manual, or a login", "auto, manual или логин")),
      .init(
        "team",
        Text(
          "department whose sellers take turns with its requests",
          "отдел, продавцы которого по очереди получают его запросы")),
      .init(
        "language",
        Text("en or ru: of what the program writes from it", "en или ru: язык писем программы")),
      .init("signature", Text("text below each letter from it", "подпись в каждом письме из него")),
      .init(
        "decide",
        Text(
          "true: strangers wait for «lead or spam»", "true: письма незнакомых ждут «лид или спам»")),
      .init(
        "mark_seen",
        Text(
          "true: mark as read on the server what is filed",
          "true: отмечать принятое прочитанным на сервере")),
      .init(
        "source",
        Text("source of its leads; the name unless given", "источник лидов; если нет – имя ящика")),
      .init(
        "max_per_hour",
        Text("letters it may send in an hour; no limit", "сколько писем в час; без предела")),
      .init(
        "timeout", Text("seconds for a login or a silence; 60", "секунд на вход и на молчание; 60")),
    ]
  ) { settings, table throws(Failure) in
    settings.add(try account(table), table)
  }

  private static func account(_ table: SettingsTable) throws(Failure) -> MailboxAccount {
    guard let address = try table.text("address") else {
      throw table.bad("address", "an address is expected")
    }
    var account = MailboxAccount(
      name: table.name, address: address, user: try table.text("user") ?? address)
    let startTLS = try table.flag("starttls")
    account.imap = try server("imap", startTLS, table)
    account.maildir = try table.file("maildir")
    if account.imap != nil, account.maildir != nil {
      throw table.bad("maildir", "a mailbox has imap or maildir, not both")
    }
    account.smtp = try server("smtp", startTLS, table)
    account.secret = try secret(table)
    account.authorities = try table.file("ca_file")
    if let folders = try table.words("folders") { account.folders = folders }
    account.sent = try table.text("sent")
    if let assign = try table.text("assign") { account.assign = assign }
    account.team = try table.text("team")
    account.language = try table.choice("language")
    account.signature = try table.text("signature")
    account.decides = try table.flag("decide")
    account.marksSeen = try table.flag("mark_seen")
    account.source = try table.text("source")
    account.hourly = try table.number("max_per_hour")
    if let seconds = try table.number("timeout") { account.patience = seconds }
    return account
  }

  private static func secret(_ table: SettingsTable) throws(Failure) -> SecretSource? {
    if let secret = try table.secret() { return secret }
    guard let command = try table.words("oauth_token_command") else { return nil }
    return .token(command, table.environment)
  }

  private static func server(
    _ key: String, _ startTLS: Bool, _ table: SettingsTable
  ) throws(Failure) -> ServerAddress? {
    guard let address = try table.text(key) else { return nil }
    do {
      return try ServerAddress(address, service: key, startTLS: startTLS)
    } catch {
      throw error.at(table.place(key))
    }
  }
}
