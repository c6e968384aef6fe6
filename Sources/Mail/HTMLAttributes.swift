/// Reads the attributes of a tag, in one pass.
enum HTMLAttributes {
  /// The value of an attribute, as it stands in the tag.
  static func value(_ name: StaticString, in tag: Bytes) -> Bytes? {
    var index = tag.startIndex
    while index < tag.endIndex {
      while index < tag.endIndex, tag[index].isSpace || tag[index] == Octet.slash { index += 1 }
      let start = index
      while index < tag.endIndex, !tag[index].isSpace, tag[index] != Octet.equals,
        tag[index] != Octet.greater
      {
        index += 1
      }
      let key = tag[start..<index]
      while index < tag.endIndex, tag[index].isSpace { index += 1 }
      guard index < tag.endIndex, tag[index] == Octet.equals else {
        index = max(index, start + 1)
        continue
      }
      index += 1
      let value = word(tag, &index)
      if key.isSame(as: name) { return value }
    }
    return nil
  }

  private static func word(_ tag: Bytes, _ index: inout Int) -> Bytes {
    while index < tag.endIndex, tag[index].isSpace { index += 1 }
    guard index < tag.endIndex else { return [] }
    let quote = tag[index]
    if quote == Octet.quote || quote == Octet.apostrophe {
      let start = index + 1
      index = tag[start...].firstIndex(of: quote) ?? tag.endIndex
      let value = tag[start..<index]
      index = min(index + 1, tag.endIndex)
      return value
    }
    let start = index
    while index < tag.endIndex, !tag[index].isSpace, tag[index] != Octet.greater { index += 1 }
    return tag[start..<index]
  }
}
