import Wording

/// The table `[papers]`: how papers are made.
enum PaperSettings {
  static let section = SettingsSection(
    name: "papers",
    keys: [
      .init(
        "pdf",
        Text(
          "command that reads HTML and writes a PDF, as weasyprint - -",
          "команда, читающая HTML и пишущая PDF, например weasyprint - -"))
    ]
  ) { settings, table throws(Failure) in settings.pdfCommand = try table.text("pdf") }
}
