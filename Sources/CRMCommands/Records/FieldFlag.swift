import CRMDomain
import CommandSpec
import Wording

/// The flag that sets a field of a new record.
struct FieldFlag {
  /// The field.
  let field: Field
  private let one: Option<String>
  private let many: Repeated<String>?

  /// A flag that may be repeated where the field holds a list.
  init(_ field: Field, _ option: Option<String>, isList: Bool) {
    self.field = field
    one = option
    many = isList ? option.repeated() : nil
  }

  /// The flag as it is declared.
  var parameter: any Parameter {
    if let many { many } else { one }
  }

  /// What was given, in order.
  func values(_ arguments: Arguments) -> [String] {
    if let many { return arguments[many] }
    return arguments[one].map { [$0] } ?? []
  }
}
