/// Text in pages of HTML.
public enum HTML {
  /// Foreign text as the text of an element or the value of an attribute: nothing in it acts, and
  /// nothing in it turns round or hides what stands beside it.
  public static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in Sanitize.terminal(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
