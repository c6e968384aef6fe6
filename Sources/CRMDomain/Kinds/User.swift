import Wording

/// Somebody who works with the program.
public enum User {
  /// No..
  public static let id = Field("id", .id, Text("No.", "№"), [.open, .fixed, .listed])
  /// Login.
  public static let login = Field(
    "login", .text, Text("Login", "Логин"), [.open, .required, .addOnly, .searchable, .listed])
  /// Name.
  public static let name = Field("name", .text, Text("Name", "Имя"), [.open, .searchable, .listed])
  /// Role.
  public static let role = Field(
    "role", .choice(Role.dictionary), Text("Role", "Роль"), [.open, .adminOnly, .listed])
  /// Position.
  public static let position = Field(
    "position", .text, Text("Position", "Должность"), .open)
  /// Department.
  public static let department = Field(
    "department", .text, Text("Department", "Отдел"), [.open, .adminOnly, .listed])
  /// Manager.
  public static let manager = Field(
    "manager", .reference("user"), Text("Manager", "Руководитель"), .open)
  /// E-mail.
  public static let email = Field("email", .email, Text("E-mail", "Эл. почта"), .sensitive)
  /// Phone.
  public static let phone = Field("phone", .phone, Text("Phone", "Телефон"), .sensitive)
  /// Extension.
  public static let ext = Field(
    "extension", .text, Text("Extension", "Внутренний номер"), .open)
  /// Active.
  public static let active = Field(
    "active", .flag, Text("Active", "Работает"), [.open, .fixed, .listed])
  /// Away until.
  public static let awayUntil = Field(
    "away_until", .day, Text("Away until", "Не будет до"), [.open, .fixed, .listed])
  /// Substitute.
  public static let substitute = Field(
    "substitute", .reference("user"), Text("Cover", "Замена"), [.open, .fixed, .listed])

  /// The description of the kind.
  public static let kind = RecordKind(
    "user", Noun("user", "users", "пользователь", "пользователя", "пользователей"),
    table: "users", ownership: .administrator, title: "login", naturalKeys: ["login"],
    hidden: .unless(field: "active", "1"), order: ["id"],
    fields: [
      id, login, name, role, position, department, manager, email, phone, ext, active,
      awayUntil, substitute,
    ])
}
