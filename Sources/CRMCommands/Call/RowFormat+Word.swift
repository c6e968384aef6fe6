public import CommandSpec
public import Telephony

extension RowFormat: ArgumentValue {
  /// Every format with what it is.
  public static var choices: [Choice] { allCases.map { Choice($0.rawValue, $0.about) } }
}
