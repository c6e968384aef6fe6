import Wording

/// A way of looking at the records of a kind, kept under a name: filters, columns, order (F316).
public enum SavedView {
  /// No..
  public static let id = Field("id", .id, Text("No.", "№"), .fixed)
  /// Name.
  public static let name = Field(
    "name", .text, Text("Name", "Название"), [.required, .addOnly, .searchable, .listed])
  /// Kind.
  public static let kind_ = Field(
    "kind", .text, Text("Records", "Вид записей"), [.required, .addOnly, .listed])
  /// Filters.
  public static let filters = Field(
    "filters", .list, Text("Filters", "Фильтры"), [.fixed, .listed])
  /// Columns.
  public static let columns = Field(
    "columns", .list, Text("Columns", "Столбцы"), [.fixed, .listed])
  /// Order.
  public static let sort = Field("sort", .list, Text("Order", "Порядок"), [.fixed, .listed])
  /// Limit.
  public static let limit = Field("limit", .integer, Text("Limit", "Не больше"), .fixed)
  /// Flags.
  public static let flags = Field("flags", .list, Text("Flags", "Флаги"), [.fixed, .listed])
  /// Owner.
  public static let owner = Field(
    "owner", .reference("user"), Text("Owner", "Автор"), [.fixed, .listed])
  /// Shared.
  public static let shared = Field("shared", .flag, Text("Shared", "Общее"), [.fixed, .listed])
  /// Created.
  public static let createdAt = Field("created_at", .instant, Text("Created", "Создано"), .fixed)

  /// The description of the kind.
  public static let kind = RecordKind(
    "view",
    Noun("view", "views", "представление", "представления", "представлений"), table: "views",
    ownership: .personal(["owner"]), title: "name", order: ["kind", "name"],
    fields: [
      id, name, kind_, filters, columns, sort, limit, flags, owner, shared, createdAt,
    ])

  /// The convenient flags of a list that a view remembers.
  public static let rememberedFlags = ["all", "mine", "overdue"]
}

/// The view with which a list of a kind begins for a user.
public enum Preference {
  /// No..
  public static let id = Field("id", .id, Text("No.", "№"), .fixed)
  /// User.
  public static let user = Field(
    "user", .reference("user"), Text("User", "Пользователь"), [.fixed, .listed])
  /// Kind.
  public static let kind_ = Field("kind", .text, Text("Records", "Вид записей"), [.fixed, .listed])
  /// View.
  public static let view = Field(
    "view", .reference("view"), Text("View", "Представление"), [.fixed, .listed])

  /// The description of the kind.
  public static let kind = RecordKind(
    "preference",
    Noun("preference", "preferences", "предпочтение", "предпочтения", "предпочтений"),
    table: "preferences", ownership: .personal(["user"]), title: "kind", order: ["id"],
    fields: [id, user, kind_, view])
}
