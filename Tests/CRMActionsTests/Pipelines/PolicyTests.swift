import CRMActions
import CRMDomain
import CRMStore
import Testing
import Wording

@Suite("The policy")
struct PolicyTests {
  private func table(_ entries: (String, PolicyValue)...) -> PolicyTable {
    var table = PolicyTable(line: 7)
    for (key, value) in entries { table[key] = value }
    return table
  }

  private func text(_ text: String) -> PolicyValue { PolicyValue(.text(text), line: 9) }

  private func document(_ sections: (String, [PolicyTable])...) throws(Failure) -> PolicyDocument {
    var root = PolicyTable()
    for (key, tables) in sections { root[key] = .tables(tables) }
    return try PolicyDocument(root)
  }

  private func rule(_ name: String, _ body: String) -> PolicyTable {
    table(("name", text(name)), ("text", text(body)))
  }

  private func stage(_ key: String, _ kind: String, _ more: (String, PolicyValue)...) -> PolicyTable
  {
    var stage = table(
      ("key", text(key)), ("kind", text(kind)), ("label_en", text("Stage \(key)")),
      ("label_ru", text("Стадия \(key)")))
    for (key, value) in more { stage[key] = value }
    return stage
  }

  private func pipeline(_ key: String, _ stages: [PolicyTable], standard: Bool = false)
    -> PolicyTable
  {
    table(
      ("key", text(key)), ("label_en", text(key)), ("label_ru", text("Воронка \(key)")),
      ("type", text("manual")), ("default", PolicyValue(.flag(standard))),
      ("stage", .tables(stages)))
  }

  private var leads: PolicyTable {
    pipeline(
      "lead", [stage("new", "initial"), stage("bad", "failed"), stage("converted", "converted")])
  }

  @Test("Applying what was exported changes nothing", arguments: [Preset.sales, .telemarketing])
  func same(_ preset: Preset) throws {
    let scratch = try ScratchDesk(preset)
    let before = try scratch.dump()
    let text = try scratch.desk.policyText()
    try scratch.desk.apply(try scratch.desk.policy())
    #expect(scratch.desk.lastLog.isEmpty)
    #expect(try scratch.dump() == before)
    #expect(try scratch.desk.policyText() == text)
    #expect(try scratch.desk.lint(nil).filter { !$0.place.hasPrefix("rule.") }.isEmpty)
  }

  @Test("One store takes the policy of another, in one operation, which undo takes back")
  func adopted() throws {
    let model = try ScratchDesk(.telemarketing)
    let needs = try model.store.stage(named: "needs", of: "telemarketing")
    _ = try model.desk.addPoint("objection", "Дорого", answer: "Посчитаем", to: needs)
    _ = try model.desk.addPoint("check", "Бюджет", answer: nil, to: needs)
    try model.rule("own", "when lead added\nnotify olga \"{name}\"")
    let scratch = try ScratchDesk(.sales)
    let before = try scratch.desk.policyText()
    try scratch.desk.apply(try model.desk.policy())
    #expect(try scratch.desk.policyText() == model.desk.policyText())
    #expect(try scratch.store.faults() == [])
    _ = try scratch.desk.undo(nil)
    #expect(try scratch.desk.policyText() == before)
    #expect(try scratch.store.faults() == [])
  }

  @Test("A policy that would strand records is refused whole")
  func stranding() throws {
    let scratch = try ScratchDesk()
    let model = try ScratchDesk(.telemarketing)
    let deal = try scratch.add(Deal.kind, "title=Pumps", "type=free")
    try scratch.move(deal, "negotiation")
    let before = try scratch.dump()
    let refused = failure { () throws(Failure) in try scratch.desk.apply(try model.desk.policy()) }
    #expect(refused?.id == "pipeline.in-use")
    #expect(try scratch.dump() == before)
  }

  @Test("What cannot be read is refused with line and key")
  func unreadable() throws {
    let scratch = try ScratchDesk()
    let cases: [(sections: (String, [PolicyTable]), message: String)] = [
      (("rools", []), "rools: there is no section"),
      (("rule", [rule("a", "when lead born")]), "line 9, rule.text: "),
      (
        ("rule", [rule("a", "when lead added\nassign round-robin"), rule("a", "x")]),
        "line 9, rule.name: 'a' stands there twice"
      ),
      (("rule", [table(("name", text("a")))]), "line 7, rule.text: it is missing"),
      (
        ("pipeline", [leads, pipeline("zip", [stage("a", "won", ("colour", text("red")))])]),
        "line 9, pipeline.stage: unknown key 'colour'"
      ),
      (
        ("pipeline", [pipeline("lead", [stage("a", "won")])]),
        "line 9, pipeline.stage.kind: 'won' is not one of"
      ),
      (
        ("pipeline", [pipeline("zip", [stage("a", "won", ("required", .texts(["colour"])))])]),
        "pipeline.stage.required: "
      ),
      (("pipeline", [pipeline("Zip", [])]), "line 9, pipeline.key: 'Zip' is not a key"),
    ]
    for (sections, message) in cases {
      let refused = failure { () throws(Failure) in
        try scratch.desk.apply(try document(sections))
      }
      #expect(
        refused?.message.en.contains(message) == true, "\(refused?.message.en ?? "") \(message)")
      #expect(refused?.exit == .data)
    }
  }

  @Test("A process without beginning or end is refused")
  func unsound() throws {
    let scratch = try ScratchDesk()
    let whole = [stage("a", "initial"), stage("b", "done"), stage("c", "lost")]
    for missing in 0..<3 {
      var stages = whole
      stages.remove(at: missing)
      let bad = try document(("pipeline", [leads, pipeline("zip", stages, standard: true)]))
      #expect(
        failure { () throws(Failure) in try scratch.desk.apply(bad) }?.id == "pipeline.incomplete")
      #expect(
        try scratch.desk.lint(bad).contains { $0.message.en.contains("no stage of the kind") })
    }
    let none = try document(("pipeline", [leads, pipeline("zip", whole)]))
    #expect(
      failure { () throws(Failure) in try scratch.desk.apply(none) }?.id == "pipeline.no-default")
    try scratch.desk.apply(
      try document(("pipeline", [leads, pipeline("zip", whole, standard: true)]), ("rule", [])))
    #expect(try scratch.store.pipelines().map(\.key) == ["lead", "zip"])
    #expect(try scratch.all(RuleRecord.kind).isEmpty)
  }

  @Test("Lint finds what can be read and is odd")
  func lint() throws {
    let scratch = try ScratchDesk()
    var russian = stage("d", "open")
    russian["label_en"] = text("Замер")
    let stages = [
      stage("a", "initial"), stage("b", "done"), stage("c", "lost"), stage("e", "initial"), russian,
      stage("f", "open", ("required", .texts(["closed_at"]))),
      stage("g", "open", ("label_ru", text("Стадия b"))),
    ]
    let odd = try document(
      ("pipeline", [leads, pipeline("zip", stages, standard: true)]),
      (
        "rule",
        [
          rule("one", "when deal stage changed\nif stage=nowhere\nnotify nobody \"x\""),
          rule("two", "when lead added\nassign round-robin"),
          rule("three", "when lead added\nassign round-robin"),
        ]
      ))
    let found = try scratch.desk.lint(odd).map { "\($0.place): \($0.message.en)" }
    for (place, words) in [
      ("pipeline.zip.e", "unreachable"), ("pipeline.zip.f", "unreachable"),
      ("pipeline.zip.d", "no English name"), ("pipeline.zip.g", "'b'"),
      ("rule.one", "no stage 'nowhere'"), ("rule.one", "'nobody'"), ("rule.three", "'two'"),
    ] {
      #expect(
        found.contains { $0.hasPrefix(place + ":") && $0.contains(words) }, "\(place) \(found)")
    }
    #expect(found.count == 7, "\(found)")
  }
}
