import CRMDomain
import CRMStore
import SQL
public import Wording

/// A call that the exchange is asked for.
public struct CallRequest: Sendable, Equatable {
  /// The call of the store.
  public let call: Int64
  /// What the exchange is to keep, so that its records find the call: `crm-42`.
  public let reference: String
  /// Whom to call: digits, `+`, `*` and `#`, nothing else.
  public let number: String
  /// Who calls: digits, `*` and `#`.
  public let ext: String

  /// The number without its plus.
  public var digits: String { number.filter { $0 != "+" } }

  /// Whether a text may reach an exchange as a number.
  public static func isDialable(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { "0123456789+*#".utf8.contains($0) }
  }

  /// A text with `{number}`, `{digits}`, `{extension}`, `{ref}` and `others` put in, each as `escape`
  /// makes it; any other place is a slip in the settings.
  func filled(
    _ template: String, _ others: [String: String] = [:], _ escape: (String) -> String = { $0 }
  ) throws(Failure) -> String {
    var values = ["number": number, "digits": digits, "extension": ext, "ref": reference]
    values.merge(others) { own, _ in own }
    return try Blank(template).filled { name throws(Failure) in
      guard let value = values[name] else {
        throw Failure(
          .config, "call.bad-place",
          Text("there is nothing to put into {\(name)}", "нечего подставить в {\(name)}"),
          hint: Text(verbatim: values.keys.sorted().map { "{\($0)}" }.joined(separator: " ")))
      }
      return escape(value)
    }
  }

  /// The call file by which Asterisk rings the extension first and then calls the number.
  public func callFile(channel: String, context: String) throws(Failure) -> String {
    for value in [channel, context] {
      guard value.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: ";") }) else {
        throw Failure(
          .config, "call.bad-channel",
          Text("telephony.channel: '\(value)'", "telephony.channel: «\(value)»"))
      }
    }
    return """
      Channel: \(try filled(channel))
      CallerID: "CRM" <\(ext)>
      MaxRetries: 0
      WaitTime: 30
      Account: \(reference)
      Set: CDR(userfield)=\(reference)
      Context: \(context)
      Extension: \(digits)
      Priority: 1

      """
  }
}

extension Desk {
  /// Writes down the call that is about to be asked for, so that the exchange's records find it.
  public func requestCall(
    with party: CallParty, topic: String?, user: Int64?
  ) throws(Failure) -> CallRequest {
    let me = try store.actingUser().id
    let caller = user ?? me
    let ext = try extensionToRing(of: caller)
    return try change { operation throws(Failure) in
      var draft: Draft = [
        Call.direction: .text("out"), Call.outcome: .text("planned"),
        Call.startedAt: .integer(now.seconds), Call.duration: .integer(0),
        Call.talkTime: .integer(0), Call.topic: .optional(topic), Call.user: .integer(caller),
        Call.ext: .text(ext),
      ]
      let links = try operation.partyLinks(party, &draft)
      let number = PhoneNumber(stored: draft[Call.number]?.text ?? "").e164
      guard CallRequest.isDialable(number) else {
        throw Failure(
          .data, "call.no-number",
          Text("there is no number to call", "нет номера, по которому можно позвонить"),
          hint: Text("write the number instead of the record", "укажите номер вместо записи"))
      }
      let id = try CallFiling(operation).add(draft, links: links)
      return CallRequest(call: id, reference: "crm-\(id)", number: number, ext: ext)
    }
  }

  /// Notes that the exchange refused.
  public func refuseCall(_ id: Int64, _ why: String) throws(Failure) {
    try change { operation throws(Failure) in
      _ = try operation.set(
        Call.kind, id, [Call.outcome: .text("failed"), Call.note: .text(why)])
    }
  }

  private func extensionToRing(of user: Int64) throws(Failure) -> String {
    let row = try store.engine.first("SELECT extension, login FROM users WHERE id = \(user)")
    let word = row?.text(0).split { $0 == "," || $0 == " " }.first.map(String.init) ?? ""
    guard CallRequest.isDialable(word) else {
      let login = row?.text(1) ?? ""
      throw Failure(
        .data, "call.no-extension",
        Text("'\(login)' has no extension", "у «\(login)» нет внутреннего номера"),
        hint: Text(
          "an administrator gives it: 'crm user edit \(login) extension=101'",
          "его задаёт администратор: 'crm user edit \(login) extension=101'"))
    }
    return word
  }
}
