import CQRCode

/// A QR code: black and white squares.
public struct QRCode: Sendable {
  /// How many squares a side has.
  public let width: Int
  /// The squares row by row.
  let isBlack: [Bool]

  /// Whether the library that makes them is there.
  public static var isAvailable: Bool { make([0x30]) != 0 }

  /// A code of those bytes; nil where they are too many, or the library is missing.
  public init?(_ bytes: [UInt8]) {
    var modules: [UInt8] = []
    width = QRCode.make(bytes, &modules)
    guard width > 0 else { return nil }
    isBlack = modules.prefix(width * width).map { $0 == 1 }
  }

  private static func make(_ bytes: [UInt8]) -> Int {
    var modules: [UInt8] = []
    return make(bytes, &modules)
  }

  private static func make(_ bytes: [UInt8], _ modules: inout [UInt8]) -> Int {
    // The largest code has 177 squares a side.
    modules = [UInt8](repeating: 0, count: 177 * 177)
    let room = Int32(modules.count)
    return Int(crm_qrcode(bytes, Int32(bytes.count), &modules, room))
  }

  /// The code as a picture in SVG with the white border that readers need.
  public func svg(millimetres: Int) -> String {
    let side = width + 8
    var path = ""
    for row in 0..<width {
      var column = 0
      while column < width {
        guard isBlack[row * width + column] else {
          column += 1
          continue
        }
        let start = column
        while column < width, isBlack[row * width + column] { column += 1 }
        path += "M\(start + 4) \(row + 4)h\(column - start)v1h-\(column - start)z"
      }
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(millimetres)mm" height="\(millimetres)mm" \
      viewBox="0 0 \(side) \(side)" shape-rendering="crispEdges"><path fill="#fff" \
      d="M0 0h\(side)v\(side)h-\(side)z"/><path d="\(path)"/></svg>
      """
  }
}
