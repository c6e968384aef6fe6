import CRMDomain
import CRMStore
import Wording

/// Which field each column of a file is for.
struct ImportColumns {
  /// What a column is for.
  enum Target {
    case field(Field)
    /// Left out, on request.
    case nothing
    /// A field of ours that is not written by hand.
    case fixed
  }

  private let request: ImportRequest
  private var kind: RecordKind { request.kind }
  private var known: [String: Target] = [:]
  private let byWord: [String: Field]
  /// Columns of fields that are not written by hand, in the order met.
  private(set) var ignored: [String] = []

  /// Checks what the request maps.
  init(_ request: ImportRequest, heading: [String]?) throws(Failure) {
    self.request = request
    byWord = ImportColumns.words(request.kind)
    for (column, name) in request.map {
      if let heading, !heading.contains(column) {
        throw ImportColumns.noColumn(column, heading)
      }
      guard let name else {
        known[column] = .nothing
        continue
      }
      guard let field = request.kind.field(name) else {
        throw FieldFailure.unknown(name, request.kind)
      }
      guard takes(field) else {
        throw FieldFailure.fixed(field, request.kind)
      }
      known[column] = .field(field)
    }
    let strange = (heading ?? []).filter { known[$0] == nil && field(of: $0) == nil }
    guard strange.isEmpty else { throw unknown(strange) }
    var taken: Set<String> = []
    for column in heading ?? [] {
      guard case .field(let field) = try target(column) else { continue }
      guard taken.insert(field.name).inserted || field.isList || field.type == .phone else {
        throw ImportColumns.twice(column, field)
      }
    }
  }

  /// What a column is for; a column that is for nothing is a failure that names it.
  mutating func target(_ column: String) throws(Failure) -> Target {
    if let target = known[column] { return target }
    let target = try find(column)
    // Rows of NDJSON may each bring new names; no honest file has more than these.
    if known.count < 1_000 { known[column] = target }
    return target
  }

  private mutating func find(_ column: String) throws(Failure) -> Target {
    guard let field = field(of: column) else { throw unknown([column]) }
    if takes(field) { return .field(field) }
    guard field.type != .id else { throw ImportColumns.number(column) }
    if !ignored.contains(column) { ignored.append(column) }
    return .fixed
  }

  /// Whether a field is written; an old record brings its times along.
  private func takes(_ field: Field) -> Bool {
    field.isSetByAdd || field.name == request.key
      || ImportPast.fields(of: kind).contains(field.name)
  }

  private func field(of column: String) -> Field? {
    kind.field(column) ?? byWord[Fold.key(column)]
  }

  /// Names, flags, labels of both languages and what tables usually say, folded; fields that can be written come first.
  private static func words(_ kind: RecordKind) -> [String: Field] {
    var words: [String: Field] = [:]
    for field in kind.fields.filter(\.isSetByAdd) + kind.fields {
      for word in [field.name, field.flag, field.label.en, field.label.ru] {
        let key = Fold.key(word)
        if words[key] == nil { words[key] = field }
      }
    }
    for field in kind.fields.filter(\.isSetByAdd) {
      let usual = usual["\(kind.name).\(field.name)"] ?? usual[field.name] ?? []
      for word in usual where words[word] == nil { words[word] = field }
    }
    return words
  }

  /// What the columns of address books and price lists are called besides, folded.
  private static let usual: [String: [String]] = [
    "company.name": ["наименование", "организация", "компания", "клиент", "customer"],
    "contact.name": ["имя", "фио", "контакт", "full name"],
    "contact.companies": ["компания", "организация", "company"],
    "lead.person": ["имя", "фио", "контакт", "contact name"],
    "product.name": ["наименование", "товар"], "product.sku": ["код", "код товара", "code"],
    "email": ["почта", "эл. почта", "электронная почта", "mail"],
    "phone": ["тел", "тел.", "мобильный", "мобильный телефон", "номер телефона", "mobile"],
    "owner": ["менеджер", "продавец", "manager", "seller"],
  ]

  private func unknown(_ columns: [String]) -> Failure {
    let names = kind.fields.filter(\.isSetByAdd)
    let known = names.flatMap { [$0.name, $0.label.en, $0.label.ru] }
    let shown = columns.prefix(10).map { String($0.prefix(60)) }
    let fields = shown.map { column in
      Nearness.closest(to: column, among: known).flatMap { byWord[Fold.key($0)] }?.name
    }
    let list = names.map(\.name).joined(separator: " ")
    return Failure(
      .data, "column.unknown", ImportColumns.strange(shown, kind),
      hint: fields.contains { $0 != nil }
        ? Text("did you mean ", "возможно, ") + ImportColumns.maps(shown, fields)
        : Text("say ", "укажите ") + ImportColumns.maps(shown, fields)
          + Text("; fields: \(list)", "; поля: \(list)"))
  }

  private static func strange(_ columns: [String], _ kind: RecordKind) -> Text {
    let singular = kind.noun.form(for: 1).en
    guard columns.count > 1 else {
      return Text(
        "the column '\(columns[0])' is no field of a \(singular)",
        "столбец «\(columns[0])» не соответствует ни одному полю")
    }
    let en = columns.map { "'\($0)'" }.joined(separator: ", ")
    let ru = columns.map { "«\($0)»" }.joined(separator: ", ")
    return Text(
      "the columns \(en) are no fields of a \(singular)",
      "столбцы \(ru) не соответствуют ни одному полю")
  }

  private static func maps(_ columns: [String], _ fields: [String?]) -> Text {
    guard columns.count > 1 else {
      return Text(
        "--map \(fields[0] ?? "FIELD")='\(columns[0])', or leave it out with --map -='\(columns[0])'",
        "--map \(fields[0] ?? "ПОЛЕ")='\(columns[0])' или пропустите его: --map -='\(columns[0])'")
    }
    let maps = zip(columns, fields).map { "--map \($1 ?? "-")='\($0)'" }.joined(separator: " ")
    return Text("\(maps) ('-' leaves a column out)", "\(maps) («-» пропускает столбец)")
  }

  private static func number(_ column: String) -> Failure {
    Failure(
      .data, "column.number",
      Text(
        "the column '\(column)' holds numbers of records", "в столбце «\(column)» – номера записей"),
      hint: Text(
        "update by the numbers of this store with --key id, or leave them out with --map -='\(column)'",
        "обновите по номерам этого хранилища: --key id, или пропустите: --map -='\(column)'"))
  }

  private static func noColumn(_ column: String, _ heading: [String]) -> Failure {
    let list = heading.prefix(40).joined(separator: ", ")
    return Failure(
      .usage, "column.missing",
      Text("the file has no column '\(column)'", "в файле нет столбца «\(column)»"),
      hint: Text("its columns: \(list)", "столбцы: \(list)"))
  }

  private static func twice(_ column: String, _ field: Field) -> Failure {
    Failure(
      .data, "column.twice",
      Text(
        "the column '\(column)' is a second one for '\(field.name)'",
        "столбец «\(column)» – второй для поля «\(field.name)»"),
      hint: Text("leave it out with --map -='\(column)'", "пропустите его: --map -='\(column)'"))
  }
}

/// Which of several words a mistyped one is nearest to.
enum Nearness {
  /// The nearest word, unless all are far: at most a third of the letters differ, or one begins the
  /// other.
  static func closest(to word: String, among known: [String]) -> String? {
    let typed = Array(Fold.key(word).unicodeScalars.prefix(40))
    guard typed.count > 1 else { return nil }
    // «Моб. тел.» holds the beginning of «Телефон».
    let words = Fold.words(word).filter { $0.unicodeScalars.count > 2 }
    var best: (distance: Int, word: String)?
    for candidate in known {
      let letters = Array(Fold.key(candidate).unicodeScalars.prefix(40))
      var distance = distance(typed, letters)
      if letters.count > 3,
        typed.starts(with: letters) || letters.starts(with: typed)
          || words.contains(where: { letters.starts(with: $0.unicodeScalars) })
      {
        distance = min(distance, 1)
      }
      if distance * 3 <= max(typed.count, letters.count), distance < best?.distance ?? .max {
        best = (distance, candidate)
      }
    }
    return best?.word
  }

  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var row = Array(0...right.count)
    for (line, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for (place, other) in right.enumerated() {
        let replaced = diagonal + (letter == other ? 0 : 1)
        diagonal = row[place + 1]
        row[place + 1] = min(replaced, row[place + 1] + 1, row[place] + 1)
      }
    }
    return row[right.count]
  }
}
