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

  /// Makes a topic.
  public init(name: String, summary: Text, body: Text) {
    self.name = name
    self.summary = summary
    self.body = body
  }
}
