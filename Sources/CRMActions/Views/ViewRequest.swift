/// A view that is to be saved, in the words of whoever asks.
public struct ViewRequest: Sendable {
  /// The name of the view.
  public let name: String
  /// The name of the kind that it shows.
  public let kind: String
  /// The filters, as they are typed after `list`.
  public var filters: [String] = []
  /// The columns in their order; those of the kind where empty.
  public var columns: [String] = []
  /// The order, names with `-` for descending.
  public var sort: [String] = []
  /// How many records at most.
  public var limit: Int?
  /// The convenient flags: `all`, `mine`, `overdue`.
  public var flags: [String] = []
  /// Whether everybody may use it; as before where nil.
  public var isShared: Bool?

  /// Asks for a view that shows everything.
  public init(name: String, kind: String) {
    self.name = name
    self.kind = kind
  }
}
