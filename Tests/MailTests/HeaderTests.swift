import Testing

@testable import Mail

/// Encoded words, addresses, dates, parameters, identifiers and subjects.
struct HeaderTests {
  @Test(arguments: [
    // A padded word in the middle, then another: the whole must be read.
    ("=?utf-8?B?0KHRh9GR0YI=?= =?utf-8?B?INC90LAg0L7Qv9C70LDRgtGD?=", "Счёт на оплату"),
    // A character cut between two words.
    ("=?utf-8?B?0A==?= =?utf-8?B?oQ==?=", "С"),
    ("=?utf-8?Q?=D0?= =?utf-8?Q?=A1?=", "С"),
    // Cut by length, within a group of four.
    ("=?utf-8?B?0KHRh9G?= =?utf-8?B?R0YI=?=", "Счёт"),
    ("=?KOI8-R?B?8NLJ18XU?=", "Привет"),
    ("=?windows-1251?Q?=CF=F0=E8=E2=E5=F2?=", "Привет"),
    ("=?cp1251?q?=CF=F0=E8=E2=E5=F2?=", "Привет"),
    ("=?utf-8*ru?B?0J/RgNC40LLQtdGC?=", "Привет"),
    // Glued to other text.
    ("[#123]=?utf-8?B?0J/RgNC40LLQtdGC?=!", "[#123]Привет!"),
    ("Re: =?utf-8?B?0J/RgNC40LLQtdGC?= world", "Re: Привет world"),
    // Different charsets side by side; blanks between words go.
    ("=?koi8-r?B?8A==?= =?windows-1251?B?8Q==?=", "Пс"),
    // Blanks within a word.
    ("=?utf-8?Q?a b_c?=", "a b c"),
    // Not words.
    ("=?utf-8?X?abc?=", "=?utf-8?X?abc?="),
    ("=?utf-8?B?abc", "=?utf-8?B?abc"),
    ("a =? b", "a =? b"),
    ("=?unknown-charset?Q?=CF=F0=E8=E2=E5=F2?=", "Привет"),
    ("=?unicode-1-1-utf-7?Q?+BB8EQAQ4BDIENQRC-?=", "Привет"),
    ("=?utf-8?Q??=", ""),
    ("plain", "plain"),
  ])
  func readsEncodedWords(_ raw: String, _ wanted: String) {
    #expect(EncodedWord.decode(Array(raw.utf8)[...]) == wanted)
  }

  @Test(arguments: [
    ("a@b.example", ["|a@b.example"]),
    ("Anna <a@b.example>", ["Anna|a@b.example"]),
    (
      "\"Petrov, Ivan\" <i@b.example>, <c@d.example>", ["Petrov, Ivan|i@b.example", "|c@d.example"]
    ),
    ("Petrov, Ivan <i@b.example>", ["Petrov, Ivan|i@b.example"]),
    ("a@b.example; c@d.example", ["|a@b.example", "|c@d.example"]),
    ("a@b.example (Anna B.)", ["Anna B.|a@b.example"]),
    ("undisclosed-recipients:;", []),
    ("Team: a@b.example, Ira <c@d.example>;", ["|a@b.example", "Ira|c@d.example"]),
    ("John Smith", ["John Smith|"]),
    ("<@route,@two:a@b.example>", ["|a@b.example"]),
    ("=?utf-8?B?0JDQvdC90LA=?= <a@b.example>", ["Анна|a@b.example"]),
    ("\"=?utf-8?B?0JDQvdC90LA=?=\" <a@b.example>", ["Анна|a@b.example"]),
    ("=?utf-8?Q?Ivanov,_Ivan?= <a@b.example>", ["Ivanov, Ivan|a@b.example"]),
    ("Anna a@b.example", ["Anna|a@b.example"]),
    ("'a@b.example' <a@b.example>", ["|a@b.example"]),
    ("<mailto:a@b.example>", ["|a@b.example"]),
    ("\"Anna \\\"Ann\\\" B\" <a@b.example>", ["Anna \"Ann\" B|a@b.example"]),
    ("\"broken <a@b.example>", ["broken|a@b.example"]),
    ("<>", []),
    ("", []),
    (", ,", []),
    ("Анна <a@пример.рф>", ["Анна|a@пример.рф"]),
  ])
  func readsAddresses(_ raw: String, _ wanted: [String]) {
    #expect(AddressList.parse(Array(raw.utf8)[...]).map { "\($0.name)|\($0.address)" } == wanted)
  }

  @Test(arguments: [
    ("Mon, 23 Nov 2026 12:00:00 +0300", 1_795_424_400, 10_800 as Int?),
    ("23 Nov 2026 12:00 MSK", 1_795_424_400, 10_800),
    ("Tue, 5 Jun 2012 12:00:00 MSK", 1_338_883_200, 14_400),
    ("Mon, 23 Nov 26 09:00:00 GMT", 1_795_424_400, 0),
    ("Mon Nov 23 09:00:00 2026", 1_795_424_400, nil),
    ("2026-11-23T12:00:00+03:00", 1_795_424_400, 10_800),
    ("2026-11-23T09:00:00.123Z", 1_795_424_400, 0),
    ("Mon, 23 Nov 2026 04:00:00 -0500 (EST)", 1_795_424_400, -18_000),
    ("Mon, 23 Nov 2026 04:00:00 EST", 1_795_424_400, -18_000),
    ("Monday, November 23, 2026 9:00:00 AM GMT", 1_795_424_400, 0),
    ("23-Nov-2026 09:00:00 +0000", 1_795_424_400, 0),
    ("Thu, 1 Jan 1970 00:00:00 +0000", 0, 0),
    ("Wed, 31 Dec 1969 23:59:59 +0000", -1, 0),
    ("Thu, 29 Feb 2024 00:00:00 +0000", 1_709_164_800, 0),
  ])
  func readsDates(_ raw: String, _ seconds: Int64, _ offset: Int?) {
    let date = LetterDate.parse(Array(raw.utf8)[...])
    #expect(date?.seconds == seconds)
    #expect(date?.offset == offset)
  }

  @Test(arguments: [
    "", "yesterday", "32 Foo 2026", "99999999999 Jan 2026", "Mon, 23 Foo 2026", "::::",
  ])
  func refusesWhatIsNoDate(_ raw: String) {
    #expect(LetterDate.parse(Array(raw.utf8)[...]) == nil)
  }

  @Test(arguments: [
    ("text/plain; charset=utf-8", "charset", "utf-8"),
    ("text/plain; charset=\"windows-1251\"; format=flowed", "charset", "windows-1251"),
    ("text/plain charset=koi8-r", "charset", "koi8-r"),
    ("text/plain; charset=us-ascii (comment)", "charset", "us-ascii"),
    ("a/b; name=\"=?utf-8?B?0KHRh9GR0YIucGRm?=\"", "name", "Счёт.pdf"),
    ("a/b; name=Price list.pdf", "name", "Price list.pdf"),
    ("a/b; filename*=UTF-8''%D0%A1%D1%87%D1%91%D1%82.pdf", "filename", "Счёт.pdf"),
    ("a/b; filename=\"x.pdf\"; filename*=utf-8''%D0%A1.pdf", "filename", "С.pdf"),
    ("a/b; filename*1*=%91%D1%82; filename*0*=utf-8''%D0%A1%D1%87%D1", "filename", "Счёт"),
    ("a/b; filename*0=\"long \"; filename*1=\"name.txt\"", "filename", "long name.txt"),
    ("a/b; filename*0=\"=?utf-8?B?0KHRh9\"; filename*1=\"GR0YIucGRm?=\"", "filename", "Счёт.pdf"),
    ("a/b; filename=\"C:\\\\dir\\\\x.txt\"", "filename", "C:\\dir\\x.txt"),
    ("a/b; filename=\"a\\\"b.txt\"", "filename", "a\"b.txt"),
    ("a/b; filename=utf-8''%D0%A1.pdf", "filename", "С.pdf"),
    ("a/b;;; ; name = spaced ;", "name", "spaced"),
  ])
  func readsParameters(_ raw: String, _ name: String, _ wanted: String) {
    #expect(Parameters(Array(raw.utf8)[...]).text(name) == wanted)
  }

  @Test(arguments: [
    ("<a@b>", ["a@b"]), ("<a@b> <c@d>", ["a@b", "c@d"]), ("<a@b><a@b>", ["a@b"]), ("a@b", ["a@b"]),
    ("<a\t@b>", ["a@b"]), ("", []), ("<>", []), ("Your message of Monday", []), ("<a@b", ["a@b"]),
    ("<no-at>", ["no-at"]), ("text <x@y> \"<z@w>\"", ["x@y", "z@w"]),
  ])
  func readsIdentifiers(_ raw: String, _ wanted: [String]) {
    #expect(MessageIDs.parse(Array(raw.utf8)[...]) == wanted)
  }

  @Test(arguments: [
    ("Счёт", "счёт"), ("Re: Счёт", "счёт"), ("RE[2]: Fwd: Счёт", "счёт"), ("Отв: Счёт", "счёт"),
    ("На: Re: Счёт", "счёт"), ("Пересл: Счёт", "счёт"), ("FW: RE: Счёт [#12]", "счёт"),
    ("Re: [crm #12] Счёт", "счёт"), ("[#12] Re: Счёт", "счёт"), ("Отчёт: май", "отчёт: май"),
    ("  Re :  x ", "x"), ("Re:", ""), ("", ""), ("Re: [list] x", "[list] x"),
  ])
  func comparesSubjects(_ subject: String, _ key: String) {
    #expect(Subject.key(subject) == key)
  }

  @Test(arguments: [
    ("[#123] x", [123]), ("Re: [crm #7] and [#8]", [7, 8]), ("#123", []), ("[123]", []),
    ("[#12a]", []), ("[#]", []), ("[#99999999999999999999]", []), ("№ 12", []), ("[[#5]]", [5]),
    ("[#1][#1]", [1]),
  ])
  func findsRequestNumbers(_ subject: String, _ numbers: [Int]) {
    #expect(Subject.requestNumbers(subject) == numbers)
  }
}
