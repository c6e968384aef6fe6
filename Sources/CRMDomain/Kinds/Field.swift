public import Wording

/// One field of a record kind: declared once, and from that come its column, its flag, its filter,
/// its JSON key, its place in the journal, its completion and its line in the manual.
public struct Field: Sendable, Hashable {
  /// The name in JSON, CSV, filters, `--fields` and `edit`.
  public let name: String
  /// The column that holds it; the name itself unless a store added the field.
  public let column: String
  /// What its value means.
  public let type: FieldType
  /// What a person reads above the column.
  public let label: Text
  /// What holds for it.
  public let traits: Traits

  /// What may hold for a field.
  public struct Traits: OptionSet, Sendable, Hashable {
    /// The bits, one a trait.
    public let rawValue: Int

    /// Makes a set from its bits.
    public init(rawValue: Int) {
      self.rawValue = rawValue
    }

    /// Contact data: masked for those who only see that the record exists.
    public static let sensitive = Traits(rawValue: 1)
    /// Seen by everybody, also on records of others.
    public static let open = Traits(rawValue: 2)
    /// Written by the program alone.
    public static let fixed = Traits(rawValue: 4)
    /// Set when the record is added, then changed by a command of its own.
    public static let addOnly = Traits(rawValue: 8)
    /// Written by an administrator alone.
    public static let adminOnly = Traits(rawValue: 16)
    /// A record cannot be added without it.
    public static let required = Traits(rawValue: 32)
    /// Found by `field~text`: a folded copy stands in the column `<column>_key`.
    public static let searchable = Traits(rawValue: 64)
    /// Shown in a table unless `--fields` says otherwise.
    public static let listed = Traits(rawValue: 128)
    /// Computed from other fields or records; has no column.
    public static let derived = Traits(rawValue: 256)
    /// Written once, with the record, as it came from outside; the journal does not repeat it.
    public static let once = Traits(rawValue: 512)
    /// Added by the people of one store; see `CustomField`.
    public static let custom = Traits(rawValue: 1024)
  }

  /// Declares a field.
  public init(
    _ name: String, _ type: FieldType, _ label: Text, _ traits: Traits = [], column: String? = nil
  ) {
    self.name = name
    self.column = column ?? name
    self.type = type
    self.label = label
    self.traits = traits
  }

  /// Whether a person may set it when adding a record.
  public var isSetByAdd: Bool {
    traits.isDisjoint(with: [.fixed, .derived]) && type != .id
  }

  /// Whether a person may change it by `edit`.
  public var isSetByEdit: Bool {
    isSetByAdd && !traits.contains(.addOnly)
  }

  /// Whether the store has a column for it.
  public var isStored: Bool { !traits.contains(.derived) }

  /// The column of its folded copy.
  public var keyColumn: String { column + "_key" }

  /// Whether the people of one store added it.
  public var isCustom: Bool { traits.contains(.custom) }

  /// The flag that sets it: `legal_name` is `--legal-name`.
  public var flag: String {
    String(decoding: name.utf8.map { $0 == 0x5F ? 0x2D : $0 }, as: UTF8.self)
  }

  /// Whether it says in which currency the sums beside it are.
  public var holdsCurrency: Bool { type == .text && name == "currency" }

  /// The plural fields hold every address; the singular one beside them shows the first.
  public var isList: Bool {
    switch type {
    case .emails, .phones, .tags, .references, .list: true
    default: false
    }
  }
}
