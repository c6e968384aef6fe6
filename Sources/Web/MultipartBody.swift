import Platform
import Wording

/// The parts of a `multipart/form-data` body (RFC 7578).
struct MultipartBody {
  /// One part.
  struct Part {
    let name: String
    /// The file's name; nil for an answer.
    let file: String?
    let charset: String?
    let bytes: [UInt8]
  }

  private static let mostParts = 500

  static func read(_ body: [UInt8], boundary: String) throws(Failure) -> [Part] {
    let mark = Array("--\(boundary)".utf8)
    var places: [Int] = []
    var place = 0
    while let found = find(mark, in: body, from: place) {
      if found == 0 || body[found - 1] == 0x0A { places.append(found) }
      place = found + mark.count
      if places.count > mostParts { throw tooMany }
    }
    guard let last = places.last else {
      throw FormBody.unreadable(Text("the boundary is not there", "граница частей не найдена"))
    }
    let isClosed = body[(last + mark.count)...].starts(with: "--".utf8)
    guard isClosed else {
      throw FormBody.unreadable(Text("the last part is cut off", "последняя часть оборвана"))
    }
    var parts: [Part] = []
    for (start, end) in zip(places, places.dropFirst()) {
      if let part = part(body[(start + mark.count)..<end]) { parts.append(part) }
    }
    return parts
  }

  private static let tooMany = FormBody.unreadable(Text("too many parts", "слишком много частей"))

  private static func part(_ slice: ArraySlice<UInt8>) -> Part? {
    // A pseudo request line lets the reader of messages read the part's headers.
    let lines = slice.drop { $0 == 0x0D || $0 == 0x20 || $0 == 0x09 }.dropFirst()
    guard let message = HTTPRequest.read(Array("POST /part HTTP/1.1\r\n".utf8) + lines) else {
      return nil
    }
    let (_, parameters) = FormBody.parameters(of: message.header("Content-Disposition") ?? "")
    guard let name = parameters["name"] else { return nil }
    var bytes = message.body
    if bytes.last == 0x0A { bytes.removeLast() }
    if bytes.last == 0x0D { bytes.removeLast() }
    let type = FormBody.parameters(of: message.header("Content-Type") ?? "").parameters
    return Part(
      name: name, file: parameters["filename"], charset: type["charset"], bytes: bytes)
  }

  private static func find(_ mark: [UInt8], in body: [UInt8], from start: Int) -> Int? {
    guard body.count >= mark.count, start <= body.count - mark.count else { return nil }
    for place in start...(body.count - mark.count) where body[place] == mark[0] {
      if body[place..<(place + mark.count)].elementsEqual(mark) { return place }
    }
    return nil
  }
}
