import Glibc
public import Wording

/// Reads what another program writes, piece by piece: however much it is, little of it is held.
public final class ChildReader {
  private let child: Child
  private let input: Input
  private let name: String
  private var isDone = false

  /// Starts `arguments[0]`, searched in the `PATH` of `environment`.
  public init(arguments: [String], environment: Environment) throws(Failure) {
    name = arguments.first ?? ""
    child = try Child(arguments, environment, pipesInput: true, pipesOutput: true)
    child.closeInput()
    input = Input(descriptor: child.output)
  }

  deinit { if !isDone { child.kill() } }

  /// The next piece; nil at the end of a program that ended well.
  public func nextPiece() throws(Failure) -> [UInt8]? {
    if let piece = try input.nextPiece() { return piece }
    guard !isDone else { return nil }
    isDone = true
    let status = child.wait()
    guard status == 0 else {
      throw Failure(
        .data, "child.failed",
        Text("'\(name)' ends with \(status)", "«\(name)» завершается с кодом \(status)"))
    }
    return nil
  }
}
