/// The addresses in the text of a letter, each in the place of one that counts who opens it.
struct TrackedLinks {
  /// The text with the counting addresses.
  private(set) var text = ""
  /// The addresses that stood there, in their order.
  private(set) var links: [String] = []

  /// No more addresses of a letter are counted.
  private static let most = 100

  init(_ original: String, _ counted: (Int) -> String) {
    var rest = Substring(original)
    while let start = TrackedLinks.start(rest), links.count < TrackedLinks.most {
      text += rest[..<start]
      let word = rest[start...].prefix { !$0.isWhitespace && !"<>\"«»".contains($0) }
      var address = word
      // What ends a sentence does not belong to the address.
      while let last = address.last, ".,;:!?)".contains(last) { address.removeLast() }
      text += counted(links.count)
      links.append(String(address))
      rest = rest[address.endIndex...]
    }
    text += rest
  }

  private static func start(_ text: Substring) -> Substring.Index? {
    var place = text.startIndex
    while let mark = text[place...].firstIndex(of: "h") {
      let rest = text[mark...]
      for scheme in ["https://", "http://"]
      where rest.hasPrefix(scheme) && rest.dropFirst(scheme.count).first?.isLetter == true {
        return mark
      }
      place = text.index(after: mark)
    }
    return nil
  }
}
