import CRMDomain
import CRMStore
import CommandSpec
import Platform
import Rendering
import Reports
import Wording

/// A report as one page of HTML with charts.
struct ReportHTML {
  static let html = Option<String>(
    "html", value: "FILE",
    help: Text(
      "write a page with charts; - is the output", "записать страницу с графиками; - – в вывод"),
    completion: .file)

  let app: App
  let title: Text
  let period: Period
  let scope: Scope
  /// How the other period is called, where there is one.
  var against: Period?

  /// Writes the page where `--html` says, or sends it where `--mail` does; whether it did.
  func write(_ sections: () throws(Failure) -> [Page.Section]) throws(Failure) -> Bool {
    if ReportLetter.isAsked(app) {
      try ReportLetter.send(try page(try sections()), app)
      return true
    }
    guard let named = app.arguments[ReportHTML.html] else { return false }
    for flag in [Globals.format, Globals.json, Globals.fields] as [any Parameter]
    where app.arguments.given(flag) {
      throw Failure.exclusive([flag.facts.label, ReportHTML.html.facts.label])
    }
    let page = try page(try sections())
    guard named != "-" else {
      app.write(page.text)
      return true
    }
    // A page is made anew every morning: one that is there already is replaced.
    try app.write(Array(page.text.utf8), to: named, overwrite: true)
    if app.format == .table { app.noteWritten(named, ByteSize.text(Int64(page.text.utf8.count))) }
    return true
  }

  private func page(_ sections: [Page.Section]) throws(Failure) -> Page {
    let session = try app.reader().session
    let look = try app.look()
    let made = Times.exact(try app.now().seconds, look)
    return Page(
      title: title[app.language], subtitle: try subtitle(session), language: app.language,
      sections: sections,
      footer: CommandLineText.quoted(["crm"] + words) + " · " + made)
  }

  /// The command, without the file that its page goes to, or the addresses.
  private var words: [String] {
    var words: [String] = []
    var isFile = false
    for word in app.words {
      let isTarget = ["--html", "--mail"].contains { word == $0 || word.hasPrefix($0 + "=") }
      if !isFile, !isTarget { words.append(word) }
      isFile = isTarget && !word.contains("=")
    }
    return words
  }

  private func subtitle(_ session: Session) throws(Failure) -> String {
    var parts = [PeriodLabel.words(period, session)]
    if app.arguments[AsOf.option] != nil {
      parts.append(
        Text("as it was on ", "как было ") + PeriodLabel.day(session.zone.day(session.now)))
    }
    if let against {
      parts.append(Text("compared with ", "сравнение: ") + PeriodLabel.words(against, session))
    }
    if let department = scope.department { parts.append(Text(verbatim: department)) }
    if let owner = scope.owner {
      parts.append(Text(verbatim: try app.reader().title(User.kind, owner)))
    }
    let words = parts.joined(separator: " · ")[app.language]
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
