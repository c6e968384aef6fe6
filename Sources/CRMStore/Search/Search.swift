public import CRMDomain
import SQL
public import Wording

/// A record that was found, as the actor may read it.
public struct SearchHit: Sendable {
  /// The record, masked, with its searched fields.
  public let record: Record
  /// The field that tells most of why it was found.
  public let field: Field
  /// The piece of that field around the words; nil where the title says it.
  public let excerpt: String?
}

/// What is searched, and how much is wanted.
public struct SearchRequest: Sendable {
  let query: SearchQuery
  let typed: String
  let kinds: [RecordKind]
  let limit: Int

  /// Asks for the records of some kinds, all where none is named, that fit what was typed.
  public init(_ typed: String, kinds: [RecordKind] = [], limit: Int) throws(Failure) {
    query = SearchQuery(typed, stem: WordStem.of)
    self.typed = typed
    self.kinds = kinds
    self.limit = limit
    guard query.terms.count <= 50 else {
      throw Failure(
        .usage, "search.too-long", Text("more than 50 words", "больше 50 слов"))
    }
    guard !query.terms.isEmpty else {
      throw Failure(
        .usage, "search.empty", Text("there is no word to look for", "не указано, что искать"),
        hint: Text("crm search 916 555-01-23", "crm search ромашка"))
    }
  }
}

extension Store {
  /// Hands over what fits, best first: names with exactly these words, names that begin so, other
  /// titles, exactly these words anywhere, and words that begin so; among equals the newest first.
  ///
  /// What is found in the index is read again as the actor may read it, and counts only if the words
  /// stand in what he sees.
  public func search(
    _ request: SearchRequest, _ body: (SearchHit) throws(Failure) -> Void
  ) throws(Failure) {
    var found = try numbered(request)
    var seen = Set(found.map { Link($0.record.kind.name, $0.record.id) })
    for hit in found.prefix(request.limit) { try body(hit) }
    if request.isReference, !found.isEmpty { return }
    guard try engine.hasTextIndex() else { return }
    for query in request.tiers where found.count < request.limit {
      try engine.eachDocument(query) { document throws(Failure) in
        guard let link = try indexed(document, request), seen.insert(link).inserted,
          let hit = try hit(link, request)
        else { return true }
        found.append(hit)
        try body(hit)
        return found.count < request.limit
      }
    }
  }

  /// The record of a document, if it is of a wanted kind and still what was indexed.
  private func indexed(_ document: Int64, _ request: SearchRequest) throws(Failure) -> Link? {
    let row = try engine.first("SELECT kind, record FROM search_documents WHERE id = \(document)")
    guard let row else { return nil }
    let link = Link(row.text(0), row.integer(1))
    return request.wants(link.kind) ? link : nil
  }

  /// Leads and deals are also known by their numbers, and any record by its reference.
  private func numbered(_ request: SearchRequest) throws(Failure) -> [SearchHit] {
    let word = request.typed.hasPrefix("#") ? String(request.typed.dropFirst()) : request.typed
    var links: [Link] = []
    if let link = Link(word) {
      links = [link]
    } else if let number = Int64(word), number > 0, word.utf8.first != UInt8(ascii: "+") {
      links = [Link(Lead.kind.name, number), Link(Deal.kind.name, number)]
    }
    var hits: [SearchHit] = []
    for link in links where request.wants(link.kind) {
      guard let kind = try kind(named: link.kind), let record = try searched(kind, link.id) else {
        continue
      }
      hits.append(SearchHit(record: record, field: kind.fields[0], excerpt: nil))
    }
    return hits
  }

  private func searched(_ kind: RecordKind, _ id: Int64) throws(Failure) -> Record? {
    // What belongs to the office alone refuses those who may not see it; here it is not there.
    if case .office = kind.ownership, actor?.role.supervises == false { return nil }
    let term = FilterTerm(path: ["id"], op: .equals, values: [String(id)])
    let fields = kind.searchedFields.map(\.name)
    return try all(Selection(kind, terms: [term], fields: fields, includesHidden: true)).first
  }

  /// The record if all terms stand in fields that the actor sees.
  private func hit(_ link: Link, _ request: SearchRequest) throws(Failure) -> SearchHit? {
    guard let kind = try kind(named: link.kind), let record = try searched(kind, link.id) else {
      return nil
    }
    let isWhole = try isWhole(record)
    var open = Set(request.query.terms.indices)
    var best: (field: Field, count: Int)?
    for field in kind.searchedFields where isWhole || field.traits.contains(.open) {
      let words = SearchedText.words(record[field], field)
      let places = request.query.terms.indices.filter {
        request.query.place(of: request.query.terms[$0], in: words) != nil
      }
      open.subtract(places)
      if places.count > best?.count ?? 0 { best = (field, places.count) }
    }
    guard open.isEmpty, let field = best?.field else { return nil }
    let excerpt = field.name == kind.title ? nil : request.excerpt(record[field], field)
    return SearchHit(record: record, field: field, excerpt: excerpt)
  }
}

extension SearchRequest {
  /// Whether what was typed can only mean records by their numbers.
  fileprivate var isReference: Bool { typed.hasPrefix("#") || Link(typed) != nil }

  func wants(_ kind: String) -> Bool {
    kinds.isEmpty || kinds.contains { $0.name == kind }
  }

  /// The questions to the index, from the closest to the widest.
  fileprivate var tiers: [TextQuery] {
    [
      TextQuery(.names, terms: terms(exact: true)), TextQuery(.names, terms: terms(exact: false)),
      TextQuery(.titles, terms: terms(exact: false)),
      TextQuery(.everything, terms: terms(exact: true)),
      TextQuery(.everything, terms: terms(exact: false)),
    ]
  }

  private func terms(exact: Bool) -> [[[TextQuery.Word]]] {
    query.terms.map { term in
      term.alternatives.map { words in
        words.map { word in
          guard !exact, let prefix = word.prefix else {
            return TextQuery.Word(word.text, isPrefix: false)
          }
          return TextQuery.Word(prefix, isPrefix: true)
        }
      }
    }
  }

  /// The piece of a value around the first term that stands in it.
  fileprivate func excerpt(_ value: Value, _ field: Field) -> String? {
    for text in value.text.map({ [$0] }) ?? value.list {
      let words = SearchedText.words(.text(text), field)
      for term in query.terms {
        guard let place = query.place(of: term, in: words) else { continue }
        switch field.type {
        case .phone, .phones: return text
        default: break
        }
        let text = SearchedText.cut(text)
        let spans = WordSpans(text).spans
        guard spans.indices.contains(place) else { continue }
        return WordSpans.excerpt(text, around: spans[place].range)
      }
    }
    return nil
  }
}
