import CRMDomain
import CommandSpec
import Rendering
import Reports
import Wording

/// A day for machines: one object as JSON, else a row for each thing.
struct DayRows {
  let plan: DayPlan

  /// The parts of a day under the names that programs know them by.
  private var parts: [(name: String, items: [DayItem])] {
    [
      ("overdue", plan.overdue), ("today", plan.today), ("wakes", plan.wakes),
      ("deals", plan.deals), ("notifications", plan.notices),
    ]
  }

  static let columns = [
    Column("ref", title: Text("Ref", "Ссылка")), Column("part", title: Text("Part", "Раздел")),
    Column("at", title: Text("When", "Когда")),
    Column("title", title: Text("Title", "Название"), shrinks: true),
    Column("on", title: Text("On", "К записи")),
    Column("about", title: Text("About", "О чём"), shrinks: true),
  ]

  var rows: [[Cell]] {
    parts.flatMap { part in
      part.items.map { item in
        [
          Cell(.text(item.kind.reference(item.id))), Cell(.text(part.name)),
          Cell(item.at.map { .instant($0.seconds) } ?? .null), Cell(.text(item.title)),
          Cell(item.on.map(CellValue.text) ?? .null), Cell(item.about.map(CellValue.text) ?? .null),
        ]
      }
    }
  }

  private static let objectFields: [(name: String, about: Text)] = [
    ("user", Text("whose day it is", "чей день")), ("day", Text("the day", "день")),
    (
      "counts",
      Text("how many there are of each, and tasks without a time", "количества, и задачи без срока")
    ),
    ("stands_in_for", Text("whom he stands in for", "кого он замещает")),
    ("overdue", Text("tasks past their time", "просроченные задачи")),
    ("today", Text("tasks of the rest of the day", "задачи до конца дня")),
    ("wakes", Text("leads and deals laid aside until today", "отложенные до сегодня")),
    ("deals", Text("deals without a next step", "сделки без следующего шага")),
    ("notifications", Text("unread notices", "непрочитанные уведомления")),
  ]

  static let objectColumns = objectFields.map { Column($0.name, title: $0.about) }

  /// The fields for the manual.
  static let notes = objectFields.map { FieldNote($0.name, about: $0.about) }

  /// The day as one row whose cells are the members of the object.
  var object: [Cell] {
    var counts = parts.map { ($0.name, CellValue.integer(Int64($0.items.count))) }
    counts.append(("undated", .integer(Int64(plan.undated))))
    let others = plan.standsIn.map {
      CellValue.object([("user", .text($0.login)), ("until", .day($0.until))])
    }
    return [
      Cell(.text(plan.login)), Cell(.day(plan.day.iso)), Cell(.object(counts)), Cell(.list(others)),
    ] + parts.map { Cell(.list($0.items.map(DayRows.value))) }
  }

  private static func value(_ item: DayItem) -> CellValue {
    func text(_ word: String?) -> CellValue { word.map(CellValue.text) ?? .null }
    var members: [(String, CellValue)] = [
      ("ref", .text(item.kind.reference(item.id))), ("id", .integer(item.id)),
      ("title", .text(item.title)), ("at", item.at.map { .instant($0.seconds) } ?? .null),
    ]
    switch item.kind.name {
    case FollowUp.kind.name:
      members += [
        ("kind", text(item.work)), ("on", text(item.on)), ("about", text(item.about)),
        ("phone", text(item.phone)),
      ]
    case Notification.kind.name: members.append(("on", text(item.on)))
    case Deal.kind.name:
      members += [
        ("amount", item.amount.map { .decimal($0, scale: 2) } ?? .null),
        ("currency", text(item.currency)),
      ]
    default: break
    }
    return .object(members)
  }
}
