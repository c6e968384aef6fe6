import CRMDomain
import CRMStore
import SQL
public import Wording

extension Desk {
  /// A greeting that is so many days late is not sent any more.
  private static let patience = 2

  /// Writes the letters of campaigns whose time has come, and the greetings of the day; returns how
  /// many letters. One that cannot be written keeps no other waiting: `failed` hears of it.
  ///
  /// Who has a letter of a campaign, or this year's greeting, gets no other one: two runs at once and
  /// missed ones do no harm.
  public func runCampaigns(
    _ office: (String?) throws(Failure) -> SurveyOffice, failed: (Failure) -> Void = { _ in }
  ) throws(Failure) -> Int {
    guard !dryRun else { return 0 }
    var count = 0
    let rows = try store.engine.all(
      """
      SELECT id, mailbox, send_at, yearly FROM campaigns
      WHERE removed = 0 AND state = 'planned' AND (send_at <= \(now.seconds) OR yearly IS NOT NULL)
      ORDER BY id
      """)
    for row in rows {
      let id = row.integer(0)
      do {
        count += try store.unrestricted { () throws(Failure) in
          try write(id, yearly: row[3].text) { () throws(Failure) in try office(row[1].text) }
        }
      } catch {
        // A busy store is no fault of the campaign.
        guard error.exit != .tryAgain else { throw error }
        failed(error.at(Campaign.kind.called(id)))
      }
    }
    return count
  }

  private func write(
    _ id: Int64, yearly word: String?, _ office: () throws(Failure) -> SurveyOffice
  ) throws(Failure) -> Int {
    if let word { return try greet(id, word, office) }
    return try writeCampaign(
      id, try office(), occasion: "", only: nil, each: { _ throws(Failure) in })
  }

  private func greet(
    _ id: Int64, _ word: String, _ office: () throws(Failure) -> SurveyOffice
  ) throws(Failure) -> Int {
    let campaign = try store.record(Campaign.kind, id)
    guard let kind = Kinds.named(campaign[Campaign.kind_].text ?? "") else { return 0 }
    let yearly = try Yearly(word, kind)
    let since = store.session.zone.day(Instant(campaign[Campaign.createdAt].integer ?? 0))
    var count = 0
    for late in 0...Desk.patience {
      let day = store.session.today.adding(days: -late)
      guard yearly.isOn(day), day >= since else { continue }
      let chosen = try greeted(campaign, kind, yearly, day)
      guard !chosen.isEmpty else { continue }
      count += try writeCampaign(
        id, try office(), occasion: String(day.iso.prefix(4)), only: chosen,
        each: { _ throws(Failure) in })
    }
    return count
  }

  /// Those of the audience whose day it is, and who have no greeting of this year.
  private func greeted(
    _ campaign: Record, _ kind: RecordKind, _ yearly: Yearly, _ day: Day
  ) throws(Failure) -> [Int64] {
    let rows = try store.engine.all(
      """
      SELECT "on" FROM campaign_recipients WHERE campaign = \(campaign.id) AND removed = 0
        AND occasion = \(String(day.iso.prefix(4)))
      """)
    let done = Set(rows.compactMap { Link($0.text(0)) })
    var selection = try store.audience(kind, campaign[Campaign.filters].list)
    let birthday = Contact.birthday.name
    if case .birthday = yearly {
      selection.fields = ["id", birthday]
    } else {
      selection.fields = ["id"]
    }
    let marks = Yearly.marks(of: day)
    var chosen: [Int64] = []
    try store.each(selection) { record throws(Failure) in
      guard !done.contains(Link(kind.name, record.id)) else { return }
      if case .birthday = yearly {
        guard let born = record[birthday].text, marks.contains(String(born.suffix(5))) else {
          return
        }
      }
      chosen.append(record.id)
    }
    return chosen
  }
}
