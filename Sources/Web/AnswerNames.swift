/// Brings the names of answers to what a person called the field: brackets and wrappers of the
/// sender's own go, pairs of a name and a value become one answer, and answers of one name are joined.
public enum AnswerNames {
  private static let wrappers: Set<String> = [
    "fields", "field", "namedvalues", "data", "form_fields", "form_data", "formdata", "form",
    "wpforms", "leads", "lead", "add", "contacts", "values", "value", "answers", "payload",
    "custom_fields",
  ]
  private static let titles = ["name", "title", "label", "field_name"]

  /// The answers under plain names, in order.
  public static func plain(_ answers: [FormBody.Answer]) -> [FormBody.Answer] {
    let paths = answers.map { path($0.name) }
    let labels = labels(answers, paths)
    var order: [String] = []
    var values: [String: [String]] = [:]
    for (answer, path) in zip(answers, paths) {
      guard let name = name(path, labels) else { continue }
      if values[name] == nil { order.append(name) }
      if !answer.value.isEmpty, values[name]?.contains(answer.value) != true {
        values[name, default: []].append(answer.value)
      } else {
        values[name, default: []] += []
      }
    }
    return order.map {
      FormBody.Answer(name: $0, value: (values[$0] ?? []).joined(separator: ", "))
    }
  }

  /// `leads[add][0][name]` as its words.
  static func path(_ name: String) -> [String] {
    guard name.hasSuffix("]"), let open = name.firstIndex(of: "["), open > name.startIndex else {
      return [name]
    }
    let inner = name[open...].split { $0 == "[" || $0 == "]" }.map(String.init)
    return [String(name[..<open])] + inner
  }

  /// What fields are called whose name and value come apart: `fields[3][name]`, `fields[3][value]`.
  private static func labels(
    _ answers: [FormBody.Answer], _ paths: [[String]]
  ) -> [[String]: String] {
    let valued = Set(paths.compactMap(holder))
    var labels: [[String]: String] = [:]
    for title in titles.reversed() {
      for (answer, path) in zip(answers, paths)
      where path.count > 1 && path.last?.lowercased() == title && !answer.value.isEmpty {
        let prefix = Array(path.dropLast())
        if valued.contains(prefix) { labels[prefix] = answer.value }
      }
    }
    return labels
  }

  /// The field that a value belongs to; nil where the path ends with something else.
  private static func holder(_ path: [String]) -> [String]? {
    guard path.count > 1, path.last?.lowercased() == "value" else { return nil }
    let prefix = Array(path.dropLast())
    let isListed = prefix.count > 2 && prefix[prefix.count - 2].lowercased() == "values"
    return isListed ? Array(prefix.dropLast(2)) : prefix
  }

  private static func name(_ path: [String], _ labels: [[String]: String]) -> String? {
    if let holder = holder(path), let label = labels[holder] { return label }
    if labels[Array(path.dropLast())] != nil { return nil }
    if path.last?.lowercased() == "value_type" { return nil }
    guard path.count > 1 else { return path.first }
    let words = path.filter { word in
      !wrappers.contains(word.lowercased()) && !word.allSatisfy(\.isNumber)
    }
    if !words.isEmpty { return words.joined(separator: ".") }
    return path.last { $0.allSatisfy(\.isNumber) } ?? path.last
  }
}
