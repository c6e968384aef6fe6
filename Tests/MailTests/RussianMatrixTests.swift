import Foundation
import Testing

@testable import Mail

/// Russian text in every charset, place, encoding and split point, made by a Python program in
/// `Tests/Fuzz`, which also records what CPython's parser makes of each letter.
struct RussianMatrixTests {
  private struct Row: Decodable {
    let file: String
    let place: String
    let charset: String
    let encoding: String
    let split: String
    let expected: String
    let cpython: String
  }

  private func makeMatrix() throws -> (folder: URL, rows: [Row])? {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("russian-matrix-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Fuzz/russian_matrix.py")
    let python = Process()
    python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    python.arguments = ["python3", script.path, folder.path]
    try python.run()
    python.waitUntilExit()
    guard python.terminationStatus == 0 else {
      print("skipped: python3 is missing or failed")
      return nil
    }
    let table = try Data(contentsOf: folder.appendingPathComponent("matrix.json"))
    return (folder, try JSONDecoder().decode([Row].self, from: table))
  }

  private func reading(_ place: String, _ letter: Letter) -> String {
    switch place {
    case "subject": letter.subject
    case "sender": letter.from.first?.name ?? ""
    case "body": letter.text
    default: letter.attachments.first?.name ?? ""
    }
  }

  /// Line ends and blanks at the ends are not what is compared.
  private func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  @Test("check 12: Russian subjects, names and files in every charset, encoding and split")
  func readsEveryCell() throws {
    guard let (folder, rows) = try makeMatrix() else { return }
    defer { try? FileManager.default.removeItem(at: folder) }
    var table: [String: (total: Int, ours: Int, cpython: Int)] = [:]
    var odd: [String] = []
    for row in rows {
      let letter = Letter.parse(Corpus.bytes(folder.appendingPathComponent(row.file)))
      let got = reading(row.place, letter)
      let isRight = folded(got) == folded(row.expected)
      var cell = table[row.place] ?? (0, 0, 0)
      cell.total += 1
      cell.ours += isRight ? 1 : 0
      cell.cpython += folded(row.cpython) == folded(row.expected) ? 1 : 0
      table[row.place] = cell
      if !isRight {
        odd.append(
          "\(row.place) \(row.charset) \(row.encoding) \(row.split): \(got) | \(row.expected)")
      }
    }
    for (place, cell) in table.sorted(by: { $0.key < $1.key }) {
      print("Russian matrix, \(place): \(cell.ours) of \(cell.total), CPython \(cell.cpython)")
    }
    #expect(
      odd.isEmpty, "\(odd.count) cells differ, first: \(odd.prefix(40).joined(separator: "\n"))")
  }
}
