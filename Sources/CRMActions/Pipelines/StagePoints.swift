import CRMDomain
public import CRMStore
import SQL
public import Wording

/// What a seller has at hand on a stage.
public struct Point: Sendable, Hashable {
  /// The number of the record.
  public let id: Int64
  /// check, question, advantage or objection.
  public let sort: String
  /// What is to be done, asked, named, or what the customer says.
  public let text: String
  /// What is answered to an objection.
  public let answer: String?
}

extension Store {
  /// What is at hand on a stage, sort by sort, in order.
  public func points(of stage: Stage) throws(Failure) -> [Point] {
    let rows = try engine.all(
      """
      SELECT id, sort, "text", answer FROM stage_points
      WHERE stage = \(stage.id) AND removed = 0 ORDER BY sort, "position", id
      """)
    return rows.map {
      Point(id: $0.integer(0), sort: $0.text(1), text: $0.text(2), answer: $0[3].text)
    }
  }
}

extension Desk {
  /// Lays a point at hand on a stage; one of the same text gets the answer anew.
  public func addPoint(
    _ sort: String, _ text: String, answer: String?, to stage: Stage
  ) throws(Failure) -> Int64 {
    try changeProcess { operation throws(Failure) in
      try operation.putPoint(sort, text, answer: answer, at: nil, on: stage.id)
    }
  }

  /// Takes points of a sort away from a stage; they are named by place or text.
  public func removePoints(
    _ sort: String, _ words: [String], from stage: Stage
  ) throws(Failure) -> [Int64] {
    try changeProcess { operation throws(Failure) in
      let points = try store.points(of: stage).filter { $0.sort == sort }
      var removed: [Int64] = []
      for word in words { removed.append(try Point.named(word, among: points).id) }
      for id in removed { try operation.remove(StagePoint.kind, id) }
      return removed
    }
  }
}

extension Point {
  /// The point that a word names: its place from 1 on, or its text.
  static func named(_ word: String, among points: [Point]) throws(Failure) -> Point {
    if let number = Int(word), number >= 1, number <= points.count { return points[number - 1] }
    let key = Fold.key(word)
    if let found = points.first(where: { Fold.key($0.text) == key }) { return found }
    let count = points.count
    throw Failure(
      .noInput, "point.not-found",
      Text("there is no point '\(word)'", "нет пункта «\(word)»"),
      hint: count == 0
        ? Text("this stage has none", "на этой стадии их нет")
        : Text("points 1 to \(count)", "есть пункты с 1 по \(count)"))
  }
}

extension Operation {
  /// Makes the points of a stage those named; what is there already keeps its number and its ticks.
  func putPoints(
    _ points: [(sort: String, text: String, answer: String?)], on stage: Int64
  ) throws(Failure) {
    var kept: [Int64] = []
    var places: [String: Int64] = [:]
    for point in points {
      let place = places[point.sort, default: 0]
      places[point.sort] = place + 1
      kept.append(
        try putPoint(point.sort, point.text, answer: point.answer, at: place, on: stage))
    }
    let rows = try store.engine.all(
      "SELECT id FROM stage_points WHERE stage = \(stage) AND removed = 0 ORDER BY id")
    for row in rows where !kept.contains(row.integer(0)) {
      try remove(StagePoint.kind, row.integer(0))
    }
  }

  @discardableResult
  func putPoint(
    _ sort: String, _ text: String, answer: String?, at place: Int64?, on stage: Int64
  ) throws(Failure) -> Int64 {
    let known = try store.engine.first(
      """
      SELECT id, removed FROM stage_points
      WHERE stage = \(stage) AND sort = \(sort) AND "text" = \(text) ORDER BY removed, id LIMIT 1
      """)
    let last = try store.engine.value(
      """
      SELECT COALESCE(MAX("position") + 1, 0) FROM stage_points
      WHERE stage = \(stage) AND sort = \(sort) AND removed = 0
      """
    ).integer
    if let known {
      let id = known.integer(0)
      let isBack = known.integer(1) == 1
      if isBack { try restore(StagePoint.kind, id) }
      var draft: Draft = [StagePoint.answer: .optional(answer)]
      if let position = place ?? (isBack ? last : nil) {
        draft[StagePoint.position] = .integer(position)
      }
      try set(StagePoint.kind, id, draft)
      return id
    }
    return try add(
      StagePoint.kind,
      [
        StagePoint.stage: .integer(stage), StagePoint.sort: .text(sort),
        StagePoint.position: .optional(place ?? last), StagePoint.text: .text(text),
        StagePoint.answer: .optional(answer),
      ])
  }
}
