/// Where the face that calls `CRMCommands` in this process comes from.
enum InProcessFace {
  /// The face, or nil as long as the program has no entry point.
  static let shared: (any Face)? = nil
}
