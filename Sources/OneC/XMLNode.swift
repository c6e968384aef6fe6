import Wording

/// An element that was read whole: local name, attributes, text, children.
public final class XMLNode {
  /// The name without a prefix.
  public let name: String
  /// The attributes by local name.
  public let attributes: [String: String]
  /// The text, trimmed.
  public internal(set) var text = ""
  /// The elements in it.
  public internal(set) var children: [XMLNode] = []
  /// The first element of the file, where this one was handed on.
  public internal(set) var root: XMLNode?
  var bytes: [UInt8] = []

  init(_ name: String, _ attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// The first child of that name.
  public subscript(name: String) -> XMLNode? { children.first { $0.name == name } }

  /// The node at the end of a path of names.
  public func at(_ path: String...) -> XMLNode? {
    path.reduce(Optional(self)) { $0?[$1] }
  }

  /// The text of the first child of that name; nil where it is empty or missing.
  public func word(_ name: String) -> String? {
    guard let text = self[name]?.text, !text.isEmpty else { return nil }
    return text
  }

  /// An attribute; nil where it is empty or missing.
  public func attribute(_ name: String) -> String? {
    guard let text = attributes[name]?.trimmed, !text.isEmpty else { return nil }
    return text
  }

  /// The children of that name.
  public func all(_ name: String) -> [XMLNode] { children.filter { $0.name == name } }
}

extension String {
  /// The text without blanks of any sort around it, runs of line ends within as one blank.
  var trimmed: String {
    split { $0.isNewline || $0 == "\t" }.joined(separator: " ").stripped
  }
}
