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

  private static var sections: [(title: Text, nodes: [Node<App>])] {
    [
      (
        Text("Selling", "Продажи"),
        [
          .group(LeadGroup.group), .group(DealGroup.group), .group(ContactGroup.group),
          .group(CompanyGroup.group), .group(SegmentGroup.group), .group(ProductGroup.group),
        ] + PaperGroups.all + [
          .group(ShipmentGroup.group), .command(Guide.command),
          .group(NoteGroup.group), .group(TagGroup.group), .group(AttachGroup.group),
        ]
      ),
      (
        Text("The day", "Рабочий день"),
        [
          .command(Today.command), .group(TaskGroup.group), .group(InteractionGroup.group),
          .group(NotificationGroup.group), .group(MailGroup.group), .group(MailboxGroup.group),
          .group(TemplateGroup.group), .group(CallGroup.group), .group(FormGroup.group),
          .group(SurveyGroup.group), .group(CampaignGroup.group), .group(ConsentGroup.group),
          .group(ReportGroup.group),
          .group(EscalationGroup.group), .command(Tick.command),
        ]
      ),
      (
        Text("What happened, and why", "Что произошло и почему"),
        [
          .command(Search.command), .command(Show.command), .command(History.command),
          .command(Why.command),
          .command(Log.command), .command(Undo.command),
          .command(Import.command), .command(Export.command),
          .command(ExportOneC.command), .command(ImportOneC.command), .group(ViewGroup.group),
        ]
      ),
      (
        Text("The store", "Хранилище"),
        [
          .command(Init.command), .group(UserGroup.group), .group(DepartmentGroup.group),
          .group(ConfigGroup.group),
          .group(RuleGroup.group),
          .group(OutboxGroup.group), .group(DatabaseGroup.group), .command(Cgi.command),
          .command(CompletionCommand.command),
          .command(Complete.command), .command(Generate.command),
        ]
      ),
    ]
  }
}
