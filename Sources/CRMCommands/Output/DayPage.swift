import CRMDomain
import Rendering
import Reports
import Wording

/// A day for a person: the numbers, then what is late, what is to come, what was forgotten.
struct DayPage {
  let plan: DayPlan
  /// Whether the reader looks at his own day.
  let isOwn: Bool
  let look: Look

  /// How many lines a part has at most; the rest is counted.
  static let most = 10

  private var language: Language { look.language }

  var text: String {
    var page = heading
    for other in plan.standsIn {
      let until = Times.day(other.until, look)
      let words = Text(
        "stands in for \(other.login) until \(until)", "замещает \(other.login) до \(until)")
      page += Style.paint(Sanitize.terminal(words[language]), .accent, look.color) + "\n"
    }
    if plan.isEmpty {
      page += Text("Nothing for today", "На сегодня ничего нет")[language] + "\n"
    } else {
      page += numbers + "\n"
    }
    page += part(
      Text("Overdue", "Просрочено"), plan.overdue, "crm task list --overdue", late)
    page += part(Text("Today", "Сегодня"), plan.today, "crm task list", planned)
    page += part(
      Text("Laid aside until today", "Отложено до сегодня"), plan.wakes, nil, awake)
    page += part(
      Text("Deals without a next step", "Сделки без следующего шага"), plan.deals,
      "crm report gaps --explain deal-step", forgotten)
    page += part(
      Text("Unread", "Непрочитанное"), plan.notices, "crm notification list", told)
    return page + undated
  }

  private var heading: String {
    let date = Times.date(look.now, look)
    let capital = date.prefix(1).uppercased() + date.dropFirst()
    let title = isOwn ? capital : "\(capital) · \(Sanitize.terminal(plan.login))"
    return Style.paint(title, .heading, look.color) + "\n"
  }

  /// «2 overdue · 3 today · 1 unread»; what there is none of is left out.
  private var numbers: String {
    let parts: [(Int, (Int) -> Text, Label)] = [
      (plan.overdue.count, { Text("\($0) overdue", "просрочено \($0)") }, .bad),
      (plan.today.count, { Text("\($0) today", "на сегодня \($0)") }, .plain),
      (plan.wakes.count, { Text("\($0) laid aside until today", "отложено \($0)") }, .plain),
      (
        plan.deals.count, { Text("\($0) without a next step", "без следующего шага \($0)") },
        .warning
      ),
      (plan.notices.count, { Text("\($0) unread", "непрочитано \($0)") }, .plain),
    ]
    return parts.filter { $0.0 > 0 }.map { count, words, label in
      Style.paint(words(count)[language], label, look.color)
    }.joined(separator: " · ")
  }

  private func part(
    _ title: Text, _ items: [DayItem], _ more: String?, _ row: (DayItem) -> [Cell]
  ) -> String {
    guard !items.isEmpty else { return "" }
    var table = ""
    var inner = look
    inner.header = false
    if inner.width > 0 { inner.width = max(20, inner.width - 2) }
    var writer = OutputFormat.table.writer(look: inner, into: { table += $0 })
    let rows = items.prefix(DayPage.most).map(row)
    let filled = DayPage.columns.indices.filter { place in
      rows.contains { $0[place].value != .text("") }
    }
    writer.begin(filled.map { DayPage.columns[$0] })
    for row in rows { writer.row(filled.map { row[$0] }) }
    writer.end()
    var text = "\n" + Style.paint(title[language], .heading, look.color) + "\n"
    for line in table.split(separator: "\n") { text += "  " + line + "\n" }
    let rest = items.count - DayPage.most
    guard rest > 0 else { return text }
    let words = Text("… and \(rest) more", "… и ещё \(rest)")[language]
    return text + "  " + words + (more.map { ": \($0)" } ?? "") + "\n"
  }

  private static let columns = [
    Column("at", title: Text("", "")), Column("title", title: Text("", ""), shrinks: true),
    Column("about", title: Text("", ""), shrinks: true), Column("phone", title: Text("", "")),
    Column("ref", title: Text("", "")),
  ]

  private func late(_ item: DayItem) -> [Cell] {
    let seconds = item.at.map { look.now - $0.seconds } ?? 0
    return task(item, Cell(.text(Times.span(seconds, language)), label: .bad))
  }

  private func planned(_ item: DayItem) -> [Cell] {
    task(item, Cell(.text(item.at.map { Times.clock($0.seconds, look) } ?? "")))
  }

  private func task(_ item: DayItem, _ when: Cell) -> [Cell] {
    let link = item.on.flatMap { Link($0) }
    let record = link.flatMap { link in
      Kinds.named(link.kind).map { $0.called(link.id)[language] }
    }
    let about = [record, item.about.map { "«\($0)»" }].compactMap(\.self).joined(separator: " ")
    let phone = item.phone.map { Cells.phone($0, language) } ?? ""
    return [when, Cell(.text(item.title)), Cell(.text(about)), Cell(.text(phone)), reference(item)]
  }

  private func awake(_ item: DayItem) -> [Cell] {
    [
      Cell(item.at.map { .day(DayPage.day($0, look)) } ?? .null), Cell(.text(item.title)),
      Cell(.text("")), Cell(.text("")), reference(item),
    ]
  }

  private func forgotten(_ item: DayItem) -> [Cell] {
    let since = item.at.map { Times.span(look.now - $0.seconds, language) } ?? ""
    let sum = item.amount.map {
      Amount.grouped($0, scale: 2, language: language) + " " + (item.currency ?? "")
    }
    return [
      Cell(.text(since), label: .warning), Cell(.text(item.title)), Cell(.text("")),
      Cell(.text(sum ?? "")), reference(item),
    ]
  }

  private func told(_ item: DayItem) -> [Cell] {
    [
      Cell(item.at.map { .instant($0.seconds) } ?? .null), Cell(.text(item.title)), Cell(.text("")),
      Cell(.text("")), Cell(.text(item.on ?? ""), label: .dim),
    ]
  }

  private func reference(_ item: DayItem) -> Cell {
    Cell(.text(item.kind.called(item.id)[language]), label: .dim)
  }

  private static func day(_ at: Instant, _ look: Look) -> String {
    Day(number: Int((at.seconds + Int64(look.zoneOffset(at.seconds))) / 86_400)).iso
  }

  private var undated: String {
    guard plan.undated > 0 else { return "" }
    let words =
      Text("Without a time: ", "Без срока: ") + FollowUp.kind.noun.counted(plan.undated)
      + Text(verbatim: " · crm task list due_at=")
    return "\n" + words[language] + "\n"
  }
}
