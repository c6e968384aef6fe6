import Glibc

/// The process that runs this program.
public enum CurrentProcess {
  /// Ends it, everything as it stands: what it has in memory would be freed piece by piece for nobody.
  /// Files are closed and locks released by the system; what must not stay is cleaned up before.
  public static func end(_ code: Int32) -> Never { exit(code) }
}
