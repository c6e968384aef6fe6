import CRMDomain
import CommandSpec
import Wording

/// `crm segment`: parts of the customers under a name.
enum SegmentGroup {
  static let group = Group<App>(
    "segment", summary: Text("Parts of the customers", "Сегменты клиентов"),
    details: Text(
      "A segment is a name for filters, looked at anew each time, or for a list of records. It is a "
        + "filter itself: 'crm contact list segment=vip', 'crm survey send quality contact.segment=vip'.",
      "Сегмент – имя для фильтров, которые каждый раз применяются заново, или для списка записей. Он "
        + "сам служит фильтром: crm contact list segment=vip, crm survey send quality contact.segment=vip."
    )
  ) {
    [
      .command(SegmentAdd.command), .command(RecordList.command(Segment.kind)),
      .command(SegmentShow.command), .command(RecordRemove.command(Segment.kind)),
      .command(RecordHistory.command(Segment.kind)),
    ]
  }
}
