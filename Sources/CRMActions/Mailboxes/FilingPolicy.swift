/// How the letters of one folder are filed.
struct FilingPolicy {
  /// Who gets the requests of strangers.
  enum Assignment {
    /// The next seller in turn, by rule.
    case turn
    /// Whom the head names.
    case head
    /// This user.
    case user(Int64)
  }

  /// The source of new leads; the mailbox unless somebody says.
  var source: String?
  var assignment = Assignment.turn
  /// The department whose sellers take turns; nil for all of them.
  var team: String?
  /// Whether letters of strangers wait for «lead or spam».
  var decides = false
  /// Whether the letters were sent by us.
  var isSent = false
}
