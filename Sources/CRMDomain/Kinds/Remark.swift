import Wording

/// A note: what somebody wrote down about a record. «Note» is a word of the command lines.
public enum Remark {
  /// No..
  public static let id = Field("id", .id, Text("No.", "№"), [.fixed, .listed])
  /// On.
  public static let on = Field(
    "on", .link, Text("On", "К записи"), [.required, .addOnly, .listed])
  /// Text.
  public static let text = Field(
    "text", .prose, Text("Text", "Текст"), [.required, .searchable, .listed])
  /// Author.
  public static let author = Field(
    "author", .reference("user"), Text("Author", "Автор"), [.fixed, .listed])
  /// When.
  public static let createdAt = Field(
    "created_at", .instant, Text("When", "Когда"), [.fixed, .listed])
  /// Updated.
  public static let updatedAt = Field("updated_at", .instant, Text("Updated", "Изменена"), .fixed)

  /// The description of the kind.
  public static let kind = RecordKind(
    "note", Noun("note", "notes", "заметка", "заметки", "заметок"), table: "notes",
    ownership: .hanging(user: nil), title: "text",
    fields: [id, on, text, author, createdAt, updatedAt])
}

/// A file that somebody put on a record; its bytes lie beside the store under their SHA-256.
public enum AttachedFile {
  /// No..
  public static let id = Field("id", .id, Text("No.", "№"), [.fixed, .listed])
  /// On.
  public static let on = Field(
    "on", .link, Text("On", "К записи"), [.required, .addOnly, .listed])
  /// Name.
  public static let name = Field(
    "name", .text, Text("Name", "Имя"), [.required, .searchable, .listed])
  /// Size.
  public static let size = Field("size", .integer, Text("Size", "Размер"), [.fixed, .listed])
  /// SHA-256.
  public static let hash = Field("hash", .text, Text("SHA-256", "SHA-256 файла"), .fixed)
  /// Author.
  public static let author = Field(
    "author", .reference("user"), Text("Author", "Автор"), [.fixed, .listed])
  /// When.
  public static let createdAt = Field(
    "created_at", .instant, Text("When", "Когда"), [.fixed, .listed])

  /// The description of the kind.
  public static let kind = RecordKind(
    "attachment",
    Noun("attachment", "attachments", "вложение", "вложения", "вложений"), table: "attachments",
    ownership: .hanging(user: nil), title: "name",
    fields: [id, on, name, size, hash, author, createdAt])
}
