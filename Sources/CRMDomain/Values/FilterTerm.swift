public import Wording

/// One condition of a list, export, segment or rule, as it was typed.
///
///     term   = path "=" values | path "!=" values | path "=" low ".." high | path "~" text
///     path   = name *("." name), a name of ASCII letters, digits and "_"
///     values = value *("," value); nothing at all asks for empty (or, after "!=", not empty)
///     value  = text without comma | DQUOTE text DQUOTE, a quotation mark inside written twice
///
/// Either end of a range may be left out. What the values mean is for the field to say.
public struct FilterTerm: Sendable, Hashable {
  /// What is asked of the field.
  public enum Operator: String, Sendable, Hashable, CaseIterable {
    /// Equals any of the values.
    case equals
    /// Equals none of the values.
    case notEquals
    /// Holds the text, folded.
    case contains
    /// Lies from `low` to `high`, both included as the field's type understands it.
    case range
    /// Has no value.
    case isEmpty
    /// Has a value.
    case isNotEmpty
  }

  /// The field, through the references that lead to it: `company.inn` is `["company", "inn"]`.
  public let path: [String]
  /// What is asked of it.
  public let op: Operator
  /// What it is compared with; one text for `contains`, none for ranges and emptiness.
  public let values: [String]
  /// The lower end of a range, where it has one.
  public let low: String?
  /// The upper end of a range, where it has one.
  public let high: String?
  /// What stood after the operator, unchanged.
  public let raw: String

  /// Makes a term; for conditions that have a name of their own, such as `--overdue`.
  public init(
    path: [String], op: Operator, values: [String] = [], low: String? = nil, high: String? = nil,
    raw: String = ""
  ) {
    self.path = path
    self.op = op
    self.values = values
    self.low = low
    self.high = high
    self.raw = raw
  }

  /// The dotted name of the field.
  public var field: String { path.joined(separator: ".") }

  /// Reads a term; fails with `filter.unreadable` (a usage error).
  public static func read(_ text: String) throws(Failure) -> FilterTerm {
    let bytes = Array(text.utf8)
    let end = bytes.firstIndex { !isPathByte($0) } ?? bytes.count
    let path = bytes[..<end].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard end < bytes.count, path.allSatisfy({ !$0.isEmpty }) else { throw unreadable(text) }
    let isNegated = bytes[end] == UInt8(ascii: "!")
    let sign = isNegated ? end + 1 : end
    guard sign < bytes.count else { throw unreadable(text) }
    let raw = String(decoding: bytes[(sign + 1)...], as: UTF8.self)
    switch bytes[sign] {
    case UInt8(ascii: "="):
      guard let term = compared(path, isNegated, raw) else { throw unreadable(text) }
      return term
    case UInt8(ascii: "~") where !isNegated && !raw.isEmpty:
      let text = FilterValues.single(raw) ?? raw
      return FilterTerm(path: path, op: .contains, values: [text], raw: raw)
    default: throw unreadable(text)
    }
  }

  private static func compared(_ path: [String], _ isNegated: Bool, _ raw: String) -> FilterTerm? {
    if raw.isEmpty {
      return FilterTerm(path: path, op: isNegated ? .isNotEmpty : .isEmpty, raw: raw)
    }
    guard let items = FilterValues.items(raw) else { return nil }
    if items.count == 1, let item = items.first, !item.isQuoted, let ends = item.rangeEnds {
      guard !isNegated, ends.low != nil || ends.high != nil else { return nil }
      return FilterTerm(path: path, op: .range, low: ends.low, high: ends.high, raw: raw)
    }
    return FilterTerm(
      path: path, op: isNegated ? .notEquals : .equals, values: items.map(\.text), raw: raw)
  }

  private static func isPathByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  private static func unreadable(_ text: String) -> Failure {
    Failure(
      .usage, "filter.unreadable", quoted(text) + Text(" is not a filter", " – не условие отбора"),
      hint: Text(
        "write field=value, field!=value, field=a,b, field=low..high, field~text or field=",
        "пишите поле=значение, поле!=значение, поле=а,б, поле=от..до, поле~текст или поле="))
  }
}

/// The right-hand side of a filter, cut at its commas.
enum FilterValues {
  struct Item {
    let text: String
    let isQuoted: Bool

    /// The two ends of `low..high`, an absent end as nothing; no value at all without the dots.
    var rangeEnds: (low: String?, high: String?)? {
      let bytes = Array(text.utf8)
      let dot = UInt8(ascii: ".")
      guard
        let start = zip(bytes, bytes.dropFirst()).enumerated()
          .first(where: { $0.element == (dot, dot) })?.offset
      else { return nil }
      let low = String(decoding: bytes[..<start], as: UTF8.self)
      let high = String(decoding: bytes[(start + 2)...], as: UTF8.self)
      return (low.isEmpty ? nil : low, high.isEmpty ? nil : high)
    }
  }

  /// The items between commas; nothing when a quotation mark is not closed or text follows one.
  static func items(_ raw: String) -> [Item]? {
    var items: [Item] = []
    var scanner = Scanner(bytes: Array(raw.utf8))
    repeat {
      guard let item = scanner.item() else { return nil }
      items.append(item)
    } while scanner.takeComma()
    return items
  }

  /// The text of a wholly quoted value, and nothing for any other.
  static func single(_ raw: String) -> String? {
    guard let items = items(raw), items.count == 1, let item = items.first, item.isQuoted else {
      return nil
    }
    return item.text
  }

  private struct Scanner {
    let bytes: [UInt8]
    var position = 0

    mutating func item() -> Item? {
      let quote = UInt8(ascii: "\"")
      if position < bytes.count, bytes[position] == quote { return quotedItem(quote) }
      let end = bytes[position...].firstIndex(of: UInt8(ascii: ",")) ?? bytes.count
      defer { position = end }
      return Item(text: String(decoding: bytes[position..<end], as: UTF8.self), isQuoted: false)
    }

    mutating func takeComma() -> Bool {
      guard position < bytes.count else { return false }
      position += 1
      return true
    }

    private mutating func quotedItem(_ quote: UInt8) -> Item? {
      var text: [UInt8] = []
      position += 1
      while position < bytes.count {
        let byte = bytes[position]
        position += 1
        guard byte == quote else {
          text.append(byte)
          continue
        }
        let isDoubled = position < bytes.count && bytes[position] == quote
        guard isDoubled else {
          let isEnd = position == bytes.count || bytes[position] == UInt8(ascii: ",")
          return isEnd ? Item(text: String(decoding: text, as: UTF8.self), isQuoted: true) : nil
        }
        text.append(quote)
        position += 1
      }
      return nil
    }
  }
}
