/// What a command does to the world; how it is opened, asked about and documented follows from it.
public enum Effect: String, Sendable, CaseIterable {
  /// Touches neither the store nor the world.
  case nothing
  /// Only reads.
  case reads
  /// Changes records.
  case writes
  /// Removes what cannot be brought back.
  case destroys
  /// Sends something to people or other systems.
  case sends
}
