/// One value of a row with the words that a person sees for it.
public struct Cell: Sendable, Equatable {
  /// What machines get.
  public let value: CellValue
  /// What a person sees; nil where it follows from the value.
  public let shown: String?
  /// What it means.
  public let label: Label

  /// Makes a cell.
  public init(_ value: CellValue, shown: String? = nil, label: Label = .plain) {
    self.value = value
    self.shown = shown
    self.label = label
  }
}
