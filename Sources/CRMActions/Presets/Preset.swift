import CRMDomain
public import CRMStore
import Wording

/// A way of selling that ships with the program: statuses of leads and stages of deals, as data.
public enum Preset: String, Sendable, CaseIterable {
  /// Requests come in, goods go out (source 000).
  case sales
  /// Cold calls by a script (source 003).
  case telemarketing

  /// The statuses of leads, in order.
  public var leadStatuses: [Stage] {
    switch self {
    case .sales: Preset.stages("lead", Preset.salesStatuses)
    case .telemarketing: Preset.stages("lead", Preset.callStatuses)
    }
  }

  /// The stages of deals, in order.
  public var dealStages: [Stage] {
    switch self {
    case .sales: Preset.stages("sales", Preset.salesStages)
    case .telemarketing: Preset.stages("telemarketing", Preset.callStages)
    }
  }

  /// The pipelines: that of the leads, and the one that new deals enter.
  public var pipelines: [Pipeline] {
    let label =
      switch self {
      case .sales: Text("Sales", "Продажи")
      case .telemarketing: Text("Telemarketing", "Телемаркетинг")
      }
    return [
      Pipeline(
        key: Stage.leads, label: Text("Leads", "Лиды"), type: "manual", isStandard: false),
      Pipeline(key: rawValue, label: label, type: "controlled", isStandard: true),
    ]
  }

  private static func stages(
    _ pipeline: String, _ rows: [(key: String, kind: String, en: String, ru: String)]
  ) -> [Stage] {
    rows.map {
      Stage(
        pipeline: pipeline, key: $0.key, kind: $0.kind, label: Text($0.en, $0.ru),
        required: required(pipeline, $0.kind))
    }
  }

  /// What must be known before a lead is worth an offer, and before a deal goes on.
  private static func required(_ pipeline: String, _ kind: String) -> [String] {
    switch (pipeline == Stage.leads, kind) {
    case (true, "qualified"): ["person", "phone|email", "interest|need"]
    case (false, "open"), (false, "won"), (false, "done"): ["items", "contact"]
    default: []
    }
  }

  private static let salesStatuses = [
    (key: "new", kind: "initial", en: "New request", ru: "Новый запрос"),
    (key: "working", kind: "open", en: "Working", ru: "В работе"),
    (key: "qualified", kind: "qualified", en: "Qualified", ru: "Годный"),
    (key: "unqualified", kind: "failed", en: "Unqualified", ru: "Не годный"),
    (key: "waiting", kind: "waiting", en: "Waiting", ru: "В ожидании"),
    (key: "converted", kind: "converted", en: "Converted", ru: "Сконвертирован"),
  ]

  private static let callStatuses = [
    (key: "contacting", kind: "initial", en: "Making contact", ru: "Установление контакта"),
    (key: "needs", kind: "open", en: "Finding needs", ru: "Выявление потребностей"),
    (key: "presentation", kind: "open", en: "Presentation", ru: "Презентация"),
    (key: "objections", kind: "open", en: "Objections", ru: "Работа с возражениями"),
    (key: "bad-contact", kind: "failed", en: "Wrong contact", ru: "Некорректный контакт"),
    (
      key: "not-relevant", kind: "failed", en: "Offer not relevant",
      ru: "Предложение неактуально"
    ),
    (key: "converted", kind: "converted", en: "Converted", ru: "Сконвертирован"),
  ]

  private static let salesStages = [
    (key: "analysis", kind: "initial", en: "Analysis", ru: "Анализ информации"),
    (key: "invoiced", kind: "open", en: "Invoiced", ru: "Выставлен счет"),
    (key: "negotiation", kind: "open", en: "Negotiation", ru: "Переговоры"),
    (key: "won", kind: "won", en: "Closed successfully", ru: "Закрыто успешно"),
    (key: "shipped", kind: "done", en: "Shipped", ru: "Заказ отгружен"),
    (key: "lost", kind: "lost", en: "Lost", ru: "Потеряно"),
  ]

  private static let callStages = [
    (key: "needs", kind: "initial", en: "Clarifying needs", ru: "Уточнение потребностей"),
    (
      key: "presentation", kind: "open", en: "Presentation and offer",
      ru: "Презентация и предложение"
    ),
    (key: "negotiation", kind: "open", en: "Negotiation", ru: "Переговоры"),
    (key: "signed", kind: "done", en: "Deal made", ru: "Сделка заключена"),
    (key: "not-signed", kind: "lost", en: "Deal not made", ru: "Сделка не заключена"),
    (key: "postponed", kind: "lost", en: "Deal postponed", ru: "Сделка отложена"),
  ]
}
