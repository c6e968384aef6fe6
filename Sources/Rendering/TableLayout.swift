/// Finds the widths and alignments of a table's columns.
enum TableLayout {
  /// Where the values of a column stand.
  struct Place {
    var width: Int
    let alignment: Column.Alignment
  }

  /// Columns between two columns of the table.
  private static let gap = 2
  /// What a shrinking column keeps while headings can still give, and when it must be cut further;
  /// what another one of words keeps in the end.
  private static let easyFloor = 16
  private static let shrunkFloor = 8
  private static let cutFloor = 4

  /// The places for the measured rows in `width` columns; 0 is no limit.
  static func places(
    _ columns: [Column], titles: [String], rows: [[TableWriter.Item]], width: Int
  ) -> [Place] {
    var places: [Place] = []
    var isNumber: [Bool] = []
    var contents: [Int] = []
    for (index, column) in columns.enumerated() {
      let title = index < titles.count ? DisplayWidth.of(titles[index]) : 0
      var widest = 0
      var numbers = 0
      var words = 0
      for row in rows {
        widest = Swift.max(widest, row[index].width)
        switch row[index].kind {
        case .number: numbers += 1
        case .words: words += 1
        case .absent: break
        }
      }
      contents.append(Swift.max(widest, cutFloor))
      widest = Swift.max(widest, title)
      isNumber.append(numbers > 0)
      let isRight = column.alignment == .right || (numbers > 0 && words == 0)
      places.append(Place(width: widest, alignment: isRight ? .right : .left))
    }
    guard width > 0 else { return places }
    var excess = places.reduce(-gap) { $0 + $1.width + gap } - width
    let shrinking = columns.indices.filter { columns[$0].shrinks }
    shrink(&places, shrinking, easyFloor, &excess)
    let fixed = columns.indices.filter { !columns[$0].shrinks }
    // Headings give way: broken between words, then within them, then cut.
    for size in [HeadingWrap.widthOfWords, HeadingWrap.widthOfSyllables, { _ in 0 }] {
      let floors = columns.indices.map { index in
        Swift.max(contents[index], index < titles.count ? size(titles[index]) : 0)
      }
      give(&places, fixed, floors, &excess)
    }
    shrink(&places, shrinking, shrunkFloor, &excess)
    shrink(&places, columns.indices.filter { !isNumber[$0] }, cutFloor, &excess)
    return places
  }

  /// Takes what is too much from those that can give most.
  private static func give(
    _ places: inout [Place], _ candidates: [Int], _ floors: [Int], _ excess: inout Int
  ) {
    func room(_ index: Int) -> Int { places[index].width - floors[index] }
    while excess > 0, let most = candidates.max(by: { room($0) < room($1) }), room(most) > 0 {
      let taken = Swift.min(excess, room(most))
      places[most].width -= taken
      excess -= taken
    }
  }

  /// Takes columns off the widest of `candidates` until nothing is too much or all are at the floor.
  private static func shrink(
    _ places: inout [Place], _ candidates: [Int], _ floor: Int, _ excess: inout Int
  ) {
    while excess > 0 {
      guard let widest = candidates.max(by: { places[$0].width < places[$1].width }),
        places[widest].width > floor
      else { return }
      let next = candidates.filter { $0 != widest }.map { places[$0].width }.max() ?? floor
      let step = Swift.max(1, places[widest].width - Swift.max(next, floor))
      let taken = Swift.min(excess, step)
      places[widest].width -= taken
      excess -= taken
    }
  }
}
