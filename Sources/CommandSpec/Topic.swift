public import Wording

/// A page of help that belongs to no command: formats, dates, filters.
///
/// The body is plain text: an empty line parts paragraphs, a line that begins with two spaces is
/// kept as it is, and `{--flag}` marks the name of a flag.
public struct Topic: Sendable {
  /// The word after `help`.
  public let name: String
  /// What the page is about, in one line.
  public let summary: Text
  /// The text of the page.
  public let body: Text
  /// The name of its manual page after that of the program, as `config` for `crm-config`.
  public let page: String
  /// The section of its manual page: 7, or 5 for the format of a file.
  public let section: Int

  /// Makes a topic.
  public init(name: String, summary: Text, body: Text, page: String? = nil, section: Int = 7) {
    self.name = name
    self.page = page ?? name
    self.section = section
    self.summary = summary
    self.body = body
  }
}
