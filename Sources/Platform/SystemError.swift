import Glibc
public import Wording

/// Turns an `errno` of the system into a failure that names the file.
public enum SystemError {
  /// The failure for `code` on `path`: 66 where it is missing, 77 where it is forbidden, 73 where it
  /// is in the way, 74 for all else.
  public static func failure(_ code: Int32, path: String) -> Failure {
    let place = Text("'\(path)': ", "«\(path)»: ")
    switch code {
    case ENOENT, ENOTDIR:
      return Failure(
        .noInput, "file.not-found",
        place + Text("no such file or folder", "нет такого файла или папки"))
    case EACCES, EPERM, EROFS:
      return Failure(
        .noPermission, "file.not-allowed", place + Text("not allowed", "недостаточно прав"))
    case EEXIST, ENOTEMPTY:
      return Failure(
        .cannotCreate, "file.exists", place + Text("exists already", "уже существует"))
    case EISDIR:
      return Failure(.data, "file.is-folder", place + Text("is a folder", "это папка"))
    case ENAMETOOLONG, ELOOP:
      return Failure(
        .noInput, "file.bad-name",
        place
          + Text("the name is too long or goes in a circle", "слишком длинное или зацикленное имя"))
    case ENOSPC, EDQUOT:
      return Failure(
        .io, "disk.full", place + Text("no space left", "на диске нет места"),
        hint: Text("free some space and run it again", "освободите место и повторите"))
    default:
      return Failure(.io, "file.failed", place + reason(code))
    }
  }

  /// What the system says about `code`, which it says in English only.
  static func reason(_ code: Int32) -> Text {
    let words = strerror(code).map { String(cString: $0) } ?? "errno \(code)"
    return Text(words, "ошибка системы: \(words)")
  }
}
