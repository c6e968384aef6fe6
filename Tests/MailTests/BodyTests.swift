import Testing

@testable import Mail

/// HTML to text, quotes and signatures.
struct BodyTests {
  private func plain(_ html: String) -> String {
    BodyText.tidy(HTMLText.plain(Array(html.utf8)[...], limits: .standard))
  }

  @Test(arguments: [
    ("<p>one</p><p>two</p>", "one\n\ntwo"),
    ("one<br>two<br/>three", "one\ntwo\nthree"),
    ("<div>one</div><div><br></div><div>two</div>", "one\n\ntwo"),
    ("a   b\n\tc", "a b c"),
    ("Счёт&nbsp;&laquo;15&raquo; &#8212; &#x2116; 1 &lt;&amp;&gt;", "Счёт «15» — № 1 <&>"),
    ("a&unknown;b &nbsp c", "a&unknown;b c"),
    ("<head><title>t</title><style>p{}</style></head><script>x<y</script>ok", "ok"),
    ("<!-- no <b> --> yes <![endif]--> <!DOCTYPE html><?xml x?>end", "yes end"),
    ("<ul><li>one<li>two</ul>", "- one\n- two"),
    ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"),
    ("<a href=\"https://x.example/p?a=1&amp;b=2\">link</a>", "link <https://x.example/p?a=1&b=2>"),
    ("<a href='https://x.example/'>x.example</a>", "x.example"),
    ("<a href=mailto:a@b.example>a@b.example</a>", "a@b.example"),
    ("<a href=\"javascript:x()\">click</a> <a href=\"#top\">up</a>", "click up"),
    ("<img src=x alt=\"Логотип\"> text", "Логотип text"),
    (
      "above<blockquote>quoted<br>more<blockquote>deep</blockquote></blockquote>below",
      "above\n> quoted\n> more\n>> deep\nbelow"
    ),
    ("<pre>a\n  b\nc</pre>", "a\n  b\nc"),
    (
      "write to <ivan@host.example> or <http://x.example>",
      "write to <ivan@host.example> or <http://x.example>"
    ),
    ("a < b and c > d", "a < b and c > d"),
    ("soft&shy;hyphen zero&#8203;width", "softhyphen zerowidth"),
    ("<p title=\"a > b\">text</p>", "text"),
    ("<b", ""), ("", ""), ("<script>never closed", ""), ("<", "<"), ("&", "&"),
    ("&#;&#x;", "&#;&#x;"),
    ("&#150; &#1114112;", "– \u{FFFD}"),
  ])
  func turnsHTMLIntoText(_ html: String, _ text: String) {
    #expect(plain(html) == text)
  }

  @Test("check 15: 50,000 links finish, those beyond the limit as plain words")
  func leavesOutTargetsBeyondTheLimitOfLinks() {
    let html = String(repeating: "<a href=\"https://x.example/1\">a</a> ", count: 50_000)
    #expect(plain(html).split(separator: "<").count - 1 == 5_000)
  }

  /// Replies as Russian programs write them, and what of each is the answer.
  @Test(arguments: [
    (
      "Согласны.\n\nОтправлено с iPhone\n\n> 12 янв. 2026 г., в 10:00, Иван <i@x.example> написал(а):\n> \n> Цена 5",
      "Согласны."
    ),
    (
      "Согласны.\n\n12.01.2026, 10:00, \"Иван Петров\" <i@x.example>:\nДобрый день!\nЦена 5",
      "Согласны."
    ),
    (
      "Согласны.\n\nПятница, 12 января 2026, 10:00 +03:00 от Иван <i@x.example>:\n> Цена 5",
      "Согласны."
    ),
    (
      "Согласны.\n\nср, 21 янв. 2026 г. в 10:00, Иван Петров <i@x.example>:\n\n> Цена 5\n> --\n> Иван",
      "Согласны."
    ),
    (
      "Согласны.\n\n21 января 2026 г., 10:00 пользователь Иван <\ni@x.example> написал:\n\n> Цена 5",
      "Согласны."
    ),
    (
      "Согласны.\n\nОт: Иван\nОтправлено: 21 января 2026 г.\nКому: Анна\nТема: Цена\n\nЦена 5",
      "Согласны."
    ),
    ("Согласны.\n\n-----Исходное сообщение-----\nЦена 5", "Согласны."),
    (
      "Согласны.\n\n-------- Пересылаемое сообщение --------\n12.01.2026, 10:00\nЦена 5",
      "Согласны."
    ),
    ("Согласны.\n-- \nАнна, отдел закупок\n+7 916 555-01-02", "Согласны."),
    ("Согласны.\n\n--\nОтправлено из Яндекс Почты", "Согласны."),
    ("Згодні.\n\n30 серп. 2026 р. 20:45 \"Іван\" <i@x.example> пише:\n\n> Ціна 5", "Згодні."),
    ("> Цена 5\n\nДорого.", "> Цена 5\n\nДорого."),
    ("Вы писали 12 января 2026 г., 10:00:42:\n\n> Цена 5\n\nДорого.", "Дорого."),
    ("> только цитата", "> только цитата"),
    ("-- ответьте выше этой строки --\n> цитата", "-- ответьте выше этой строки --\n> цитата"),
    ("Да\n-- ответьте выше этой строки --\nЗаявка 5", "Да"),
    ("", ""),
    (
      "Отправлено с завода 12 мест, ждите в пятницу", "Отправлено с завода 12 мест, ждите в пятницу"
    ),
    ("Тема: насосы\nДата: завтра", "Тема: насосы\nДата: завтра"),
    (
      "Прайс: позиция 1 — 100 руб.\n\n> Какие цены?\n\nСрок: 5 дней.\n\n> А сроки?",
      "Прайс: позиция 1 — 100 руб.\n\n> Какие цены?\n\nСрок: 5 дней."
    ),
  ])
  func stripsQuotes(_ text: String, _ reply: String) {
    #expect(QuoteStripper.strip(text) == reply)
  }

  @Test func leavesAFirstLetterAlone() {
    let text =
      "Заявка\n\nОт: Анна\nКому: отдел продаж\nТема: насосы\n=====\nпозиция 1\n\n12.01.2026, 10:00, a@b.example:"
    #expect(QuoteStripper.strip(text, isReply: false) == text)
    #expect(QuoteStripper.strip("Заявка\n-- \nАнна", isReply: false) == "Заявка")
  }

  @Test("check 15: stripping never yields an empty body")
  func neverStripsToNothing() {
    var seed = Seed(11)
    let pieces = [
      "> q", "text", "", "--", "On 1 Jan 2026 x <a@b.c> wrote:", "From: x", "To: y", "Subject: z",
      "Sent from my iPhone", "____", "```", "-----Original Message-----", ">> deep", "От: a@b.c",
    ]
    for _ in 0..<2_000 {
      let count = Int.random(in: 0...12, using: &seed)
      let lines = (0..<count).map { _ in pieces.randomElement(using: &seed) ?? "" }
      let text = lines.joined(separator: "\n")
      let kept = QuoteStripper.strip(text)
      #expect(kept.isEmpty == BodyText.tidy(text).isEmpty)
      #expect(QuoteStripper.strip(text, isReply: false).isEmpty == kept.isEmpty)
    }
  }
}
