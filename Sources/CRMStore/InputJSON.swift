import SQL
public import Wording

extension Store {
  /// The `id` of a JSON object on a line of input; the engine reads the JSON.
  public func identifier(inJSON line: String) throws(Failure) -> String {
    guard try engine.value("SELECT json_valid(\(line))").integer == 1,
      let id = try engine.value("SELECT CAST(json_extract(\(line), '$.id') AS TEXT)").text
    else {
      throw Failure(
        .data, "input.no-id",
        Text("the line is no JSON object with 'id'", "строка – не объект JSON с полем id"))
    }
    return id
  }
}
