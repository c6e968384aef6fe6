import CRMDomain
import CRMStore

/// How sure it is that two records without a common key are the same, and why.
struct DuplicateScore {
  private(set) var points = 0
  private(set) var reasons: [DuplicatePair.Reason] = []

  /// Adds a reason with its weight.
  private mutating func add(_ key: DuplicatePair.Reason.Key, _ value: String?, _ weight: Int) {
    points += weight
    reasons.append(.init(key: key, value: value))
  }

  /// Compares two records; `shared` are the keys that hint without deciding.
  init(
    _ kind: RecordKind, _ one: DuplicateProfile, _ two: DuplicateProfile,
    _ shared: [DuplicatePair.Reason]
  ) {
    guard !one.contradicts(two) else { return }
    switch kind.name {
    case Company.kind.name: companies(one, two, shared)
    case Contact.kind.name: contacts(one, two, shared)
    case Lead.kind.name: leads(one, two, shared)
    default: deals(one, two)
    }
    points = min(points, 99)
  }

  private mutating func addShared(_ shared: [DuplicatePair.Reason], phone: Int, domain: Int) {
    for reason in shared { add(reason.key, reason.value, reason.key == .phone ? phone : domain) }
  }

  private mutating func companies(
    _ one: DuplicateProfile, _ two: DuplicateProfile, _ shared: [DuplicatePair.Reason]
  ) {
    let likeness = one.name.likeness(two.name)
    if likeness > 50 { add(.alike, String(likeness), likeness * 85 / 100) }
    addShared(shared, phone: 30, domain: 20)
  }

  private mutating func contacts(
    _ one: DuplicateProfile, _ two: DuplicateProfile, _ shared: [DuplicatePair.Reason]
  ) {
    guard let likeness = one.person.flatMap({ mine in two.person.map(mine.likeness) }),
      likeness > 0
    else { return }
    add(.alikePerson, nil, likeness * 7 / 10)
    if let company = one.companies.first(where: two.companies.contains) {
      add(.company, company, 25)
    }
    addShared(shared, phone: 25, domain: 0)
  }

  private mutating func leads(
    _ one: DuplicateProfile, _ two: DuplicateProfile, _ shared: [DuplicatePair.Reason]
  ) {
    let company = one.company.flatMap { mine in two.company.map(mine.likeness) } ?? 0
    if company == 100 { add(.company, nil, 45) } else if company > 79 { add(.alike, nil, 35) }
    let person = one.person.flatMap { mine in two.person.map(mine.likeness) } ?? 0
    if person > 69 { add(.person, nil, 35) }
    // A lead without a name of its own is called by its company.
    if company < 100, !one.label.isEmpty, one.label == two.label { add(.name, nil, 30) }
    addShared(shared, phone: 40, domain: 0)
  }

  private mutating func deals(_ one: DuplicateProfile, _ two: DuplicateProfile) {
    if one.companies.contains(where: two.companies.contains) { add(.company, nil, 40) }
    if let contact = one.contact, contact == two.contact { add(.contact, nil, 35) }
    let likeness = one.name.likeness(two.name)
    if likeness > 79 {
      add(.alike, String(likeness), 40)
    } else if likeness > 59 {
      add(.alike, String(likeness), 25)
    }
    if let amount = one.amount, amount == two.amount { add(.amount, amount, 25) }
  }
}
