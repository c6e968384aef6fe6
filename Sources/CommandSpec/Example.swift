public import Wording

/// One line a reader may copy into a shell, and what it does.
public struct Example: Sendable {
  /// The shell line, as `crm lead list --limit 5 | cut -f2`.
  public let line: String
  /// What the line does.
  public let about: Text

  /// Makes an example.
  public init(_ line: String, _ about: Text) {
    self.line = line
    self.about = about
  }
}
