import Glibc
public import Wording

/// Runs another program and waits for it.
public enum ChildProcess {
  /// Runs `arguments[0]`, searched in the `PATH` of `environment`, with exactly that environment.
  ///
  /// - Without `input` the child reads what we read; without `captureOutput` it writes where we write.
  /// - After `seconds` it is killed, which is a failure (69).
  /// - The status is that of the shell: the exit code, or 128 and the number of the signal.
  public static func run(
    arguments: [String], environment: Environment, input: [UInt8]? = nil,
    captureOutput: Bool = false, seconds: Int? = nil
  ) throws(Failure) -> (status: Int32, output: [UInt8]) {
    let child = try Child(
      arguments, environment, pipesInput: input != nil, pipesOutput: captureOutput)
    let deadline = seconds.map { Clock.monotonicMilliseconds() + Int64($0) * 1000 }
    let output: [UInt8]
    do {
      output = try child.exchange(input ?? [], deadline: deadline)
    } catch {
      child.kill()
      throw error
    }
    return (child.wait(), output)
  }

  /// The words that run `command` by the shell with `arguments` behind it, as `EDITOR` and its like
  /// are written.
  public static func shell(_ command: String, _ arguments: [String] = []) -> [String] {
    ["/bin/sh", "-c", arguments.isEmpty ? command : command + " \"$@\"", "sh"] + arguments
  }

  /// The file that `name` stands for; nil where `PATH` has none that can be run.
  public static func program(_ name: String, _ environment: Environment) -> String? {
    if name.utf8.contains(UInt8(ascii: "/")) { return name }
    let path = environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
    for folder in path.split(separator: ":") {
      let file = Paths.join(String(folder), name)
      if access(file, X_OK) == 0 && Files.isRegular(file) { return file }
    }
    return nil
  }
}
