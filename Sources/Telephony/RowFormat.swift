public import Wording

/// The formats of rows that can be named; unnamed, each is told by its own contents.
public enum RowFormat: String, CaseIterable, Sendable {
  case asteriskCSV = "asterisk-csv"
  case asteriskCustom = "asterisk-custom"
  case freeswitchExample = "freeswitch-example"
  case freeswitchAsterisk = "freeswitch-asterisk"
  case grandstream = "grandstream-ucm"
  case cel
  case queueLog = "queue-log"
  case notice

  /// What it is.
  public var about: Text {
    switch self {
    case .asteriskCSV: Text("Asterisk's cdr_csv", "cdr_csv от Asterisk")
    case .asteriskCustom: Text("Asterisk's cdr_custom", "cdr_custom от Asterisk")
    case .freeswitchExample:
      Text("FreeSWITCH's template 'example'", "FreeSWITCH, шаблон «example»")
    case .freeswitchAsterisk:
      Text("FreeSWITCH's template 'asterisk'", "FreeSWITCH, шаблон «asterisk»")
    case .grandstream: Text("the export of a Grandstream", "выгрузка Grandstream")
    case .cel: Text("Asterisk's channel events", "события каналов Asterisk")
    case .queueLog: Text("Asterisk's queue_log", "queue_log от Asterisk")
    case .notice: Text("notices as JSON or forms", "уведомления в JSON или полями формы")
    }
  }
}
