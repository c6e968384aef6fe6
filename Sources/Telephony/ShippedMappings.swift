public import Wording

/// The exchanges whose notices are read without any setting up.
public enum ShippedMappings {
  /// The mappings, in the order in which they are tried.
  public static func all() throws(Failure) -> [NoticeMapping] {
    try NoticeMapping.read(hosted + others)
  }

  private static let hosted = """
    exchange mango
    when entry_id call_direction create_time end_time
    call entry_id
    leg entry_id
    direction call_direction 0=internal 1=in 2=out
    in number from.number
    in ext to.extension
    out number to.number
    out ext from.extension
    line line_number
    start create_time
    answer talk_time
    end end_time
    result talk_time 0=no-answer *=answered

    exchange mango
    when call_state=Appeared entry_id call_id timestamp
    call entry_id
    leg call_id
    leg call_state
    caller from.extension
    caller from.number
    callee to.number
    line to.line_number
    start timestamp

    exchange mango
    when call_state=Connected location=abonent entry_id call_id timestamp
    call entry_id
    leg call_id
    leg call_state
    caller from.extension
    caller from.number
    callee to.number
    ext to.extension
    line to.line_number
    start timestamp
    answer timestamp
    result call_state Connected=answered

    exchange mango
    when recording_id recording_state=Completed entry_id
    call entry_id
    leg recording_id
    recording recording_id

    exchange zadarma
    when event=NOTIFY_START|NOTIFY_OUT_START|NOTIFY_INTERNAL pbx_call_id
    call pbx_call_id
    leg event
    direction event NOTIFY_START=in NOTIFY_INTERNAL=in NOTIFY_OUT_START=out
    in number caller_id
    out number destination
    ext internal
    in line called_did
    start call_start local

    exchange zadarma
    when event=NOTIFY_ANSWER pbx_call_id
    call pbx_call_id
    leg event
    direction event NOTIFY_ANSWER=in
    number caller_id
    ext internal
    start call_start local
    result event NOTIFY_ANSWER=answered

    exchange zadarma
    when event=NOTIFY_END|NOTIFY_OUT_END pbx_call_id
    call pbx_call_id
    leg event
    direction event NOTIFY_END=in NOTIFY_OUT_END=out
    in number caller_id
    out number destination
    ext internal
    in line called_did
    start call_start local
    talk duration answered
    result disposition answered=answered busy=busy failed=failed *=no-answer

    exchange zadarma
    when event=NOTIFY_RECORD pbx_call_id
    call pbx_call_id
    leg event
    recording call_id_with_rec

    exchange megafon
    when cmd=history callid
    call callid
    leg callid
    direction type in=in out=out
    number phone
    ext ext
    line diversion
    start start compact
    duration duration
    talk duration answered
    result status success=answered missed=no-answer busy=busy cancel=no-answer *=failed
    recording link

    exchange telphin
    when EventType=dial-in|dial-out CallID CallFlow
    call CallID
    leg SubCallID
    leg EventType
    direction CallFlow in=in out=out
    in number CallerIDNum
    out number CalledNumber after=*
    in ext CalledNumber after=*
    out ext CallerExtension after=* before=@
    line CalledDID
    start EventTime us

    exchange telphin
    when EventType=answer CallID CallFlow
    call CallID
    leg SubCallID
    leg EventType
    direction CallFlow in=in out=out
    in number CallerIDNum
    out number CalledNumber after=*
    in ext CalledNumber after=*
    out ext CallerExtension after=* before=@
    line CalledDID
    start EventTime us
    answer EventTime us
    result EventType answer=answered

    exchange telphin
    when EventType=hangup CallID CallFlow
    call CallID
    leg SubCallID
    leg EventType
    direction CallFlow in=in out=out
    in number CallerIDNum
    out number CalledNumber after=*
    in ext CalledNumber after=*
    out ext CallerExtension after=* before=@
    line CalledDID
    end EventTime us
    duration Duration us
    talk BridgedDuration us
    result CallStatus ANSWER=answered BUSY=busy NOANSWER=no-answer CANCEL=no-answer *=failed
    recording RecID

    exchange sipuni
    when event=1 call_id timestamp
    call call_id
    leg event
    direction src_type 1=in 2=out
    in number src_num before=_
    out number dst_num before=_
    out ext short_src_num
    line pbxdstnum
    start timestamp

    exchange sipuni
    when event=3 call_id timestamp
    call call_id
    leg event
    direction src_type 1=in 2=out
    in number src_num before=_
    out number dst_num before=_
    in ext short_dst_num
    out ext short_src_num
    start timestamp
    answer timestamp
    result event 3=answered

    exchange sipuni
    when event=2 call_id call_start_timestamp
    call call_id
    leg event
    direction src_type 1=in 2=out
    in number src_num before=_
    out number dst_num before=_
    in ext last_called
    out ext short_src_num
    line pbxdstnum
    start call_start_timestamp
    answer call_answer_timestamp answered
    end timestamp
    result status ANSWER=answered BUSY=busy NOANSWER=no-answer CANCEL=no-answer *=failed
    recording call_record_link answered

    """

  private static let others = """
    exchange uis
    when call_session_id total_time_duration talk_time_duration
    call call_session_id
    leg notification_mnemonic
    direction direction in=in out=out
    number contact_phone_number
    ext employee_id
    line virtual_phone_number
    reference external_id
    end notification_time local
    duration total_time_duration
    talk talk_time_duration
    result talk_time_duration 0=no-answer *=answered

    exchange uis
    when call_session_id file_link
    call call_session_id
    leg file_link
    recording file_link

    exchange mts
    when EventType=EndCall CallID
    call CallID
    leg EventType
    caller From.ANI
    callee To.DNIS
    line To.Virtual
    end EventTime iso
    result CallResult *=unknown

    exchange mts
    when EventType=CallAccepted CallID
    call CallID
    leg EventType
    caller From.ANI
    callee To.DNIS
    line To.Virtual
    start EventTime iso

    exchange mts
    when EventType=CallAnswered CallID
    call CallID
    leg EventType
    caller From.ANI
    callee To.DNIS
    answer EventTime iso
    start EventTime iso
    result EventType CallAnswered=answered

    exchange moizvonki
    when webhook.action=call.finish event.client_number
    direction event.direction 0=in 1=out
    number event.client_number
    end event.end_time
    duration event.duration
    talk event.duration
    result event.duration 0=no-answer *=answered
    recording event.recording

    exchange bitrix24
    when event=ONVOXIMPLANTCALLEND data.CALL_ID
    call data.CALL_ID
    leg event
    direction data.CALL_TYPE 1=out 2=in 3=in 4=out
    number data.PHONE_NUMBER
    ext data.PORTAL_USER_ID
    line data.PORTAL_NUMBER before=:
    start data.CALL_START_DATE iso
    duration data.CALL_DURATION
    talk data.CALL_DURATION answered
    result data.CALL_FAILED_CODE 200=answered 304=no-answer 486=busy *=failed

    exchange bitrix24
    when CALL_ID PHONE_NUMBER TYPE
    call CALL_ID
    leg 'begin
    direction TYPE 1=out 2=in 3=in 4=out 5=out
    number PHONE_NUMBER
    ext USER_ID
    ext USER_PHONE_INNER
    line LINE_NUMBER
    start CALL_ID after=.
    start registered
    start CALL_START_DATE iso
    reference EXTERNAL_CALL_ID

    exchange bitrix24
    when CALL_ID DURATION
    call CALL_ID
    leg 'end
    ext USER_ID
    ext USER_PHONE_INNER
    start CALL_ID after=.
    duration DURATION
    talk DURATION answered
    result STATUS_CODE 200=answered 304=no-answer 480=no-answer 603-S=no-answer 486=busy 603=busy *=failed
    result DURATION 0=no-answer *=answered
    recording RECORD_URL

    exchange bitrix24
    when CALL_ID RECORD_FILE
    call CALL_ID
    leg 'file
    leg RECORD_FILE
    recording RECORD_FILE

    exchange bitrix24
    when CALL_ID RECORD_URL
    call CALL_ID
    leg 'record
    recording RECORD_URL

    exchange freeswitch
    when variables.uuid variables.start_epoch variables.billsec
    call variables.uuid
    leg variables.uuid
    caller callflow.0.caller_profile.caller_id_number
    callee callflow.0.caller_profile.destination_number
    start variables.start_epoch
    answer variables.answer_epoch answered
    end variables.end_epoch
    duration variables.duration
    talk variables.billsec
    result variables.hangup_cause NORMAL_CLEARING=answered USER_BUSY=busy NO_ANSWER=no-answer ORIGINATOR_CANCEL=no-answer NO_USER_RESPONSE=no-answer *=failed
    """
}
