/// What of a link's target a reader of plain text wants to see.
enum HTMLLink {
  /// The target without `mailto:` and `tel:`; nil where the text of the link says it already.
  static func worthShowing(_ target: Bytes, behind text: Bytes) -> String? {
    let shown = String(decoding: text, as: UTF8.self).onOneLine.lowercased()
    var plain = String(decoding: target, as: UTF8.self)
    for scheme in ["mailto:", "tel:"] where plain.lowercased().hasPrefix(scheme) {
      plain = String(plain.dropFirst(scheme.count))
    }
    let key = plain.lowercased().replacingPrefix("http://").replacingPrefix("https://")
      .trimmingSlash
    return shown.isEmpty || shown.contains(key) || key.hasPrefix("#") ? nil : plain
  }
}

extension String {
  fileprivate func replacingPrefix(_ prefix: String) -> String {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
  }

  fileprivate var trimmingSlash: String {
    hasSuffix("/") ? String(dropLast()) : self
  }
}
