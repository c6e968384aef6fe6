import CRMActions
import CRMDomain
import CRMStore
import CSQLite
import Platform
import Telephony
import Testing
import Wording

@testable import SQL

/// What is done for one call must not grow with the calls that are there already.
@Suite("The work of an intake of calls")
struct CallWorkTests {
  /// Rows of Master.csv: calls of strangers, each of two rows.
  static func rows(_ calls: Range<Int>) -> [UInt8] {
    var text = ""
    for call in calls {
      let epoch = 1_700_000_000 + call * 60
      let start = "2023-11-14 22:13:20"
      for leg in 0..<2 {
        let result = leg == 0 ? "ANSWERED" : "NO ANSWER"
        text +=
          #""office","7906\#(2_000_000 + call)","78120000000","from-trunk","","PJSIP/trunk-1","#
          + #""PJSIP/10\#(leg)-1","Dial","","\#(start)",,"\#(start)",20,\#(leg == 0 ? 10 : 0),"#
          + #""\#(result)","DOCUMENTATION","\#(epoch).\#(leg)","","","\#(epoch).0",\#(leg)"#
          + "\n"
      }
    }
    return Array(text.utf8)
  }

  /// How many steps of its machine SQLite makes meanwhile, in tens.
  static func steps(_ scratch: ScratchDesk, _ body: () throws -> Void) throws -> Int {
    let connection = try #require(scratch.store.engine as? SQLiteConnection)
    let count = UnsafeMutablePointer<Int>.allocate(capacity: 1)
    count.initialize(to: 0)
    defer { count.deallocate() }
    sqlite3_progress_handler(
      connection.handle, 10,
      { count in
        count?.assumingMemoryBound(to: Int.self).pointee += 1
        return 0
      }, count)
    defer { sqlite3_progress_handler(connection.handle, 0, nil, nil) }
    try body()
    return count.pointee
  }

  @Test("SQLite does no more for a call when there are many")
  func flat() throws {
    let scratch = try ScratchDesk()
    func work(_ calls: Range<Int>) throws -> Int {
      try Self.steps(scratch) { try CallIngestTests.ingest(scratch, Self.rows(calls)) }
    }
    _ = try work(0..<50)
    let early = try work(50..<100)
    _ = try work(100..<700)
    let late = try work(700..<750)
    #expect(try scratch.all(Call.kind).count == 750)
    #expect(Double(late) < 1.2 * Double(early), "\(early) steps for 50 calls, later \(late)")
  }
}
