/// The three streams of a run.
public struct Streams {
  /// Where data and answers come from.
  public let input: Input
  /// Where results go.
  public let output: Output
  /// Where messages, warnings and progress go.
  public let errors: Output

  /// Bundles three streams.
  public init(input: Input, output: Output, errors: Output) {
    self.input = input
    self.output = output
    self.errors = errors
  }

  /// Those of the process.
  public static func standard() -> Streams {
    Streams(
      input: Input(descriptor: 0), output: Output(descriptor: 1), errors: Output(descriptor: 2))
  }
}
