import Foundation
import Testing
import Web
import Wording

@Suite("Downloads over TLS")
struct SecureDownloadTests {
  /// A server with TLS that gives out the files of a folder as they are: whole answers of HTTP.
  private final class SecureServer {
    let folder: URL
    let port: String
    private let process = Process()

    init() throws {
      folder = try CallExchangeTests.folder()
      let maker = try Self.openssl(
        "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout key.pem "
          + "-out cert.pem -days 2 -subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1",
        Process(), folder)
      _ = maker.readDataToEndOfFile()
      let said = try Self.openssl(
        "s_server -accept 127.0.0.1:0 -cert cert.pem -key key.pem -HTTP", process, folder)
      var line = ""
      while !line.hasSuffix("\n") || !line.contains("ACCEPT") {
        let piece = said.availableData
        guard !piece.isEmpty else { throw Failure.bug("openssl says: \(line)") }
        line += String(decoding: piece, as: UTF8.self)
      }
      port = String(line.dropLast().split(separator: ":").last ?? "")
    }

    deinit {
      process.terminate()
      try? FileManager.default.removeItem(at: folder)
    }

    private static func openssl(
      _ words: String, _ process: Process, _ folder: URL
    ) throws -> FileHandle {
      let pipe = Pipe()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = ["openssl"] + words.split(separator: " ").map(String.init)
      process.currentDirectoryURL = folder
      process.standardOutput = pipe
      process.standardError = FileHandle.nullDevice
      process.standardInput = Pipe()
      try process.run()
      return pipe.fileHandleForReading
    }

    func answer(_ name: String, _ head: String, _ body: String = "") throws {
      let text = "HTTP/1.1 \(head)\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }

    func download(_ name: String) throws(Failure) -> (status: Int, bytes: [UInt8]) {
      var call = WebCall(try WebAddress("https://127.0.0.1:\(port)/\(name)"))
      call.authorities = folder.appendingPathComponent("cert.pem").path
      return try WebClient.download(call, limit: 1_000)
    }
  }

  @Test("A redirection is followed within TLS and never out of it")
  func redirected() throws {
    let open = FakeServer { talk, note in
      note(talk.request().head)
      talk.answer("200 OK", "RIFF")
    }
    let secure = try SecureServer()
    try secure.answer("good", "200 OK", "RIFF")
    try secure.answer("moved", "302 Found\r\nLocation: /good")
    try secure.answer("out", "302 Found\r\nLocation: http://127.0.0.1:\(open.port)/good")
    #expect(try secure.download("moved").bytes == Array("RIFF".utf8))
    #expect(throws: Failure.self) { try secure.download("out") }
    #expect(open.heard.isEmpty)
    open.stop()
  }
}
