internal import Wording

/// The longest piece of typed text that a message repeats, in characters.
private let quotedLength = 60

/// What a person typed, in the quotation marks of each language, cut when it is long.
func quoted(_ text: String) -> Text {
  let head = text.prefix(quotedLength)
  let shown = head.endIndex == text.endIndex ? text : head + "…"
  return Text("'\(shown)'", "«\(shown)»")
}
