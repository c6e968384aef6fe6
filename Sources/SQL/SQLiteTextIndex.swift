public import Wording

/// The full-text index of SQLite: an FTS5 table that keeps no text, only where words are.
///
/// A document is never deleted from it, as that would take its old text; the store forgets the
/// number instead, and whoever asks passes over numbers that it does not know.
extension SQLiteConnection {
  /// Whether there is a full-text index.
  public func hasTextIndex() throws(Failure) -> Bool {
    try hasTable("search_text")
  }

  /// Makes an empty full-text index in place of the one there was.
  public func makeTextIndex() throws(Failure) {
    try run("DROP TABLE IF EXISTS search_text")
    // Words come folded and parted by blanks; this tokenizer takes every letter beyond ASCII as one.
    try run(
      """
      CREATE VIRTUAL TABLE search_text USING fts5(name, title, body, content = '', columnsize = 0,
        detail = column, tokenize = 'ascii')
      """)
  }

  /// Adds a document to the full-text index.
  public func addText(_ document: Int64, _ text: IndexedText) throws(Failure) {
    try run(
      """
      INSERT INTO search_text (rowid, name, title, body)
      VALUES (\(document), \(text.name), \(text.title), \(text.body))
      """)
  }

  /// Hands over the documents that fit, the newest first.
  public func eachDocument(
    _ query: TextQuery, _ body: (Int64) throws(Failure) -> Bool
  ) throws(Failure) {
    let expression = SQLiteConnection.matchExpression(query)
    guard !expression.isEmpty else { return }
    try scan(
      "SELECT rowid FROM search_text WHERE search_text MATCH \(expression) ORDER BY rowid DESC"
    ) { row throws(Failure) in try body(row.integer(0)) }
  }

  /// The query in the language of FTS5; words hold letters and digits only, so quotes are safe.
  static func matchExpression(_ query: TextQuery) -> String {
    let terms = query.terms.map { alternatives in
      alternatives.map { words in
        words.map { "\"\($0.text)\"" + ($0.isPrefix ? " *" : "") }.joined(separator: " AND ")
      }.filter { !$0.isEmpty }.map { "(\($0))" }.joined(separator: " OR ")
    }.filter { !$0.isEmpty }.map { "(\($0))" }.joined(separator: " AND ")
    guard !terms.isEmpty else { return "" }
    switch query.scope {
    case .names: return "{name} : (\(terms))"
    case .titles: return "{name title} : (\(terms))"
    case .everything: return terms
    }
  }
}
