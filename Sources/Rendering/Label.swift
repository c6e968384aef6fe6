/// What a cell means to the reader; `Style` turns it into a colour.
public enum Label: String, Sendable, CaseIterable {
  /// Nothing in particular.
  case plain
  /// Of less weight.
  case dim
  /// A title or a column heading.
  case heading
  /// Won, done, in time.
  case good
  /// Lost, failed, overdue.
  case bad
  /// Soon due, doubtful.
  case warning
  /// Worth the eye: the acting user's own, a new one.
  case accent
  /// A bar of a chart.
  case bar
}
