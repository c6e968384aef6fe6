import CRMActions
import Testing
import Web

/// Notices of one hosted exchange, made up after what its service documents, and what they tell.
struct NoticeSample: Sendable, CustomTestStringConvertible {
  let service: String
  let check: NoticeCheck
  /// The same check with another secret.
  let other: NoticeCheck
  let requests: [HTTPRequest]
  /// `direction outcome number extension start talk`.
  let told: [String]

  var testDescription: String { service }

  init(
    _ service: String, _ way: NoticeCheck.Way, user: String = "", secret: String,
    told: [String], _ requests: [HTTPRequest]
  ) {
    self.service = service
    check = NoticeCheck(way, user: user, secret: secret)
    other = NoticeCheck(way, user: user, secret: secret + "!")
    self.requests = requests
    self.told = told
  }

  private static func post(
    _ service: String, _ body: String, query: String = "", _ headers: [(String, String)] = []
  ) -> HTTPRequest {
    HTTPRequest(
      method: "POST", path: "/call/\(service)", query: query,
      headers: headers.map { (name: $0.0, value: $0.1) }, body: Array(body.utf8))
  }

  static let all = [mango, zadarma, megafon, telphin, sipuni, uis, mts, mtsOut, bitrix]

  static let mango = NoticeSample(
    "mango", .mango, user: "testkey-of-our-own", secret: "salt-of-our-own",
    told: ["in answered +79065550101 101 1795251000 60"],
    [
      post(
        "mango",
        "vpbx_api_key=testkey-of-our-own&sign=2a4d73db2cf55c8fe393d230403a4625565c848b86a5385380e3ad"
          + "670f9d8725&json=%7B%22entry_id%22%3A%22E1%22%2C%22call_direction%22%3A1%2C%22from%22%3A"
          + "%7B%22number%22%3A%2279065550101%22%7D%2C%22to%22%3A%7B%22extension%22%3A%22101%22%7D%2C"
          + "%22line_number%22%3A%2278125550100%22%2C%22create_time%22%3A1795251000%2C%22talk_time%22"
          + "%3A1795251010%2C%22end_time%22%3A1795251070%2C%22entry_result%22%3A1%7D")
    ])

  static let zadarma = NoticeSample(
    "zadarma", .zadarma, secret: "zadarma-secret",
    told: [
      "in answered +79065550101 101 1795251000 65", "out missed +79065550101 101 1795251300 0",
    ],
    [
      post(
        "zadarma",
        "event=NOTIFY_END&call_start=2026-11-21+11%3A50%3A00&pbx_call_id=in_1&"
          + "caller_id=%2B79065550101&called_did=78125550100&internal=101&duration=65&"
          + "disposition=answered",
        [("Signature", "ZGM1OTIwMWMxMGIyYjIxYjM1ODcxNTU0ZjUwOWVjY2NmNzljZjk4Zg==")]),
      post(
        "zadarma",
        "event=NOTIFY_OUT_END&call_start=2026-11-21+11%3A55%3A00&pbx_call_id=out_1&internal=101&"
          + "destination=79065550101&duration=0&disposition=no+answer",
        [("Signature", "Yzg2YmE5NTc4NzEzYjBkNmI3ZjI4ODE4MDE5Yzg3ZmZlYjI0MTdjOA==")]),
    ])

  static let megafon = NoticeSample(
    "megafon", .token, secret: "token-of-megafon",
    told: ["in missed +79065550101 - 1795250400 0", "in answered +79065550101 101 1795251000 65"],
    [
      post(
        "megafon",
        "cmd=history&type=in&user=ivanov&ext=101&phone=79065550101&diversion=78125550100&"
          + "start=20261121T085000Z&duration=65&callid=77&link=&status=Success&"
          + "crm_token=token-of-megafon"),
      post(
        "megafon",
        #"{"cmd":"history","type":"in","phone":"79065550101","start":"20261121T084000Z","#
          + #""duration":"20","callid":"76","status":"missed","crm_token":"token-of-megafon"}"#),
    ])

  static let telphin = NoticeSample(
    "telphin", .token, secret: "token-of-telphin",
    told: ["in answered +79065550101 101 1795251000 60"],
    [
      post(
        "telphin",
        "CallID=c1&SubCallID=s1&CallFlow=in&EventType=hangup&CallStatus=ANSWER&"
          + "CalledNumber=0000%2A101&CalledDID=78125550100&CallerIDNum=79065550101&"
          + "EventTime=1795251069000000&Duration=69000000&BridgedDuration=60000000",
        query: "token=token-of-telphin")
    ])

  static let sipuni = NoticeSample(
    "sipuni", .token, secret: "token-of-sipuni",
    told: ["in answered +79065550101 101 1795251000 48"],
    [
      HTTPRequest(
        method: "GET", path: "/call/sipuni",
        query: "event=2&call_id=9.1&src_num=79065550101&src_type=1&dst_num=070000101&dst_type=2&"
          + "pbxdstnum=78125550100&timestamp=1795251060&status=ANSWER&"
          + "call_start_timestamp=1795251000&call_answer_timestamp=1795251012&last_called=101&"
          + "token=token-of-sipuni")
    ])

  static let uis = NoticeSample(
    "uis", .token, secret: "token-of-uis",
    told: ["in answered +79065550101 101 1795250999 60"],
    [
      post(
        "uis",
        #"{"notification_mnemonic":"finished_call","notification_time":"2026-11-21 11:51:10","#
          + #""virtual_phone_number":"78125550100","contact_phone_number":"79065550101","#
          + #""call_session_id":"5","direction":"in","employee_id":"101","talk_time_duration":"60","#
          + #""total_time_duration":"71"}"#, [("X-Token", "token-of-uis")])
    ])

  private static let mtsLogin = [("Authorization", "Basic bXRzOnBhc3Mgd29yZA==")]

  private static func mtsNotice(
    _ call: Int, _ event: String, _ second: String, _ from: String, _ to: String
  ) -> HTTPRequest {
    post(
      "mts",
      #"{"CallID":\#(call),"EventType":"\#(event)","CallResult":"x","#
        + #""EventTime":"2026-11-21T11:\#(second).5970279+03:00","From":{"ANI":"\#(from)"},"#
        + #""To":{"DNIS":"\#(to)","Virtual":"8125550100"}}"#, mtsLogin)
  }

  /// МТС writes ten digits, and rings people on their mobiles.
  static let mts = NoticeSample(
    "mts", .basic, user: "mts", secret: "pass word",
    told: [
      "in answered +79065550101 9165550111 1795251000 57", "in missed +79065550102 - 1795251300 0",
    ],
    [
      mtsNotice(1, "CallAccepted", "50:00", "9065550101", "9165550111"),
      mtsNotice(1, "CallAnswered", "50:09", "9065550101", "9165550111"),
      mtsNotice(1, "EndCall", "51:06", "9065550101", "9165550111"),
      mtsNotice(2, "CallAccepted", "55:00", "9065550102", "8125550100"),
      mtsNotice(2, "EndCall", "55:20", "9065550102", "8125550100"),
    ])

  static let mtsOut = NoticeSample(
    "mts", .basic, user: "mts", secret: "pass word",
    told: ["out answered +79065550101 9165550111 1795251000 57"],
    [
      mtsNotice(3, "CallAccepted", "50:00", "9165550111", "9065550101"),
      mtsNotice(3, "CallAnswered", "50:09", "9165550111", "9065550101"),
      mtsNotice(3, "EndCall", "51:06", "9165550111", "9065550101"),
    ])

  static let bitrix = NoticeSample(
    "bitrix24", .token, secret: "application-token",
    told: ["out answered +79065550101 101 1795251000 60"],
    [
      post(
        "bitrix24",
        "event=ONVOXIMPLANTCALLEND&data[CALL_ID]=externalCall.1&data[CALL_TYPE]=1&"
          + "data[PHONE_NUMBER]=%2B79065550101&data[PORTAL_NUMBER]=REST_APP%3A&"
          + "data[PORTAL_USER_ID]=101&data[CALL_DURATION]=60&"
          + "data[CALL_START_DATE]=2026-11-21T11%3A50%3A00%2B03%3A00&data[CALL_FAILED_CODE]=200&"
          + "auth[application_token]=application-token")
    ])
}
