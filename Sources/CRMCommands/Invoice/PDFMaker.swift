import Platform
import Wording

/// Makes a PDF of a page of HTML by a program: the one of the settings, or one of those that are
/// usually there.
struct PDFMaker {
  private let command: String?
  private let environment: Environment

  init(_ app: App) throws(Failure) {
    command = try app.settings().pdfCommand
    environment = app.environment
  }

  func make(_ page: String) throws(Failure) -> [UInt8] {
    let input = Array(page.utf8)
    let words: [String]
    if let command {
      words = ChildProcess.shell(command)
    } else if let program = found("weasyprint") {
      words = [program, "--encoding", "utf-8", "-", "-"]
    } else if let program = found("chromium") ?? found("google-chrome") {
      return try byBrowser(program, input)
    } else if let program = found("wkhtmltopdf") {
      words = [program, "--quiet", "--encoding", "utf-8", "--page-size", "A4", "-", "-"]
    } else {
      throw PDFMaker.missing
    }
    let done = try ChildProcess.run(
      arguments: words, environment: environment, input: input, captureOutput: true, seconds: 120)
    return try checked(done.output, words[0], done.status)
  }

  private func found(_ name: String) -> String? { ChildProcess.program(name, environment) }

  /// A browser takes files, and keeps a profile.
  private func byBrowser(_ program: String, _ page: [UInt8]) throws(Failure) -> [UInt8] {
    let folder = try Files.makeTemporaryFolder(environment, prefix: "crm-pdf")
    // A leftover in the folder for temporary files is harmless.
    defer { try? Files.removeTree(folder) }
    let source = Paths.join(folder, "page.html")
    let target = Paths.join(folder, "page.pdf")
    try Files.writeAtomically(source, page, permissions: 0o600)
    let words = [
      program, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
      "--user-data-dir=" + Paths.join(folder, "profile"), "--print-to-pdf=" + target,
      "file://" + source,
    ]
    let quiet = ChildProcess.shell("exec \"$@\" 2>/dev/null")
    let done = try ChildProcess.run(
      arguments: quiet + words, environment: environment, input: [], captureOutput: true,
      seconds: 120)
    let made = Files.exists(target) ? try Files.read(target, limit: 64 << 20) : []
    return try checked(made, program, done.status)
  }

  private func checked(
    _ bytes: [UInt8], _ program: String, _ status: Int32
  ) throws(Failure) -> [UInt8] {
    guard status == 0, bytes.starts(with: Array("%PDF-".utf8)) else {
      throw Failure(
        .unavailable, "pdf.failed",
        Text(
          "'\(command ?? program)' made no PDF (it ended with \(status))",
          "«\(command ?? program)» не создал PDF (код завершения \(status))"))
    }
    return bytes
  }

  private static let missing = Failure(
    .unavailable, "pdf.missing",
    Text("there is no program that makes a PDF", "нет программы, создающей PDF"),
    hint: Text(
      "install one ('apt install weasyprint'), or name one in the settings, [papers] pdf",
      "установите её ('apt install weasyprint') или укажите свою в настройках, [papers] pdf"))
}
