import CRMDomain
import Testing
import Wording

@Suite struct FilterTermTests {
  @Test(arguments: [
    ("status=new", ["status"], FilterTerm.Operator.equals, ["new"]),
    ("company.inn=7707083893", ["company", "inn"], .equals, ["7707083893"]),
    ("field!=a,b", ["field"], .notEquals, ["a", "b"]),
    ("name~льдо, генератор", ["name"], .contains, ["льдо, генератор"]),
    ("owner=", ["owner"], .isEmpty, []), ("owner!=", ["owner"], .isNotEmpty, []),
    ("a=\"x,y\",z", ["a"], .equals, ["x,y", "z"]),
    ("a=\"say \"\"hi\"\"\"", ["a"], .equals, ["say \"hi\""]), ("a=\"\"", ["a"], .equals, [""]),
    ("a=x,", ["a"], .equals, ["x", ""]),
    ("a=\"1..2\"", ["a"], .equals, ["1..2"]), ("a=1..2,3", ["a"], .equals, ["1..2", "3"]),
    ("a=b=c", ["a"], .equals, ["b=c"]),
    ("a=!b~c", ["a"], .equals, ["!b~c"]), ("name~\"x\"", ["name"], .contains, ["x"]),
    ("name~\"x\" y", ["name"], .contains, ["\"x\" y"]),
    ("a_1=ООО «Ёлка»", ["a_1"], .equals, ["ООО «Ёлка»"]), ("a=x\"y", ["a"], .equals, ["x\"y"]),
  ])
  func reads(text: String, path: [String], op: FilterTerm.Operator, values: [String]) throws {
    let term = try FilterTerm.read(text)
    #expect(term.path == path && term.op == op && term.values == values)
    #expect(term.low == nil && term.high == nil && text.hasSuffix(term.raw))
    #expect(term.field == path.joined(separator: "."))
  }

  @Test(
    arguments: [
      ("amount=100k..1.5m", "100k", "1.5m"), ("amount=..100", nil, "100"),
      ("created_at=-7d..", "-7d", nil), ("a=1...5", "1", ".5"),
    ] as [(String, String?, String?)])
  func ranges(text: String, low: String?, high: String?) throws {
    let term = try FilterTerm.read(text)
    #expect(term.op == .range && term.low == low && term.high == high && term.values.isEmpty)
  }

  @Test(arguments: [
    "", "=", "status", "=x", ".a=x", "a.=x", "a..b=x", "a!", "a!x", "a!~x", "a~", "a=..", "a!=1..2",
    "a=\"x", "a=\"x\"y", "имя=x", "a b=x", "-a=x",
    "a=\"x\",\"",
  ])
  func refuses(text: String) {
    #expect { try FilterTerm.read(text) } throws: { error in
      (error as? Failure)?.id == "filter.unreadable" && (error as? Failure)?.exit == .usage
    }
  }

  @Test func quotedValuesComeBack() throws {
    var dice = Dice(seed: 13)
    for _ in 0..<10_000 {
      let values = (0..<Int.random(in: 1...4, using: &dice)).map { _ in dice.text(8) }
      let read = try FilterTerm.read("a=" + values.map(Self.quoted).joined(separator: ",")).values
      #expect(read.count == values.count)
      #expect(zip(read, values).allSatisfy { $0.utf8.elementsEqual($1.utf8) })
      _ = try? FilterTerm.read(dice.text())  // Refusal is an answer.
    }
  }

  private static func quoted(_ value: String) -> String {
    let quote = UInt8(ascii: "\"")
    let doubled = value.utf8.flatMap { $0 == quote ? [quote, quote] : [$0] }
    return String(decoding: [quote] + doubled + [quote], as: UTF8.self)
  }
}
