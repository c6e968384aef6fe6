import CRMDomain
public import CRMStore
public import Wording

extension Desk {
  /// Switches rules on or off.
  public func setEnabled(_ ids: [Int64], _ isEnabled: Bool) throws(Failure) {
    try store.demandAdministrator()
    try change { operation throws(Failure) in
      for id in ids {
        try operation.set(
          RuleRecord.kind, id, [RuleRecord.enabled: .integer(isEnabled ? 1 : 0)])
      }
      // A field or template that a rule speaks of may have gone while it was off.
      if isEnabled {
        try TemplateUse.demandKnown(store)
        try SurveyUse.demandKnown(store)
      }
    }
  }

  /// Takes an operation back; the last one of the acting user where none is named.
  public func undo(_ operation: Int64?) throws(Failure) -> (operation: Int64, [Undone]) {
    try change { current throws(Failure) in
      let last = if let operation { operation } else { try store.lastOperation() }
      guard let last else {
        throw Failure(
          .noInput, "operation.none",
          Text("there is nothing to undo", "нечего отменять"))
      }
      let results = try current.undo(last)
      try Filing.forgetUndone(last, store)
      try RoundRobin(current).goBack(over: last, results)
      if results.contains(where: { $0.link.kind == CustomField.kind.name }) {
        try FieldUse.demandKnown(store)
      }
      if results.contains(where: { ["stage", "pipeline"].contains($0.link.kind) }) {
        try ProcessCheck.demandSound(store)
      }
      return (last, results)
    }
  }
}
