import CommandDocs
import Foundation
import Testing
import Wording

@Test func dumpForNow() throws {
  let d = URL(fileURLWithPath: "/tmp/spec-dump")
  try FileManager.default.createDirectory(at: d, withIntermediateDirectories: true)
  func w(_ n: String, _ t: String) throws { try Data(t.utf8).write(to: d.appendingPathComponent(n)) }
  try w("crm.bash", BashCompletion.script(Toy.model))
  try w("_crm", ZshCompletion.script(Toy.model))
  try w("crm.fish", FishCompletion.script(Toy.model))
  for p in ManPage.all(Toy.model, date: "2026-11-22") { try w(p.file, p.text) }
  for p in ManPage.all(Toy.model, date: "2026-11-22", language: .ru) { try w("ru-" + p.file, p.text) }
  try w("dump.json", SpecDump.json(Toy.model, .en))
  for l in [("en"), ("ru")] {
    let lang: Language = l == "en" ? .en : .ru
    try w("help-\(l).txt", [[], ["lead"], ["lead", "list"], ["help"], ["db", "raw", "check"]].map { HelpPage.short(Toy.model, $0, lang) + "-----\n" + HelpPage.full(Toy.model, $0, lang) }.joined(separator: "=====\n"))
  }
}
