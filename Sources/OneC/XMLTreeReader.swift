import CExpat
import Platform
public import Wording

/// Reads XML as it comes and hands on the elements of chosen names whole, one at a time: a file of
/// any length takes the memory of its largest document.
///
/// Names count without their prefix. A document type is refused, and with it every entity of its own:
/// no bomb, no foreign file. Charsets of one byte are known beside those of the parser.
public final class XMLTreeReader {
  /// How many elements one document may have.
  static let nodeLimit = 2_000_000
  /// How deep elements may stand in each other.
  static let depthLimit = 100

  private let wanted: Set<String>
  private let emit: (XMLNode) throws(Failure) -> Void
  private var stack: [XMLNode] = []
  private var depth = 0
  private var nodes = 0
  private var failure: Failure?
  /// The first element, with its attributes alone.
  public private(set) var root: XMLNode?
  private var parser: XML_Parser?

  /// Prepares to hand on the elements of those names.
  public init(_ wanted: Set<String>, _ emit: @escaping (XMLNode) throws(Failure) -> Void) {
    self.wanted = wanted
    self.emit = emit
  }

  /// Reads to the end; a failure names the line.
  public func read(_ next: () throws(Failure) -> [UInt8]?) throws(Failure) {
    guard let made = XML_ParserCreate(nil) else { throw .bug("no XML parser") }
    parser = made
    defer {
      XML_ParserFree(made)
      parser = nil
    }
    listen(made)
    var isFirst = true
    while let piece = try next() {
      if isFirst, let charset = XMLCharset.better(than: piece) {
        XML_SetEncoding(made, charset)
      }
      isFirst = false
      try feed(made, piece, isLast: false)
    }
    try feed(made, [], isLast: true)
  }

  private func feed(_ parser: XML_Parser, _ piece: [UInt8], isLast: Bool) throws(Failure) {
    let status = piece.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { bytes in
        XML_Parse(parser, bytes.baseAddress, Int32(bytes.count), isLast ? 1 : 0)
      }
    }
    if let failure { throw failure }
    guard status == XML_STATUS_OK else {
      let line = Int(XML_GetCurrentLineNumber(parser))
      let why = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? ""
      throw Failure(
        .data, "xml.unreadable",
        Text("line \(line): this is no XML (\(why))", "строка \(line): это не XML (\(why))"))
    }
  }

  private func listen(_ parser: XML_Parser) {
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, attributes in XMLTreeReader.of(data)?.begin(name, attributes) },
      { data, _ in XMLTreeReader.of(data)?.end() })
    XML_SetCharacterDataHandler(parser) { data, bytes, count in
      XMLTreeReader.of(data)?.take(bytes, Int(count))
    }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      XMLTreeReader.of(data)?.stop(XMLTreeReader.doctype)
    }
    XML_SetUnknownEncodingHandler(
      parser, { _, name, info in XMLCharset.fill(name, info) }, nil)
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> XMLTreeReader? {
    data.map { Unmanaged<XMLTreeReader>.fromOpaque($0).takeUnretainedValue() }
  }

  private func begin(
    _ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    guard failure == nil, let name else { return }
    depth += 1
    guard depth <= XMLTreeReader.depthLimit else { return stop(XMLTreeReader.tooDeep) }
    let local = XMLTreeReader.local(String(cString: name))
    if depth == 1 { root = XMLNode(local, XMLTreeReader.values(attributes)) }
    guard !stack.isEmpty || wanted.contains(local) else { return }
    nodes += 1
    guard nodes <= XMLTreeReader.nodeLimit else { return stop(XMLTreeReader.tooLarge) }
    let node = XMLNode(local, XMLTreeReader.values(attributes))
    stack.last?.children.append(node)
    stack.append(node)
  }

  private static func values(
    _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) -> [String: String] {
    var values: [String: String] = [:]
    var place = 0
    while let attributes, let key = attributes[place], let value = attributes[place + 1] {
      values[local(String(cString: key))] = String(cString: value)
      place += 2
    }
    return values
  }

  private func take(_ bytes: UnsafePointer<CChar>?, _ count: Int) {
    guard let node = stack.last, let bytes, failure == nil else { return }
    bytes.withMemoryRebound(to: UInt8.self, capacity: count) { raw in
      node.bytes.append(contentsOf: UnsafeBufferPointer(start: raw, count: count))
    }
  }

  private func end() {
    depth -= 1
    guard failure == nil, let node = stack.popLast() else { return }
    if !node.bytes.isEmpty {
      node.text = String(decoding: node.bytes, as: UTF8.self).trimmed
      node.bytes = []
    }
    guard stack.isEmpty else { return }
    nodes = 0
    node.root = root
    do {
      try emit(node)
    } catch {
      stop(error)
    }
  }

  private func stop(_ failure: Failure) {
    self.failure = failure
    if let parser { XML_StopParser(parser, 0) }
  }

  private static func local(_ name: String) -> String {
    name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
  }

  private static let doctype = Failure(
    .data, "xml.doctype",
    Text("a document type is not read", "определение типа документа (DOCTYPE) не читается"),
    hint: Text("files of 1C have none", "в файлах 1С его не бывает"))
  private static let tooDeep = Failure(
    .data, "xml.too-deep",
    Text("elements stand too deep in each other", "слишком глубокая вложенность"))
  private static let tooLarge = Failure(
    .data, "xml.too-large", Text("one document is too large", "документ слишком велик"))
}

/// The charsets of XML files, whatever they say of themselves.
enum XMLCharset {
  /// A charset to read with instead of the declared one: UTF-8 where the bytes are that, and
  /// windows-1251 where nothing is declared and they are not.
  static func better(than piece: [UInt8]) -> String? {
    if piece.starts(with: [0xEF, 0xBB, 0xBF]) { return "UTF-8" }
    let isASCII = piece.allSatisfy { $0 < 0x80 }
    if isASCII || piece.starts(with: [0xFF, 0xFE]) || piece.starts(with: [0xFE, 0xFF]) {
      return nil
    }
    // A piece may end within a letter.
    let isUTF8 = (0...3).contains { cut in
      String(validating: piece.dropLast(cut), as: UTF8.self) != nil
    }
    if isUTF8 { return "UTF-8" }
    let head = String(decoding: piece.prefix(200), as: UTF8.self)
    return head.contains("encoding=") ? nil : "windows-1251"
  }

  /// Fills the table of a charset of one byte; 0 where it is not known.
  static func fill(
    _ name: UnsafePointer<CChar>?, _ info: UnsafeMutablePointer<XML_Encoding>?
  ) -> Int32 {
    guard let name, let info else { return 0 }
    let label = String(cString: name).lowercased()
    let known = ["windows-125", "cp125", "koi8", "cp866", "ibm866", "iso-8859"]
    guard known.contains(where: { label.hasPrefix($0) }), Charset.isKnown(label) else { return 0 }
    withUnsafeMutableBytes(of: &info.pointee.map) { raw in
      let table = raw.bindMemory(to: Int32.self)
      for byte in 0..<256 {
        let scalar = Charset.decode([UInt8(byte)], from: label).unicodeScalars.first
        table[byte] = byte < 0x80 ? Int32(byte) : Int32(scalar?.value ?? 0xFFFD)
      }
    }
    info.pointee.data = nil
    info.pointee.convert = nil
    info.pointee.release = nil
    return 1
  }
}
