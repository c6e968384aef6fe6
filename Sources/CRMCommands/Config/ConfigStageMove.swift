import CommandSpec

/// `crm config stage move`: puts a stage in another place.
enum ConfigStageMove {
  static let command = StageMoving.command(.stage)
}
