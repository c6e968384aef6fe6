import Wording

/// What is to become of a letter, and why.
struct FilingDecision {
  /// One of the outcomes of `Message`.
  var outcome: String
  /// Whether one of us wrote it.
  var isOutgoing = false
  /// Where it belongs.
  var links = LetterLinks()
  /// The first letter of its thread.
  var thread: Int64?
  /// How it was decided, for `crm why`.
  var reason: Text
  /// What a person should know about it.
  var notes: [Text] = []
  /// The addresses that it tells to be wrong, with what the server said.
  var wrong: [(address: String, why: String)] = []
  /// The addresses that did not take a letter for now.
  var soft: [SoftBounce] = []
  /// Whether the program wrote it by itself, which is no answer to a request.
  var isAutomatic = false
}
