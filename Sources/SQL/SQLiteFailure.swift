import CSQLite
import Wording

/// Turns SQLite's result codes into failures with the exit codes of the contract.
enum SQLiteFailure {
  static func make(_ code: Int32, _ detail: String, path: String) -> Failure {
    switch code & 0xff {
    case SQLITE_BUSY, SQLITE_LOCKED: busy(path)
    case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH: readOnly(path)
    case SQLITE_FULL: full(path)
    case SQLITE_NOTADB: foreign(path)
    case SQLITE_CANTOPEN: cannotOpen(path)
    case SQLITE_CORRUPT: corrupt(path, detail)
    case SQLITE_IOERR: inputOutput(path, detail)
    case SQLITE_CONSTRAINT: constraint(detail)
    case SQLITE_TOOBIG: tooLarge()
    case SQLITE_ERROR where detail == "integer overflow": tooLarge()
    default: .bug("\(detail) (SQLite \(code))")
    }
  }

  private static func busy(_ path: String) -> Failure {
    Failure(
      .tryAgain, "store.busy",
      Text("the store '\(path)' is busy", "хранилище «\(path)» занято"),
      hint: Text("try again in a moment", "повторите через некоторое время"))
  }

  private static func readOnly(_ path: String) -> Failure {
    Failure(
      .noPermission, "store.read-only",
      Text("the store '\(path)' may not be written", "нет права записи в хранилище «\(path)»"),
      hint: Text(
        "check the permissions of the file and of its folder",
        "проверьте права на файл и на его папку"))
  }

  private static func full(_ path: String) -> Failure {
    Failure(
      .io, "store.full",
      Text(
        "no space is left for the store '\(path)'", "для хранилища «\(path)» не осталось места"),
      hint: Text("nothing was changed; free some space", "ничего не изменено; освободите место"))
  }

  static func foreign(_ path: String) -> Failure {
    Failure(
      .config, "store.foreign",
      Text("'\(path)' is not a store of crm", "«\(path)» не является хранилищем crm"),
      hint: Text("name another file with --db", "укажите другой файл через --db"))
  }

  private static func cannotOpen(_ path: String) -> Failure {
    Failure(
      .noPermission, "store.cannot-open",
      Text("the store '\(path)' cannot be opened", "хранилище «\(path)» нельзя открыть"),
      hint: Text(
        "check the permissions of the file and of its folder",
        "проверьте права на файл и на его папку"))
  }

  private static func corrupt(_ path: String, _ detail: String) -> Failure {
    Failure(
      .io, "store.damaged",
      Text(
        "the store '\(path)' is damaged: \(detail)", "хранилище «\(path)» повреждено: \(detail)"),
      hint: Text("restore it from a backup", "восстановите его из резервной копии"))
  }

  private static func inputOutput(_ path: String, _ detail: String) -> Failure {
    Failure(
      .io, "store.io",
      Text(
        "the store '\(path)' cannot be read or written: \(detail)",
        "ошибка чтения или записи хранилища «\(path)»: \(detail)"))
  }

  private static func tooLarge() -> Failure {
    Failure(
      .data, "store.too-large",
      Text(
        "a text or a sum is too large for the store", "текст или сумма не помещаются в хранилище"))
  }

  private static func constraint(_ detail: String) -> Failure {
    Failure(
      .data, "store.constraint",
      Text(
        "the change breaks a rule of the store: \(detail)", "изменение нарушает правило: \(detail)")
    )
  }
}
