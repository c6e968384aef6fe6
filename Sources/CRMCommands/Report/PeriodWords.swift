import CRMDomain
import CRMStore
import Rendering
import Reports
import Wording

/// How a period is called beside figures that are compared with it: «vs Sep», «к сен».
struct PeriodWords {
  let period: Period
  let session: Session

  private static let months = [
    Text("Jan", "янв"), Text("Feb", "фев"), Text("Mar", "мар"), Text("Apr", "апр"),
    Text("May", "маю"), Text("Jun", "июн"), Text("Jul", "июл"), Text("Aug", "авг"),
    Text("Sep", "сен"), Text("Oct", "окт"), Text("Nov", "ноя"), Text("Dec", "дек"),
  ]

  /// `vs Sep`, `vs Sep 2025`, `vs 2025`, `vs 1 Oct – 22 Oct`.
  var against: Text {
    guard let range = period.range else { return Text("vs all time", "ко всему времени") }
    let first = session.zone.day(range.lowerBound)
    let last = session.zone.day(range.upperBound.adding(seconds: -1))
    let next = session.zone.local(range.upperBound)
    let year = first.year == session.today.year ? "" : " \(first.year)"
    if first.day == 1, next.day.day == 1, next.second == 0 {
      if first.adding(months: 1) == next.day {
        return Text("vs ", "к ") + PeriodWords.months[first.month - 1] + Text(verbatim: year)
      }
      if first.month == 1, first.adding(months: 12) == next.day {
        return Text("vs \(first.year)", "к \(first.year) году")
      }
    }
    let word = Text("vs ", "к ")
    if first == last { return word + day(last) }
    let isOneMonth = first.monthStart == last.monthStart && last < session.today.adding(days: -1)
    let from = isOneMonth ? Text(verbatim: String(first.day)) : day(first)
    return word + from + Text(verbatim: "–") + day(last)
  }

  private func day(_ day: Day) -> Text {
    func words(_ language: Language) -> String {
      let look = Look(
        language: language, zoneOffset: session.zone.offset, now: session.now.seconds)
      return Times.day(day.iso, look)
    }
    return Text(words(.en), words(.ru))
  }
}

/// How a figure differs from the one that it is compared with.
struct Difference {
  /// Whether more of it is better.
  let isGood: Bool

  /// `+20 %`, `−3 %`, `±0`; `+5` where there was nothing before.
  ///
  /// What leaves a sum is counted below nought: there more is what lies further below.
  func cell(_ now: Int64, _ before: Int64, shown: (Int64) -> String = { String($0) }) -> Cell {
    guard now != before else { return Cell(.text("±0"), label: .dim) }
    let isOutflow = now <= 0 && before <= 0
    let isMore = isOutflow ? now < before : now > before
    let label: Label = isMore == isGood ? .good : .bad
    guard isOutflow ? before < 0 : before > 0 else {
      return Cell(.text((now > 0 ? "+" : "") + shown(now)), label: label)
    }
    let share = (Double(now) - Double(before)) / Double(before)
    let percent = Amount.percent(share)
    if percent == "0 %" { return Cell(.text("±0"), label: .dim) }
    return Cell(.text((share > 0 ? "+" : "") + percent), label: label)
  }

  /// The difference of two shares in points of a per cent: `+8 pp`, «+8 п. п.».
  func points(_ now: Percent?, _ before: Percent?, _ language: Language) -> Cell {
    guard let now, let before else { return Cell(.text("")) }
    let points = Amount.percent(Double(now.hundredths - before.hundredths) / 10_000).dropLast(2)
    guard points != "0" else { return Cell(.text("±0"), label: .dim) }
    let isMore = now > before
    let unit = Text("pp", "п. п.")[language]
    return Cell(
      .text("\(isMore ? "+" : "")\(points) \(unit)"), label: isMore == isGood ? .good : .bad)
  }
}
