public import Wording

/// What a user is in the department, from which follows what he may see and do.
public enum Role: String, Sendable, CaseIterable {
  case seller, senior, head, director, accountant, admin

  /// What a person reads.
  public var label: Text {
    switch self {
    case .seller: Text("seller", "Продавец")
    case .senior: Text("senior seller", "Старший продавец")
    case .head: Text("head of department", "Руководитель отдела")
    case .director: Text("executive director", "Исполнительный директор")
    case .accountant: Text("accountant", "Бухгалтер")
    case .admin: Text("administrator", "Администратор")
    }
  }

  /// All roles as a dictionary.
  public static let dictionary = Vocabulary(allCases.map { .init($0.rawValue, $0.label) })

  /// How far a user sees whole records.
  public enum Reach: Sendable {
    case own, department, everything
  }

  /// How far a user of this role sees whole records.
  public var reach: Reach {
    switch self {
    case .seller: .own
    case .senior, .head: .department
    case .director, .accountant, .admin: .everything
    }
  }

  /// Whether the role supervises others: seniors and up.
  public var supervises: Bool { self != .seller && self != .accountant }

  /// Whether the role may take data out: seniors and up.
  public var exports: Bool { supervises }

  /// Whether the role manages users and settings.
  public var administers: Bool { self == .admin }
}
