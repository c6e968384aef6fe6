import CRMActions
import CRMDomain
import CRMStore
import SQL
import Testing

@Suite("Deliveries that are named")
struct ChosenDeliveryTests {
  @Test(
    "What came of each is said: one that a pause holds up waits, one without a point is dropped")
  func told() throws {
    let scene = try CampaignScene()
    try scene.waiting("name=A", "email=anna@one.example")
    try scene.waiting("name=B", "email=boris@two.example")
    let id = try scene.campaign()
    _ = try scene.send(id)
    try scene.desk.pauseCampaigns([id])
    #expect(try scene.desk.deliver([scene.office.account]).isEmpty)
    let paused = try scene.desk.deliver([scene.office.account], only: [2])
    #expect(paused.held == [2])
    #expect(try scene.letters().map { $0[Outgoing.state].text } == ["queued", "queued"])
    try scene.desk.resumeCampaigns([id])
    try scene.store.engine.run("UPDATE leads SET removed = 1 WHERE id = 1")
    let report = try scene.desk.deliver([scene.office.account], only: [1])
    #expect(report.dropped == [1] && !report.isEmpty)
    #expect(report.sent.isEmpty && report.delayed.isEmpty && report.held.isEmpty)
    var sum = DeliveryReport()
    sum.add(report)
    #expect(sum.dropped == [1])
  }
}
