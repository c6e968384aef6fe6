import CRMDomain
import CRMStore
public import Platform
import Telephony
import Web
public import Wording

/// A way by which an exchange is asked to call.
public enum Dialer: Sendable {
  /// Any HTTP API, by a template.
  case api(DialTemplate)
  /// Asterisk's REST interface.
  case ari(AsteriskAccess)
  /// Asterisk's manager interface.
  case ami(AsteriskAccess)
  /// A file in Asterisk's folder of outgoing calls.
  case callFile(folder: String, channel: String, context: String)
  /// A command of this machine; each word may have places.
  case command([String], Environment)

  /// Asks for a call; returns the name that the exchange gave it, where it says one.
  public func dial(_ request: CallRequest) throws(Failure) -> String? {
    switch self {
    case .api(let template): return try template.dial(request)
    case .ari(let access): try access.askREST(request)
    case .ami(let access): try access.askManager(request)
    case .callFile(let folder, let channel, let context):
      try Dialer.put(request, folder, channel, context)
    case .command(let words, let environment): try Dialer.run(words, environment, request)
    }
    return nil
  }

  /// Asterisk reads what appears in its folder at once: it has to appear whole.
  private static func put(
    _ request: CallRequest, _ folder: String, _ channel: String, _ context: String
  ) throws(Failure) {
    let text = try request.callFile(channel: channel, context: context)
    let name = "\(request.reference).call"
    let drafted = Paths.join(Paths.parent(folder), ".\(name)")
    try Files.writeAtomically(drafted, Array(text.utf8), overwrite: true)
    try Files.setPermissions(drafted, 0o640)
    try Files.rename(drafted, to: Paths.join(folder, name))
  }

  /// No shell: what is put in stays one word.
  private static func run(
    _ words: [String], _ environment: Environment, _ request: CallRequest
  ) throws(Failure) {
    let filled = try words.map { word throws(Failure) in try request.filled(word) }
    let done = try ChildProcess.run(
      arguments: filled, environment: environment, input: [], captureOutput: true, seconds: 30)
    guard done.status == 0 else {
      let name = words.first ?? ""
      throw Failure(
        .unavailable, "call.refused",
        Text("'\(name)' failed (\(done.status))", "«\(name)» завершилась с кодом \(done.status)"))
    }
  }
}

extension Desk {
  /// Asks the exchange for a call that is written down, and writes down what it says. It is asked once:
  /// a repetition would ring people twice.
  public func dial(_ request: CallRequest, by dialer: Dialer, source: String) throws(Failure) {
    let name: String?
    do {
      name = try dialer.dial(request)
    } catch {
      try refuseCall(request.call, error.message[store.session.language])
      // Whatever went wrong there, the exchange is what cannot be had.
      let isOurs: [ExitCode] = [.config, .data, .usage]
      guard !isOurs.contains(error.exit) else { throw error }
      throw Failure(.unavailable, error.id, error.message, hint: error.hint)
    }
    guard let name, !name.isEmpty, name.utf8.count <= 200 else { return }
    try change { operation throws(Failure) in
      _ = try operation.set(
        Call.kind, request.call, [Call.source: .text(source), Call.externalID: .text(name)])
    }
  }
}
