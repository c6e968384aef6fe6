import CRMActions
import CRMDomain
import Rendering
import Telephony
import Web

/// What an exchange reads that takes us for Bitrix24: `/call/NAME/TOKEN/telephony.externalcall.…`.
enum ExternalCallAnswer {
  /// What is said to a request that lacks what it is about; nil where nothing is wrong with it.
  static func refusal(of gate: Gate) -> HTTPResponse? {
    guard let (call, fields) = gate.request.externalCall else { return nil }
    switch call {
    case .register where fields["PHONE_NUMBER"].isEmpty:
      return error("ERROR_CORE", "PHONE_NUMBER is empty")
    case .register where !fields.isRegistration: return error("ERROR_CORE", "Unknown TYPE")
    case .finish where fields["CALL_ID"].isEmpty, .attachRecord where fields["CALL_ID"].isEmpty:
      return error("INVALID_ARGUMENT", "CALL_ID must be a string")
    case .attachRecord: return refusal(ofRecording: gate.sent, fields)
    default: return nil
    }
  }

  private static func refusal(
    ofRecording sent: SentRecording.Found, _ fields: NoticeFields
  ) -> HTTPResponse? {
    switch sent {
    case .recording: nil
    case .noRecording: error("ERROR_CORE", "FILE_CONTENT is no recording in base64")
    case .nothing:
      fields["RECORD_URL"].isEmpty
        ? error("ERROR_CORE", "RECORD_URL or FILE_CONTENT is needed") : nil
    }
  }

  /// What is said to a request that was kept; nil to a notice.
  static func answer(to gate: Gate) -> HTTPResponse? {
    guard let (call, fields) = gate.request.externalCall else { return nil }
    switch call {
    case .register:
      let id = fields.has("CALL_ID") ? fields["CALL_ID"] : fields.registeredCall
      return result([
        ("CALL_ID", .text(id)), ("CRM_CREATED_LEAD", .null),
        ("CRM_CREATED_ENTITIES", .list([])), ("CRM_ENTITY_TYPE", .null), ("CRM_ENTITY_ID", .null),
      ])
    case .finish: return result([("CALL_ID", .text(fields["CALL_ID"]))])
    // The number of a file of which nobody asks again.
    case .attachRecord: return result([("FILE_ID", .integer(1))])
    case .other: return CallRoute.json([("result", .flag(true))])
    }
  }

  private static func result(_ members: [(String, CellValue)]) -> HTTPResponse {
    CallRoute.json([("result", .object(members))])
  }

  private static func error(_ code: String, _ words: String) -> HTTPResponse {
    CallRoute.json([("error", .text(code)), ("error_description", .text(words))], status: 400)
  }
}
