import CommandSpec
import Wording

/// What `crm help TOPIC` explains; the same texts are the pages of section 7.
enum Topics {
  static let environment = [
    Note("CRM_DB", about: Text("the store", "файл хранилища")),
    Note("CRM_CONFIG", about: Text("the settings file", "файл настроек")),
    Note("CRM_USER", about: Text("act as this user", "действовать от имени пользователя")),
    Note("CRM_NOW", about: Text("pretend that it is this time", "считать, что сейчас это время")),
    Note("CRM_LANG", about: Text("en or ru", "en или ru")),
    Note("NO_COLOR", about: Text("no colour", "без цвета")),
    Note("CRM_PAGER", about: Text("the pager, before PAGER", "программа листания, прежде PAGER")),
    Note(
      "TZ", about: Text("the zone, where the settings name none", "часовой пояс, если не задан")),
  ]

  static let all = [filters, dates, formats, rules, exitCodes, config, variables]

  static let variables = Topic(
    name: "environment", summary: Text("Variables of the environment", "Переменные окружения"),
    body: Text(list(environment, .en), list(environment, .ru)))

  private static func list(_ notes: [Note], _ language: Language) -> String {
    notes.map { note in
      "  \(note.name)\(String(repeating: " ", count: max(1, 12 - note.name.count)))"
        + note.about[language]
    }.joined(separator: "\n")
  }

  static let filters = Topic(
    name: "filters", summary: Text("How to choose records", "Как выбирать записи"),
    body: Text(
      """
      All filters of a line must hold.

        field=value       equals; field=a,b is any of them
        field!=value      does not equal
        field~text        contains, letter case and ё/е apart; digits of a number
        field=lo..hi      from lo to hi; either end may be left out
        field=            is empty; field!= is not
        company.inn=…     reaches through a reference

      Values: me and none for users; 100k and 1.5m for money; dates as in 'crm help dates'. A month \
      or a day stands for all its moments.
      """,
      """
      Должны выполняться все фильтры строки.

        поле=значение     равно; поле=а,б – любое из них
        поле!=значение    не равно
        поле~текст        содержит, без учёта регистра и ё/е; цифры номера
        поле=от..до       от и до; любой конец можно опустить
        поле=             пусто; поле!= – не пусто
        company.inn=…     через ссылку на другую запись

      Значения: me и none для пользователей; 100k и 1,5m для сумм; даты – crm help dates. Месяц или \
      день означает все их моменты.
      """))

  static let dates = Topic(
    name: "dates", summary: Text("How to write dates and times", "Как писать даты и время"),
    body: Text(
      """
        2026-11-21          a day; also 21.11.2026 and 21.11
        2026-11             a month, in filters
        2026-11-21 10:00    a moment in the company's zone
        10:00               today, or tomorrow when that is over
        today tomorrow yesterday mon … sun
        +3d -7d +2w +1mo +4h +90min
        tomorrow 10:00      a day word with a time

      The Russian words mean the same: сегодня, завтра, вчера, пн … вс, +3д, +2ч. A deadline without \
      a time ends at 18:00. 03/04 is refused, as it means two days.
      """,
      """
        2026-11-21          день; также 21.11.2026 и 21.11
        2026-11             месяц, в фильтрах
        2026-11-21 10:00    момент в часовом поясе компании
        10:00               сегодня, а если прошло – завтра
        сегодня завтра вчера пн … вс
        +3д -7д +2н +1мес +4ч +90мин
        завтра 10:00        слово и время

      Английские слова значат то же: today, tomorrow, mon, +3d, +2h. Срок без времени – до 18:00. \
      Запись 03/04 не принимается: она означает два разных дня.
      """))

  static let formats = Topic(
    name: "formats", summary: Text("What is printed, and how", "Что и как выводится"),
    body: Text(
      """
      On a terminal a table fitted to the screen; in a pipe tab-separated lines without heading, \
      untruncated. {--format} chooses table, json, ndjson, csv, tsv, ids or md; {--fields} picks and \
      orders fields.

      JSON has one object for one record and an array for a list. Keys are field names; what is \
      absent is null; money is a number with two decimals beside its currency; instants are RFC 3339 \
      in UTC; statuses and stages are keys that never change, with a label beside them.

      A failure is one line 'crm: …' and often a hint on standard error; with JSON output it is one \
      JSON line with id, exit, message and hint.
      """,
      """
      На терминале – таблица по ширине экрана; в конвейере – строки с табуляцией, без заголовка и \
      сокращений. {--format} выбирает table, json, ndjson, csv, tsv, ids или md; {--fields} – поля и \
      их порядок.

      В JSON одна запись – объект, список – массив. Ключи – имена полей; отсутствующее – null; \
      деньги – число с двумя знаками рядом с валютой; моменты – RFC 3339 в UTC; статусы и стадии – \
      неизменные ключи, рядом название.

      Ошибка – строка 'crm: …' и часто подсказка в стандартном потоке ошибок; при выводе JSON – одна \
      строка JSON с id, exit, message и hint.
      """))

  static let rules = Topic(
    name: "rules", summary: Text("What happens by itself", "Что происходит само"),
    body: Text(
      """
      A rule is a few lines of text.

        when lead added
        if owner= channel=mail
        assign round-robin
        task process "Process the request" for owner due +4h
        notify owner senior "New lead {id}: {name}"

      'when KIND added', 'when KIND FIELD set' (also the first time), 'when KIND FIELD changed' \
      (from another value), 'when KIND FIELD due' (crm tick looks). 'if' holds filters of the record. \
      Steps: assign round-robin; task [KIND] "TITLE" for WHO [due WHEN]; notify WHO… "TEXT"; \
      set field=value, where the value may be another field, as {company.category}; set \
      deal.field=value sets it on every deal of the record; move deal STAGE takes its deal on; \
      export company puts its company into the outbox for 1C; survey NAME [due WHEN] plans the \
      letter of a survey; acknowledge TEMPLATE writes to who asked that the lead is taken up. WHO is owner, author, senior, head, director or a login.

      Rules run in the transaction of the change, once for every event, at most eight deep. 'crm why' \
      names the rule behind a value.
      """,
      """
      Правило – несколько строк текста.

        when lead added
        if owner= channel=mail
        assign round-robin
        task process "Обработать запрос" for owner due +4h
        notify owner senior "Новый лид {id}: {name}"

      'when ВИД added', 'when ВИД ПОЛЕ set' (и первый раз), 'when ВИД ПОЛЕ changed' (с другого \
      значения), 'when ВИД ПОЛЕ due' (смотрит crm tick). В 'if' – фильтры записи. Действия: assign \
      round-robin; task [ВИД] "НАЗВАНИЕ" for КОМУ [due КОГДА]; notify КОМУ… "ТЕКСТ"; set \
      поле=значение (значением может быть другое поле: {company.category}); set \
      deal.поле=значение меняет все сделки записи; move deal СТАДИЯ двигает её сделку вперёд; export \
      company ставит её компанию в очередь для 1С; survey ИМЯ [due КОГДА] планирует письмо опроса; \
      acknowledge ШАБЛОН пишет клиенту, что его заявка принята. КОМУ – owner, author, senior, head, director или логин.

      Правила выполняются в транзакции изменения, один раз на событие, не глубже восьми. Какое \
      правило дало значение, говорит crm why.
      """))

  static let exitCodes = Topic(
    name: "exit-codes", summary: Text("What exit codes mean", "Что значат коды завершения"),
    body: Text(
      lines(.en) + "\n\nUnknown codes mean failure; codes are only ever added.",
      lines(.ru) + "\n\nНеизвестный код означает неудачу; коды только добавляются."))

  private static func lines(_ language: Language) -> String {
    let codes = ExitCode.allCases.map { code in
      let number = String(code.rawValue)
      return
        "  \(number)\(String(repeating: " ", count: 6 - number.count))\(code.meaning[language])"
    }
    return codes.joined(separator: "\n")
  }

  static let config = Topic(
    name: "settings", summary: Text("The settings file", "Файл настроек"),
    body: Text(configBody(.en), configBody(.ru)), page: "config", section: 5)

  private static func configBody(_ language: Language) -> String {
    let intro = Text(
      "TOML at $XDG_CONFIG_HOME/crm/config.toml, else /etc/crm/config.toml, or what {--config} names.",
      "TOML в $XDG_CONFIG_HOME/crm/config.toml, иначе /etc/crm/config.toml, или файл из {--config}."
    )
    var lines = [intro[language], ""]
    for section in SettingsSection.all {
      lines.append("  [\(section.title)]")
      let width = section.keys.map(\.name.count).max() ?? 0
      for key in section.keys {
        let pad = String(repeating: " ", count: max(12, width + 2) - key.name.count)
        lines.append("  \(key.name)\(pad)\(key.about[language])")
      }
    }
    return lines.joined(separator: "\n")
  }
}
