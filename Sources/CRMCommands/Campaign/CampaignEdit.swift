import CRMActions
import CRMDomain
import CommandSpec
import Wording

/// `crm campaign edit NAME field=value…`: changes what is still to be written.
enum CampaignEdit {
  static let words = Operand<String>(
    "CAMPAIGN|FIELD=VALUE",
    help: Text(
      "campaigns, then what to set; nothing after = empties the field",
      "рассылки, затем что изменить; пустое значение очищает поле"),
    completion: .ask(Campaign.kind.name)
  ).repeated(atLeast: 1)

  static let to = Option<String>(
    "to", value: "FILTER",
    help: Text(
      "to whom instead, before it begins; may be repeated, 'id=3,4' for records",
      "кому вместо прежних, пока не начата; можно повторять, id=3,4 – записи"),
    completion: .fieldWords
  ).repeated()
  static let segment = Option<String>(
    "segment", value: "NAME", help: Text("to a segment instead", "вместо прежних – сегменту"),
    completion: .ask(Segment.kind.name))

  static let command = Command<App>(
    "edit", summary: Text("Change fields of a campaign", "Изменить поля рассылки"),
    details: Text(
      "Letters that are written already stay as they are; narrower hours and a slower rate hold them up as "
        + "well, wider and faster ones count for letters to come.",
      "Уже написанные письма не меняются; более узкие часы и меньшая скорость задержат и их, более широкие "
        + "и большая действуют для следующих."),
    effect: .writes, parameters: [to, segment, words],
    fields: FieldParameters.notes(Campaign.kind),
    examples: [
      Example(
        "crm campaign edit autumn rate=100/h window=09:00-20:00", Text("slower", "медленнее")),
      Example(
        "crm campaign edit autumn --to status=waiting --to source=site",
        Text("to others", "другим")),
    ], exits: [.ok, .usage, .data, .noInput, .tryAgain, .noPermission]
  ) { arguments, app throws(Failure) in
    let (named, changes) = RecordEdit.split(arguments[words])
    let filters = arguments[to]
    let segment = arguments[segment]
    guard !named.isEmpty, !changes.isEmpty || !filters.isEmpty || segment != nil else {
      throw incomplete
    }
    let desk = try app.desk()
    let draft = try desk.draft(of: Campaign.kind, changes, isNew: false)
    let ids = try app.ids(Campaign.kind, named)
    var audience: (kind: RecordKind?, filters: [String])?
    if !filters.isEmpty || segment != nil {
      var wish = CampaignWish("")
      try CampaignAudience(app, desk.store).choose(
        &wish, kind: nil, segment: segment, words: [])
      audience = (segment == nil ? nil : wish.kind, wish.filters + filters)
    }
    let changed = try desk.editCampaigns(ids, draft, to: audience)
    try app.answer(Campaign.kind, ids, Sentences.changed(Campaign.kind, changed))
  }

  private static let incomplete = Failure(
    .usage, "edit.incomplete",
    Text("name campaigns and what to set", "укажите рассылки и изменения"),
    hint: Text("crm campaign edit autumn rate=100/h", "crm campaign edit осень rate=100/ч"))
}
