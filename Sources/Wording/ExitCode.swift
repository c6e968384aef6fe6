/// The exit codes of `crm`: a contract; codes are only ever added.
public enum ExitCode: Int32, Sendable, CaseIterable {
  /// Done; also an empty list, a dry run, nothing to do.
  case ok = 0
  /// The question's answer is no.
  case no = 1
  /// Some records of a batch failed; each is named on standard error.
  case partial = 3
  /// Unknown command or flag, missing or conflicting values.
  case usage = 64
  /// Input that does not parse, or a broken business rule.
  case data = 65
  /// The named record or file does not exist.
  case noInput = 66
  /// A server cannot be reached.
  case unavailable = 69
  /// A fault of the program itself.
  case `internal` = 70
  /// An output file exists or cannot be made.
  case cannotCreate = 73
  /// Disk full, read or write error.
  case io = 74
  /// The store is locked past the limit, or a server said «later».
  case tryAgain = 75
  /// A peer answered nonsense.
  case `protocol` = 76
  /// Not allowed.
  case noPermission = 77
  /// A bad setting, a foreign store, or a store of a newer `crm`.
  case config = 78

  /// What the code means, for manual pages and `crm help exit-codes`.
  public var meaning: Text {
    switch self {
    case .ok:
      Text(
        "done; also an empty list or a dry run", "сделано; также пустой список и пробный запуск")
    case .no: Text("the answer is no", "ответ отрицательный")
    case .partial: Text("some records of a batch failed", "часть записей не обработана")
    case .usage: Text("wrong command, flag or value", "неверная команда, флаг или значение")
    case .data:
      Text("bad data or a broken business rule", "неверные данные или нарушено правило работы")
    case .noInput: Text("no such record or file", "нет такой записи или файла")
    case .unavailable: Text("a server cannot be reached", "сервер недоступен")
    case .internal: Text("a fault of crm itself", "ошибка самой программы")
    case .cannotCreate: Text("an output file cannot be made", "нельзя создать файл")
    case .io: Text("disk full, read or write error", "диск полон, ошибка чтения или записи")
    case .tryAgain: Text("busy, try again later", "занято, повторите позже")
    case .protocol: Text("a peer answered nonsense", "непонятный ответ другой стороны")
    case .noPermission: Text("not allowed", "недостаточно прав")
    case .config:
      Text(
        "a bad setting, or a foreign or newer store",
        "неверная настройка, чужое или более новое хранилище")
    }
  }
}
