import CRMDomain
import CRMStore
import SQL
public import Wording

/// A figure of the work of one manager (F309, F310).
public enum Indicator: String, Sendable, CaseIterable {
  case taken, answered, response, converted, conversion, won, sum, lost
  case lostSum = "lost_sum"
  case open
  case openSum = "open_sum"
  case overdue

  /// The heading of its column.
  public var label: Text {
    switch self {
    case .taken: Text("Leads", "Лиды")
    case .answered: Text("Answered", "С ответом")
    case .response: Text("Response", "Ответ")
    case .converted: Text("Became deals", "Стали сделками")
    case .conversion: Text("Conversion", "Конверсия")
    case .won: Text("Won", "Успешно")
    case .sum: Text("Sum", "Сумма")
    case .lost: Text("Lost", "Потери")
    case .lostSum: Text("Lost, sum", "Потеряно на сумму")
    case .open: Text("Open", "Открыто")
    case .openSum: Text("Open sum", "Открыто на сумму")
    case .overdue: Text("Overdue", "Просрочено")
    }
  }

  /// What it counts.
  public var about: Text {
    switch self {
    case .taken: Text("leads that he was given in the period", "лиды, назначенные за период")
    case .answered: Text("of these, leads that were answered", "из них с первым ответом")
    case .response:
      Text(
        "median seconds from the request to the first answer",
        "медиана секунд от запроса до первого ответа")
    case .converted: Text("of these, leads that became deals", "из них стали сделками")
    case .conversion: Text("their share in per cent", "их доля в процентах")
    case .won: Text("deals won in the period", "сделки, выигранные за период")
    case .sum: Text("their sum", "их сумма")
    case .lost: Text("deals lost in the period", "сделки, потерянные за период")
    case .lostSum: Text("their sum", "их сумма")
    case .open:
      Text(
        "deals that are open, at the end of a period that is over",
        "открытые сделки; у законченного периода – на его конец")
    case .openSum: Text("their sum", "их сумма")
    case .overdue:
      Text(
        "tasks that are overdue, at the end of a period that is over",
        "просроченные задачи; у законченного периода – на его конец")
    }
  }

  /// Whether it looks at the period; the others tell how things stand now.
  public var isOfPeriod: Bool { ![.open, .openSum, .overdue].contains(self) }

  /// Whether more of it is better.
  public var isGood: Bool { ![.response, .lost, .lostSum, .overdue].contains(self) }

  /// What it counts in the store.
  func basis(_ period: Period, _ store: Store) throws(Failure) -> Basis {
    var basis = plain(period, store)
    basis.end = period.end(store.session)
    return isOfPeriod ? try basis.credited(store) : basis
  }

  private func plain(_ period: Period, _ store: Store) -> Basis {
    let moment = period.moment(store.session).seconds
    let began: SQL = period.end(store.session).map { "t.created_at < \($0.seconds)" } ?? "TRUE"
    let taken: SQL = "+t.owner IS NOT NULL AND \(Basis.within("t.assigned_at", period))"
    switch self {
    case .taken:
      return Basis(kind: Lead.kind, owner: "t.owner", condition: taken, at: "t.assigned_at")
    case .answered, .response:
      return Basis(
        kind: Lead.kind, owner: "t.owner",
        condition: "\(taken) AND t.first_response_at IS NOT NULL", at: "t.first_response_at",
        seconds: "t.first_response_at - t.created_at")
    case .converted, .conversion:
      return Basis(
        kind: Lead.kind, owner: "t.owner", condition: "\(taken) AND t.deal IS NOT NULL",
        at: "t.converted_at")
    case .won, .sum:
      return Basis(
        kind: Deal.kind, owner: "t.owner", condition: Basis.within("t.won_at", period),
        at: "t.won_at")
    case .lost, .lostSum:
      return Basis(
        kind: Deal.kind, owner: "t.owner",
        condition: "\(Basis.within("t.closed_at", period)) AND t.won_at IS NULL",
        at: "t.closed_at")
    case .open, .openSum:
      return Basis(
        kind: Deal.kind, owner: "t.owner",
        condition: "\(Basis.openDeal) AND \(began)", at: "t.created_at")
    case .overdue:
      return Basis(
        kind: FollowUp.kind, owner: "t.assignee",
        condition: "t.status = 'open' AND t.due_at < \(moment) AND \(began)", at: "t.due_at")
    }
  }
}
