import CRMDomain
import CommandSpec
import Wording

/// `crm rule`: what happens by itself.
enum RuleGroup {
  static let group = Group<App>(
    "rule", summary: Text("What happens by itself", "Правила: что происходит само"),
    details: Text(
      "Rules are readable text in the store; see 'crm help rules'. They run in the transaction of "
        + "the change, once for every event.",
      "Правила – читаемый текст в хранилище, см. crm help rules. Они выполняются в транзакции "
        + "изменения, один раз на событие.")
  ) {
    RecordVerbs.reading(RuleRecord.kind) + [
      .command(RuleEnable.command), .command(RuleDisable.command),
      .command(RuleAdd.command), .command(RuleEdit.command), .command(RuleRemove.command),
      .command(RuleTest.command),
    ]
  }
}
