import CRMDomain
import CRMStore
import Wording

/// The people of an office at random: sellers are called otherwise, move to another department or
/// under another manager, go away, come back, leave for good, and others are hired.
struct StaffLife {
  private let office: Office
  private var hired = 0

  init(_ office: Office) { self.office = office }

  private func seller(_ dice: inout Dice) -> Int64? {
    office.users[["petr", "ivan", "zoya"].randomElement(using: &dice) ?? "petr"]
  }

  mutating func step(_ dice: inout Dice) throws {
    office.now += Int64.random(in: 1..<6_000, using: &dice)
    let number = office.now
    switch Int.random(in: 0..<8, using: &dice) {
    case 0: try set([User.name: .text("Name \(number)")], &dice)
    case 1, 2, 3:
      let name = ["north", "south", "west", nil].randomElement(using: &dice) ?? nil
      try set([User.department: .optional(name)], &dice)
    case 4:
      let manager = office.users[["olga", "dana"].randomElement(using: &dice) ?? "olga"]
      try set([User.manager: .optional(manager)], &dice)
    case 5: try leave(&dice)
    case 6: try set([User.active: .integer(Bool.random(using: &dice) ? 1 : 0)], &dice)
    default: try hire(&dice)
    }
  }

  private func set(_ draft: Draft, _ dice: inout Dice) throws {
    guard let user = seller(&dice), draft[User.substitute]?.integer != user else { return }
    // Ivan reads the reports, which nobody may who has left.
    if draft[User.active] != nil, user == office.users["ivan"] { return }
    try office.change { operation throws(Failure) in
      try operation.set(User.kind, user, draft)
    }
  }

  /// Goes on leave or comes back; a colleague stands in.
  private func leave(_ dice: inout Dice) throws {
    let isBack = Bool.random(using: &dice)
    let day = Day(number: Int(office.now / 86_400) + Int.random(in: 0..<3, using: &dice)).iso
    let other = office.users[["ivan", "olga"].randomElement(using: &dice) ?? "ivan"]
    try set(
      [
        User.awayUntil: .optional(isBack ? nil : day),
        User.substitute: .optional(isBack ? nil : other),
      ], &dice)
  }

  private mutating func hire(_ dice: inout Dice) throws {
    hired += 1
    let login = "hired\(hired)"
    let department = Bool.random(using: &dice) ? "north" : "south"
    try office.change { operation throws(Failure) in
      try operation.add(
        User.kind,
        [
          User.login: .text(login), User.role: .text("seller"),
          User.department: .text(department), User.active: .integer(1),
        ])
    }
  }
}
