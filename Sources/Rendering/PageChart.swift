/// A chart of a page: what it shows, apart from how a screen or a letter draws it.
public struct PageChart: Sendable {
  /// The values in their order.
  let values: [ChartValue]
  /// What they are.
  let title: String
  /// Whether they follow one another in time.
  let isTime: Bool

  /// Makes a chart; one without values is none.
  public init(_ values: [ChartValue], title: String, isTime: Bool = false) {
    self.values = values
    self.title = title
    self.isTime = isTime
  }

  /// As SVG, for a screen and for paper.
  var svg: String {
    isTime ? Chart.columns(values, title: title) : Chart.bars(values, title: title)
  }
}
