import CRMDomain
import CRMStore
import Wording

/// The places that a template of a kind of record may have: `{invoice.number}`, `{company.name}`,
/// `{owner.name}`, and through references `{deal.owner.email}`; `{number}` is a field of the record,
/// `{goods.suggested}` what its customer may want next.
struct TemplatePlaces {
  let store: Store
  let kind: RecordKind

  /// The kinds that belong to each other whatever the template is for.
  private static let kin = [Lead.kind, Contact.kind, Company.kind, Deal.kind]

  init(_ store: Store, _ kind: RecordKind) throws(Failure) {
    self.store = store
    self.kind = try store.kind(kind)
  }

  /// What may stand first in a place, with the kind of record that it is.
  private func roots() -> [(name: String, kind: RecordKind)] {
    var roots = [(kind.name, kind)]
    for field in kind.fields {
      if case .reference(let name) = field.type, let target = Kinds.named(name) {
        roots.append((field.name, target))
      }
    }
    for other in TemplatePlaces.kin where !roots.contains(where: { $0.0 == other.name }) {
      roots.append((other.name, other))
    }
    for name in ["owner", "user"] where !roots.contains(where: { $0.0 == name }) {
      roots.append((name, User.kind))
    }
    return roots
  }

  /// Fails where a text has a place that nothing can fill.
  func demandKnown(_ text: String) throws(Failure) {
    let blank = Blank(text)
    for place in blank.places { try demandKnown(place: place) }
    guard let word = blank.misspelt else { return }
    throw Failure(
      .data, "template.brace",
      Text("'\(word)' is no place to fill in", "«\(word)» – не место для подстановки"),
      hint: Text(
        "write {\(kind.name).FIELD} in small Latin letters, without blanks",
        "пишите {\(kind.name).ПОЛЕ} строчными латинскими буквами, без пробелов"))
  }

  private func demandKnown(place: String) throws(Failure) {
    if GoodsPlaces.names.contains(place) { return }
    var words = place.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let roots = roots()
    if words[0] == GoodsPlaces.root { throw unknown(place, among: GoodsPlaces.names) }
    var current = kind
    var before = ""
    if let root = roots.first(where: { $0.name == words[0] }), words.count > 1 {
      current = root.kind
      before = words.removeFirst() + "."
    } else if words.count > 1 {
      throw unknown(place, among: roots.map { "\($0.name).\(words[1])" })
    }
    for (index, word) in words.enumerated() {
      let described = try store.kind(current)
      guard let field = described.field(word) else {
        let near = described.fields.map { before + $0.name }
        throw unknown(
          place, among: before.isEmpty ? near + near.map { "\(kind.name).\($0)" } : near)
      }
      guard index < words.count - 1 else { return }
      guard case .reference(let name) = field.type, let next = Kinds.named(name) else {
        throw unknown(place, among: [])
      }
      current = next
      before += word + "."
    }
  }

  private func unknown(_ place: String, among known: [String]) -> Failure {
    let near = Suggestion.closest(to: place, among: known).map { "{\($0)}" }
    let roots = (roots().map(\.name) + [GoodsPlaces.root]).joined(separator: ", ")
    let hint =
      near.isEmpty
      ? Text(
        "write {\(kind.name).FIELD}; these may stand first: \(roots)",
        "пишите {\(kind.name).ПОЛЕ}; первым может стоять: \(roots)")
      : Text(
        "did you mean \(near.joined(separator: " or "))?",
        "возможно, \(near.joined(separator: " или "))?")
    return Failure(
      .data, "template.place",
      Text("there is nothing to fill in for {\(place)}", "подставить вместо {\(place)} нечего"),
      hint: hint)
  }
}
