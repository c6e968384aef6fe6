import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Wording

/// `crm call`: telephone calls, written down by hand or taken from the exchange.
enum CallGroup {
  static let group = Group<App>(
    "call", summary: Text("Telephone calls", "Телефонные звонки"),
    details: Text(
      "A call belongs to the card whose number it is, and to its one open deal; that of a stranger "
        + "makes a lead. Who was not answered is called back: a task until somebody has talked to him.",
      "Звонок относится к карточке, чей это номер, и к её единственной открытой сделке; звонок с "
        + "неизвестного номера создаёт лид. По пропущенному ставится задача перезвонить, пока с "
        + "клиентом не поговорят.")
  ) {
    [
      .command(CallLog.command), .command(CallPlan.command), .command(CallIngest.command),
      .command(RecordList.command(Call.kind)), .command(RecordShow.command(Call.kind)),
      .command(RecordEdit.command(Call.kind)), .command(RecordRemove.command(Call.kind)),
      .command(RecordHistory.command(Call.kind)), .command(CallPlay.command),
      .command(CallRecordings.command), .command(CallReconcile.command),
      .command(CallReplay.command),
      .command(CallStart.command), .group(refused),
    ]
  }

  private static let refused = Group<App>(
    "refused", summary: Text("Rows that were not taken in", "Непринятые строки АТС"),
    details: Text(
      "Torn rows, those of other columns and those without a readable date are kept whole, and tried "
        + "again by 'crm call ingest' when {--columns} or {--format} are others than before, and once a "
        + "day. A last row that is still being written waits in its file.",
      "Оборванные строки, строки с чужими столбцами и без понятной даты хранятся целиком, и crm call "
        + "ingest пробует их снова, когда меняются {--columns} или {--format}, и раз в день. Последняя, ещё "
        + "не дописанная строка ждёт в файле.")
  ) {
    [
      .command(CallRefusedList.command), .command(CallRefusedShow.command),
      .command(CallRefusedDrop.command),
    ]
  }

  /// Whom a call is with.
  static let with = Option<String>(
    "with", value: "RECORD|NUMBER",
    help: Text("lead/12, deal/7, or a telephone number", "lead/12, deal/7 или номер телефона"))
  /// Who calls.
  static let user = Option<String>(
    "user", value: "LOGIN", help: Text("who calls", "кто звонит"), completion: .ask("user"))

  /// The party that `--with` names.
  static func party(_ arguments: Arguments, _ desk: Desk) throws(Failure) -> CallParty {
    guard let word = arguments[with] else {
      throw Failure(
        .usage, "call.no-party", Text("with whom?", "с кем?"),
        hint: Text(
          "give --with lead/12 or --with NUMBER", "укажите --with lead/12 или --with НОМЕР"))
    }
    do {
      return try desk.callParty(word)
    } catch {
      throw error.at(Text(verbatim: "--with"))
    }
  }

  /// The user that `--user` names.
  static func user(_ arguments: Arguments, _ desk: Desk) throws(Failure) -> Int64? {
    try arguments[user].map { word throws(Failure) in
      try desk.store.resolve(User.kind.name, word)
    }
  }

  /// «lead 12 «кафе»»: the nearest of the cards that a call belongs to.
  static func whose(_ call: Record, _ store: Store) throws(Failure) -> Text? {
    for kind in [Deal.kind, Lead.kind, Contact.kind, Company.kind] {
      guard let id = call[kind.name].integer else { continue }
      return kind.called(id) + Text(verbatim: " «\(try store.title(kind, id))»")
    }
    return nil
  }
}
