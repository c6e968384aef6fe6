import CommandSpec

/// `crm config status move`: puts a status in another place.
enum ConfigStatusMove {
  static let command = StageMoving.command(.status)
}
