import CRMDomain
import CommandSpec
import Rendering
import Reports
import Wording

/// The figures of the managers for machines: plain numbers, those compared with beside them.
struct ManagerRows {
  let isCompared: Bool

  private static let people: [(name: String, title: Text)] = [
    ("user", Text("Who", "Кто")), ("name", Text("Name", "Имя")),
    ("department", Text("Department", "Отдел")),
  ]
  private static let money: [(name: String, title: Text, about: Text)] = [
    ("currency", Text("Currency", "Валюта"), Text("currency of the sums", "валюта сумм")),
    (
      "left_out", Text("Left out", "Вне сумм"),
      Text(
        "won deals in other currencies, in no sum", "выигранные сделки в других валютах, вне сумм")
    ),
  ]

  var columns: [Column] {
    ManagerRows.people.map { Column($0.name, title: $0.title) }
      + Indicator.allCases.map { Column($0.rawValue, title: $0.label, alignment: .right) }
      + ManagerRows.money.map { Column($0.name, title: $0.title) }
      + (isCompared
        ? compared.map {
          Column($0.rawValue + "_before", title: $0.label + Text(" before", " раньше"))
        } : [])
  }

  private var compared: [Indicator] { Indicator.allCases.filter(\.isOfPeriod) }

  /// The fields for the manual.
  static let notes =
    people.map { FieldNote($0.name, about: $0.title) }
    + Indicator.allCases.map { FieldNote($0.rawValue, about: $0.about) }
    + money.map { FieldNote($0.name, about: $0.about) }
    + Indicator.allCases.filter(\.isOfPeriod).map {
      FieldNote(
        $0.rawValue + "_before",
        about: Text("the same of the period compared with", "то же за период для сравнения"))
    }

  func row(_ row: ManagerRow, _ currency: String) -> [Cell] {
    let who: [Cell] = [row.login, row.name, row.department].map {
      Cell($0.map(CellValue.text) ?? .null)
    }
    let figures = Indicator.allCases.map { Cell(ManagerRows.value($0, row.figures)) }
    let money = [Cell(.text(currency)), Cell(.integer(Int64(row.figures.leftOut)))]
    guard isCompared else { return who + figures + money }
    let before = row.before ?? row.figures
    return who + figures + money + compared.map { Cell(ManagerRows.value($0, before)) }
  }

  static func value(_ indicator: Indicator, _ figures: Figures) -> CellValue {
    switch indicator {
    case .taken: .integer(Int64(figures.taken))
    case .answered: .integer(Int64(figures.answered))
    case .response: figures.response.map { .integer($0.seconds) } ?? .null
    case .converted: .integer(Int64(figures.converted))
    case .conversion: figures.conversion.map { .decimal($0.hundredths, scale: 2) } ?? .null
    case .won: .integer(Int64(figures.won))
    case .sum: .decimal(figures.sum, scale: 2)
    case .lost: .integer(Int64(figures.lost))
    case .lostSum: .decimal(figures.lostSum, scale: 2)
    case .open: .integer(Int64(figures.open))
    case .openSum: .decimal(figures.openSum, scale: 2)
    case .overdue: .integer(Int64(figures.overdue))
    }
  }
}
