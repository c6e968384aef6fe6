import Glibc
import Wording

/// A running child process with its pipes.
final class Child {
  private let name: String
  private var process: pid_t = 0
  private(set) var input: Int32 = -1
  private(set) var output: Int32 = -1

  init(
    _ arguments: [String], _ environment: Environment, pipesInput: Bool, pipesOutput: Bool
  ) throws(Failure) {
    name = arguments.first ?? ""
    guard let file = ChildProcess.program(name, environment) else { throw Child.notFound(name) }
    var theirs: [Int32] = []
    defer { for descriptor in theirs { close(descriptor) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if pipesInput {
      let ends = try Child.pipe(name)
      input = ends.write
      theirs.append(ends.read)
      posix_spawn_file_actions_adddup2(&actions, ends.read, 0)
    }
    if pipesOutput {
      let ends = try Child.pipe(name)
      output = ends.read
      theirs.append(ends.write)
      posix_spawn_file_actions_adddup2(&actions, ends.write, 1)
    }
    let code = spawn(file, arguments, environment, &actions)
    if code == ENOENT || code == EACCES { throw Child.notFound(name) }
    if code != 0 { throw SystemError.failure(code, path: name) }
  }

  deinit { closePipes() }

  /// Feeds `bytes` and gathers what comes back until the child closes its end.
  func exchange(_ bytes: [UInt8], deadline: Int64?) throws(Failure) -> [UInt8] {
    var gathered: [UInt8] = []
    var sent = 0
    if input >= 0 {
      // A child that stops reading is no fault of ours, and must not end us.
      Signals.ignorePipe()
      _ = fcntl(input, F_SETFL, fcntl(input, F_GETFL) | O_NONBLOCK)
      if bytes.isEmpty { closeInput() }
    }
    defer { if !bytes.isEmpty { Signals.prepare() } }
    while input >= 0 || output >= 0 {
      var ends = [
        pollfd(fd: input, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: output, events: Int16(POLLIN), revents: 0),
      ]
      let ready = poll(&ends, 2, try waiting(deadline))
      if ready < 0 && errno != EINTR { throw SystemError.failure(errno, path: name) }
      if ready <= 0 { continue }
      if ends[0].revents != 0 { send(bytes, &sent) }
      if ends[1].revents != 0 { receive(&gathered) }
    }
    try awaitEnd(deadline)
    return gathered
  }

  /// The status as a shell tells it.
  func wait() -> Int32 {
    closePipes()
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      if errno != EINTR { return 127 }
    }
    let ended = status & 0x7F
    return ended == 0 ? (status >> 8) & 0xFF : 128 + ended
  }

  func kill() {
    Glibc.kill(process, SIGKILL)
    _ = wait()
  }

  func closeInput() {
    if input >= 0 { close(input) }
    input = -1
  }

  private func closePipes() {
    closeInput()
    if output >= 0 { close(output) }
    output = -1
  }

  private func send(_ bytes: [UInt8], _ sent: inout Int) {
    let count = bytes.withUnsafeBytes {
      write(input, $0.baseAddress?.advanced(by: sent), $0.count - sent)
    }
    if count > 0 { sent += count }
    if sent == bytes.count || (count < 0 && errno != EAGAIN && errno != EINTR) { closeInput() }
  }

  private func receive(_ gathered: inout [UInt8]) {
    if Descriptor.readSome(output, 65_536, into: &gathered) <= 0 {
      close(output)
      output = -1
    }
  }

  /// With a deadline the child must also end in time, not only close its output.
  private func awaitEnd(_ deadline: Int64?) throws(Failure) {
    guard deadline != nil else { return }
    var facts = siginfo_t()
    let flags = WEXITED | WNOHANG | WNOWAIT
    var pause: useconds_t = 200
    while waitid(P_PID, id_t(process), &facts, flags) == 0 && facts.si_signo == 0 {
      _ = try waiting(deadline)
      usleep(pause)
      pause = Swift.min(pause * 2, 20_000)
    }
  }

  /// Milliseconds for `poll`.
  private func waiting(_ deadline: Int64?) throws(Failure) -> Int32 {
    guard let deadline else { return -1 }
    let left = deadline - Clock.monotonicMilliseconds()
    if left > 0 { return Int32(Swift.min(left, 60_000)) }
    throw Failure(
      .unavailable, "program.too-slow",
      Text("'\(name)' did not end in time", "«\(name)» не завершается вовремя"))
  }

  private func spawn(
    _ file: String, _ arguments: [String], _ environment: Environment,
    _ actions: inout posix_spawn_file_actions_t
  ) -> Int32 {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // What we ignore, catch or block is not the child's affair.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for number in [SIGPIPE, SIGINT, SIGTERM] { sigaddset(&signals, number) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK))
    let words = CStrings(arguments)
    let variables = CStrings(environment.values.map { "\($0.key)=\($0.value)" })
    return posix_spawn(&process, file, &actions, &attributes, words.pointers, variables.pointers)
  }

  private static func pipe(_ name: String) throws(Failure) -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    if Glibc.pipe(&ends) != 0 { throw SystemError.failure(errno, path: name) }
    // The child gets its end by another number; an end left open elsewhere would never end the text.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  private static func notFound(_ name: String) -> Failure {
    Failure(
      .noInput, "program.not-found",
      Text("there is no program '\(name)' to run", "нет программы «\(name)»"),
      hint: Text("install it or correct PATH", "установите её или исправьте PATH"))
  }
}

/// Copies of strings for C, with the null pointer that ends such a list; freed with the object.
private final class CStrings {
  let pointers: [UnsafeMutablePointer<CChar>?]

  init(_ strings: [String]) {
    pointers = strings.map { strdup($0) } + [nil]
  }

  deinit { for pointer in pointers { free(pointer) } }
}
