import CRMActions
import CRMDomain
import CRMStore
import CommandSpec
import Rendering
import Wording

/// Which saved view a list takes.
extension ListRequest {
  /// The view that was named; to a person the one he made his default, which scripts never see.
  static func view(
    _ kind: RecordKind, _ arguments: Arguments, _ app: App
  ) throws(Failure) -> Record? {
    let store = try app.reader()
    if let name = arguments[RecordList.view] {
      guard Fold.key(name) != "none" else { return nil }
      let view = try store.view(name, of: kind)
      if let fault = try store.fault(ofView: view) { throw fault.at(called(view)) }
      return view
    }
    guard app.format == .table, kind.name != OperationRecord.kind.name,
      let view = try store.defaultView(of: kind)
    else { return nil }
    // Nobody named it just now: a list without it is better than none.
    guard let fault = try store.fault(ofView: view) else { return view }
    for line in ErrorLine.text(fault.at(called(view)), app.language) {
      app.note(Text(verbatim: line))
    }
    return nil
  }

  private static func called(_ view: Record) -> Text {
    Text("view «\(view.title)»", "представление «\(view.title)»")
  }
}
