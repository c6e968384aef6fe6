import CRMDomain
import Wording

/// What an undo minds about fields that people added.
extension Undoing {
  /// Fields that come back stand before the records that hold their values, those that go behind.
  func ordered(_ marks: [Mark]) throws(Failure) -> [Mark] {
    guard marks.contains(where: { $0.link.kind == CustomField.kind.name }) else { return marks }
    let ranks = try marks.map { mark throws(Failure) in try rank(mark) }
    return (0...2).flatMap { wanted in
      zip(marks, ranks).filter { $0.1 == wanted }.map(\.0)
    }
  }

  private func rank(_ mark: Mark) throws(Failure) -> Int {
    guard mark.link.kind == CustomField.kind.name,
      let removal = try store.trace(of: target, mark.link)?.entries
        .last(where: { $0.change.field == "removed" })
    else { return 1 }
    return removal.change.after == nil ? 2 : 0
  }

  /// Why a change cannot be taken back: it is one of a field that is no more.
  func goneField(_ trace: Trace) throws(Failure) -> Text? {
    guard trace.added == nil, CustomField.extends(trace.kind.name) else { return nil }
    let living = try store.kind(trace.kind)
    for entry in trace.entries {
      let name = entry.change.field
      guard trace.kind.field(name)?.isCustom == true, living.field(name) == nil else { continue }
      return Text("the field '\(name)' is no more", "поля «\(name)» больше нет")
    }
    return nil
  }

  /// Why the description of a field stays as it is: values would be lost, or its name is taken.
  func fieldReason(_ trace: Trace) throws(Failure) -> Text? {
    let returns = trace.entries.contains { $0.change.field == "removed" && $0.change.after != nil }
    let goes =
      trace.added != nil
      || trace.entries.contains { $0.change.field == "removed" && $0.change.after == nil }
    let record = try operation.raw(trace.kind, trace.link.id)
    guard let field = CustomField.field(record),
      let kind = try store.kind(named: record[CustomField.kind_].text ?? "")
    else { return nil }
    if returns, kind.field(field.name) != nil {
      return Text(
        "there is another field '\(field.name)' by now", "уже есть другое поле «\(field.name)»")
    }
    guard goes else { return nil }
    let count = try store.carriers(ofCustom: field, kind).count
    guard count > 0 else { return nil }
    let counted = kind.noun.counted(count)
    return Text("it has a value in \(counted.en)", "значение есть: \(counted.ru)")
  }
}
