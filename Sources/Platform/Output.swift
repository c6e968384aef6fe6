import Glibc
import Synchronization
public import Wording

/// A buffered sink of bytes: a descriptor, or memory in tests and for the web face.
///
/// Writing never throws: the first fault is kept, later writes do nothing, and `flush` throws it. A
/// reader that went away is no fault: `brokenPipe` becomes true and the process should end with 141.
public final class Output: Sendable {
  /// What a buffer that holds back its bytes does once they are more than a screenful.
  struct Hold: Sendable {
    var linesLeft: Int
    let open: @Sendable () -> Int32?
  }

  private struct State: ~Copyable {
    var descriptor: Int32?
    var buffer: [UInt8] = []
    var hold: Hold?
    var fault: Int32 = 0
  }

  /// Bytes gathered before a write; 64 KiB is what a pipe takes at once.
  private static let capacity = 65_536

  private let state: Mutex<State>
  private let name: String
  /// Whether the bytes go to a terminal.
  public let isTerminal: Bool
  private let fixedWidth: Int?

  /// A sink that writes to `descriptor`, which stays open when the sink goes.
  public init(descriptor: Int32) {
    state = Mutex(State(descriptor: descriptor))
    name = descriptor == 1 ? "stdout" : descriptor == 2 ? "stderr" : "descriptor \(descriptor)"
    isTerminal = Terminal.isTerminal(descriptor)
    fixedWidth = nil
  }

  init(holding descriptor: Int32, _ hold: Hold) {
    state = Mutex(State(descriptor: descriptor, hold: hold))
    name = "stdout"
    isTerminal = true
    fixedWidth = nil
  }

  init(descriptor: Int32, path: String) {
    state = Mutex(State(descriptor: descriptor))
    name = path
    isTerminal = false
    fixedWidth = nil
  }

  private init(isTerminal: Bool, width: Int) {
    state = Mutex(State(descriptor: nil))
    name = "memory"
    self.isTerminal = isTerminal
    fixedWidth = width
  }

  /// A sink that keeps its bytes for `collected`; it can pass for a terminal of `width` columns.
  public static func memory(isTerminal: Bool = false, width: Int = 80) -> Output {
    Output(isTerminal: isTerminal, width: width)
  }

  /// Columns of the terminal behind the sink; 80 where there is none.
  public var width: Int {
    if let fixedWidth { return fixedWidth }
    let descriptor = state.withLock { $0.descriptor }
    return descriptor.flatMap(Terminal.size)?.columns ?? 80
  }

  /// Columns that a person asked for with `COLUMNS`, else those of the terminal, else 80.
  public func width(_ environment: Environment) -> Int {
    Terminal.positive(environment["COLUMNS"]) ?? width
  }

  /// Whether the reader of the pipe is gone.
  public var brokenPipe: Bool { state.withLock { $0.fault == EPIPE } }

  /// Adds a text as UTF-8.
  public func write(_ text: String) {
    var text = text
    text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  /// Adds bytes.
  public func write(bytes: [UInt8]) {
    bytes.withUnsafeBytes { add($0) }
  }

  /// Hands everything to the system; throws the first fault met so far, but for a reader gone.
  public func flush() throws(Failure) {
    let fault = state.withLock { state in
      if state.hold == nil { Output.drain(&state) }
      return state.fault
    }
    if fault != 0 && fault != EPIPE { throw SystemError.failure(fault, path: name) }
  }

  /// Hands everything over and lets the reader see the end, while the process goes on; what is
  /// written later goes nowhere. A sink in memory takes no notice.
  public func end() throws(Failure) {
    try flush()
    let fault: Int32 = state.withLock { state in
      guard let descriptor = state.descriptor else { return 0 }
      // The number stays taken: a file that is opened later must not become the output.
      let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
      guard nowhere >= 0 else { return errno }
      defer { close(nowhere) }
      return dup2(nowhere, descriptor) < 0 ? errno : 0
    }
    if fault != 0 { throw SystemError.failure(fault, path: name) }
  }

  /// What was written to a sink in memory so far.
  public func collected() -> [UInt8] {
    state.withLock { $0.descriptor == nil ? $0.buffer : [] }
  }

  /// Ends holding back: the bytes of a short output go where they belong, unseen by a pager.
  func release() throws(Failure) {
    state.withLock { $0.hold = nil }
    try flush()
  }

  private func add(_ bytes: UnsafeRawBufferPointer) {
    state.withLock { state in
      guard state.fault == 0, !bytes.isEmpty else { return }
      if state.buffer.isEmpty && state.descriptor != nil {
        state.buffer.reserveCapacity(Output.capacity)
      }
      state.buffer.append(contentsOf: bytes)
      if state.hold != nil { Output.count(bytes, &state) }
      if state.buffer.count >= Output.capacity && state.hold == nil { Output.drain(&state) }
    }
  }

  private static func count(_ bytes: UnsafeRawBufferPointer, _ state: inout State) {
    guard var hold = state.hold else { return }
    for byte in bytes where byte == UInt8(ascii: "\n") { hold.linesLeft -= 1 }
    guard hold.linesLeft < 0 else {
      state.hold = hold
      return
    }
    state.hold = nil
    // Where the pager does not start, the text goes to the terminal as it is.
    if let descriptor = hold.open() { state.descriptor = descriptor }
  }

  private static func drain(_ state: inout State) {
    guard let descriptor = state.descriptor, !state.buffer.isEmpty else { return }
    if state.fault == 0 {
      state.fault = state.buffer.withUnsafeBytes { Descriptor.writeAll(descriptor, $0) }
    }
    state.buffer.removeAll(keepingCapacity: true)
  }
}
