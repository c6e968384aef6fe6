public import Wording

/// One field of a command's output, for the section FIELDS of its pages.
public struct FieldNote: Sendable {
  /// The key in JSON and the header in CSV.
  public let name: String
  /// What the field holds.
  public let about: Text

  /// Makes a note on the field `name`.
  public init(_ name: String, about: Text) {
    self.name = name
    self.about = about
  }
}
