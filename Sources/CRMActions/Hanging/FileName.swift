import CRMDomain
import Platform

/// Names of files that are harmless in any folder and on any terminal.
public enum FileName {
  /// The longest name, in bytes, that every file system takes.
  private static let limit = 200

  /// The last part of a path without control, direction and invisible characters, cut to what file
  /// systems take with its ending kept; «file» where nothing is left.
  public static func safe(_ path: String) -> String {
    let scalars = path.unicodeScalars.map { $0 == "\\" ? "/" : $0 }
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    let last = Paths.lastComponent(text)
    var name = ""
    name.unicodeScalars.append(
      contentsOf: last.unicodeScalars.filter { !isHidden($0) && $0 != "/" })
    let words = name.split(separator: " ").joined(separator: " ")
    let isOnlyDots = words.allSatisfy { $0 == "." }
    return words.isEmpty || isOnlyDots ? "file" : cut(words)
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      true
    default: false
    }
  }

  private static func cut(_ name: String) -> String {
    guard name.utf8.count > limit else { return name }
    let ending = name.lastIndex(of: ".").map { String(name[$0...]) } ?? ""
    let kept = ending.utf8.count <= 20 ? ending : ""
    var result = ""
    for character in name {
      guard result.utf8.count + String(character).utf8.count + kept.utf8.count <= limit else {
        break
      }
      result.append(character)
    }
    return result + kept
  }
}
