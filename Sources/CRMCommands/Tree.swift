import CommandSpec
import Wording

/// All commands, in the order of the help page.
enum Tree {
  static func make() -> CommandTree<App> {
    CommandTree(
      name: "crm",
      summary: Text("A sales department in the shell", "Отдел продаж в командной строке"),
      details: Text(
        "Requests come in by mail, phone and web form, become leads with a responsible seller and a "
          + "deadline, are qualified and converted, sold and shipped; the senior sees what is late.",
        "Запросы приходят по почте, телефону и с сайта, становятся лидами с ответственным и сроком, "
          + "квалифицируются, конвертируются, продаются и отгружаются; старший видит просрочки."),
      examples: [
        Example("crm init --lang ru", Text("make a store", "создать хранилище")),
        Example(
          "crm lead add --name 'аптека Здоровье – витрина' --phone '8 916 123-45-67'",
          Text("register a request", "зарегистрировать запрос")),
      ],
      globals: Globals.all, environment: Topics.environment, topics: Topics.all,
      sections: { sections })
  }

  private static var sections: CommandTree<App>.Sections {
    [
      (Text("Selling", "Продажи"), selling),
      (Text("The day", "Рабочий день"), day),
      (Text("What happened, and why", "Что произошло и почему"), past),
      (Text("The store", "Хранилище"), store),
    ]
  }

  private static var selling: [Entry<App>] {
    [
      .group("lead", LeadGroup.group),
      .group("deal", DealGroup.group),
      .group("contact", ContactGroup.group),
      .group("company", CompanyGroup.group),
      .group("segment", SegmentGroup.group),
      .group("product", ProductGroup.group),
    ] + PaperGroups.all + [
      .group("shipment", ShipmentGroup.group),
      .command("guide", Guide.command),
      .group("note", NoteGroup.group),
      .group("tag", TagGroup.group),
      .group("attach", AttachGroup.group),
    ]
  }

  private static var day: [Entry<App>] {
    [
      .command("today", Today.command),
      .group("task", TaskGroup.group),
      .group("interaction", InteractionGroup.group),
      .group("notification", NotificationGroup.group),
      .group("mail", MailGroup.group),
      .group("mailbox", MailboxGroup.group),
      .group("template", TemplateGroup.group),
      .group("call", CallGroup.group),
      .group("form", FormGroup.group),
      .group("survey", SurveyGroup.group),
      .group("campaign", CampaignGroup.group),
      .group("consent", ConsentGroup.group),
      .group("report", ReportGroup.group),
      .group("escalation", EscalationGroup.group),
      .command("tick", Tick.command),
    ]
  }

  private static var past: [Entry<App>] {
    [
      .command("search", Search.command),
      .command("show", Show.command),
      .command("history", History.command),
      .command("why", Why.command),
      .command("log", Log.command),
      .command("undo", Undo.command),
      .command("import", Import.command),
      .command("export", Export.command),
      .command("export-1c", ExportOneC.command),
      .command("import-1c", ImportOneC.command),
    ]
  }

  private static var store: [Entry<App>] {
    [
      .command("init", Init.command),
      .group("user", UserGroup.group),
      .group("department", DepartmentGroup.group),
      .group("config", ConfigGroup.group),
      .group("rule", RuleGroup.group),
      .group("outbox", OutboxGroup.group),
      .group("db", DatabaseGroup.group),
      .command("cgi", Cgi.command),
      .command("completion", CompletionCommand.command),
      .command("__complete", Complete.command),
      .command("__generate", Generate.command),
    ]
  }
}
