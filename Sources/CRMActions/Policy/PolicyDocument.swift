import CRMStore
public import Wording

/// The whole policy of a store as one document.
public struct PolicyDocument: Sendable {
  /// The tables of each section that the document speaks of.
  public private(set) var sections: [(key: String, tables: [PolicyTable])] = []

  /// A document without anything.
  public init() {}

  /// The document that a file holds; a failure names line and key.
  public init(_ root: PolicyTable) throws(Failure) {
    let known = PolicySections.all.map(\.key)
    for (key, value) in root.entries {
      guard known.contains(key) else {
        let list = known.joined(separator: ", ")
        throw Failure(
          .data, "policy.unknown-section",
          Text("there is no section '\(key)'", "нет раздела «\(key)»"),
          hint: Suggestion.hint(for: key, among: known)
            ?? Text("sections: \(list)", "разделы: \(list)")
        ).at(PolicyFields.place(value.line, key))
      }
      guard let tables = PolicyFields.tables(value) else {
        throw Failure(
          .data, "policy.unreadable",
          Text("tables [[\(key)]] are expected", "ожидаются таблицы [[\(key)]]")
        ).at(PolicyFields.place(value.line, key))
      }
      sections.append((key, tables))
    }
  }

  /// Fails where the text of an exported file has lost its end: what is missing would be taken away.
  public static func demandWhole(_ text: String) throws(Failure) {
    guard PolicyWriter.isCut(text) else { return }
    throw Failure(
      .data, "policy.cut",
      Text("the end of the policy is missing", "у политики нет конца"),
      hint: Text(
        "the file may be cut off: 'crm config export' writes it whole",
        "возможно, файл обрезан: 'crm config export' запишет его целиком"))
  }

  /// The tables of a section; nil where the document does not speak of it.
  public func tables(_ key: String) -> [PolicyTable]? {
    sections.first { $0.key == key }?.tables
  }

  mutating func put(_ key: String, _ tables: [PolicyTable]) { sections.append((key, tables)) }
}

/// The policy as a file, and back (F158, F326).
extension Desk {
  /// The policy of the store.
  public func policy() throws(Failure) -> PolicyDocument {
    try store.demandAdministrator()
    var document = PolicyDocument()
    for section in PolicySections.all { document.put(section.key, try section.read(store)) }
    return document
  }

  /// The policy of the store as the text of a file.
  public func policyText() throws(Failure) -> String {
    PolicyWriter(language: try store.ownLanguage()).text(try policy())
  }

  /// Makes the store equal to a document, in one operation. Sections that the document does not
  /// speak of stay as they are.
  public func apply(_ document: PolicyDocument) throws(Failure) {
    try changeProcess { operation throws(Failure) in
      operation.isQuiet = true
      defer { operation.isQuiet = false }
      for section in PolicySections.all {
        guard let tables = document.tables(section.key) else { continue }
        try section.apply(tables, operation)
      }
      try FieldUse.demandKnown(store)
      try TemplateUse.demandKnown(store)
      try SurveyUse.demandKnown(store)
    }
  }

  /// What is odd about a document, or about the store where none is given.
  ///
  /// A document is judged by the store that it would make: each section is applied before the next
  /// one is looked at, and all is taken back.
  public func lint(_ document: PolicyDocument?) throws(Failure) -> [PolicyFinding] {
    guard let document else { return try lint(try policy(), nil) }
    try store.demandAdministrator()
    return try store.write(dryRun: true, settle: { _ in }) { operation throws(Failure) in
      operation.isQuiet = true
      return try lint(document, operation)
    }.result
  }

  private func lint(
    _ document: PolicyDocument, _ operation: Operation?
  ) throws(Failure) -> [PolicyFinding] {
    var findings: [PolicyFinding] = []
    for section in PolicySections.all {
      guard let tables = document.tables(section.key) else { continue }
      let odd = try section.lint(tables, store)
      findings += odd
      guard let operation else { continue }
      do {
        try section.apply(tables, operation)
      } catch {
        // What stands in the way may have been found already.
        if odd.contains(where: { error.message.en.hasSuffix($0.message.en) }) { continue }
        findings.append(
          PolicyFinding(
            line: nil, place: section.key,
            Text("cannot be applied here: ", "здесь не применить: ") + error.message))
      }
    }
    return findings
  }
}
