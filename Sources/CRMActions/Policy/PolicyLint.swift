import CRMDomain
public import CRMStore
public import Wording

extension PipelineSection {
  /// Stages that nobody can reach, kinds that are missing, names that are double or of one language.
  public func lint(_ tables: [PolicyTable], _ store: Store) throws(Failure) -> [PolicyFinding] {
    var findings: [PolicyFinding] = []
    let pipelines = try wanted(tables, store)
    for one in pipelines {
      findings += labels(one.pipeline.label, "pipeline.\(one.pipeline.key)", one.fields)
      for kind in ProcessCheck.needed(one.pipeline.key)
      where !one.stages.contains(where: { $0.stage.kind == kind }) {
        findings.append(
          PolicyFinding(
            line: one.fields.table.line, place: "pipeline.\(one.pipeline.key)",
            Text("no stage of the kind '\(kind)'", "нет стадии вида «\(kind)»")))
      }
      findings += stages(one)
    }
    let standards = pipelines.filter(\.pipeline.isStandard)
    if standards.count != 1 {
      findings.append(
        PolicyFinding(
          line: nil, place: key,
          Text(
            "exactly one pipeline has to be the default, not \(standards.count)",
            "воронкой по умолчанию должна быть ровно одна, а не \(standards.count)")))
    }
    return findings
  }

  private func stages(_ one: Wanted) -> [PolicyFinding] {
    var findings: [PolicyFinding] = []
    var seen: [String: String] = [:]
    var once: Set<String> = []
    for wanted in one.stages {
      let stage = wanted.stage
      let place = "pipeline.\(stage.pipeline).\(stage.key)"
      func find(_ key: String, _ message: Text) {
        findings.append(
          PolicyFinding(
            line: wanted.fields.table[key]?.line ?? wanted.fields.table.line, place: place, message)
        )
      }
      findings += labels(stage.label, place, wanted.fields)
      for label in Set([stage.label.en, stage.label.ru].map(Fold.key)) {
        if let other = seen[label] {
          find(
            "label_en", Text("the name is that of '\(other)'", "название то же, что у «\(other)»"))
        }
        seen[label] = stage.key
      }
      // A lead is converted to the first such status; it begins on the first initial one.
      if ["converted", "initial"].contains(stage.kind), !once.insert(stage.kind).inserted {
        find(
          "kind",
          Text(
            "unreachable: another stage of the kind '\(stage.kind)' comes before it",
            "недостижима: раньше стоит другая стадия вида «\(stage.kind)»"))
      }
      if let field = unfillable(stage) {
        find(
          "required",
          Text(
            "unreachable: nobody can fill '\(field)' by hand",
            "недостижима: поле «\(field)» не заполняется вручную"))
      }
    }
    return findings
  }

  /// A field that only the program writes, and only later, keeps everybody out.
  private func unfillable(_ stage: Stage) -> String? {
    let kind = stage.holder
    let late = ["won_at", "closed_at", "converted_at", "contact", "deal", "reason", "wake_on"]
    return stage.required.first { requirement in
      StepCheck.alternatives(requirement).allSatisfy { name in
        late.contains(name) && kind.field(name)?.isSetByEdit == false
      }
    }
  }

  private func labels(_ label: Text, _ place: String, _ fields: PolicyFields) -> [PolicyFinding] {
    let isCyrillic = label.en.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) }
    let isCopy = label.en == label.ru && label.en.contains(where: \.isLowercase)
    guard isCyrillic || isCopy else { return [] }
    let key = isCyrillic ? "label_en" : "label_ru"
    return [
      PolicyFinding(
        line: fields.table[key]?.line ?? fields.table.line, place: place,
        isCyrillic
          ? Text("no English name", "нет английского названия")
          : Text("no Russian name", "нет русского названия"))
    ]
  }
}

extension RuleSection {
  /// Rules on fields, stages or people that are not there, and rules that say the same.
  public func lint(_ tables: [PolicyTable], _ store: Store) throws(Failure) -> [PolicyFinding] {
    var findings: [PolicyFinding] = []
    var seen: [String: String] = [:]
    for table in tables {
      let fields = try PolicyFields(table, key, keys: ["name", "summary", "enabled", "text"])
      let rule = RuleText(
        name: try fields.text("name"), summary: nil, isEnabled: true,
        text: try fields.text("text"))
      let place = "rule.\(rule.name)"
      let line = table["text"]?.line ?? table.line
      for (offset, failure) in try RuleProof(rule, store).faults() {
        let hint = failure.hint.map { Text(verbatim: "; ") + $0 } ?? Text(verbatim: "")
        // The text begins on the line after the three quotes.
        let isLong = rule.text.contains("\n")
        findings.append(
          PolicyFinding(
            line: line.map { $0 + offset + (isLong ? 0 : -1) }, place: place,
            failure.message + hint))
      }
      if let twin = seen[rule.text] {
        findings.append(
          PolicyFinding(
            line: line, place: place,
            Text("says the same as '\(twin)'", "повторяет правило «\(twin)»")))
      }
      seen[rule.text] = rule.name
    }
    return findings
  }
}
