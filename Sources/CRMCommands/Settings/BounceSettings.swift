import CRMActions
import CRMStore
import Wording

/// What the settings say of letters that come back.
struct BounceSettings {
  /// How many that come back for the time being mark an address as wrong; 0 for never.
  var soft = 3
  /// The days within which they count.
  var days = 30

  /// The table `[bounces]`.
  static let section = SettingsSection(
    name: "bounces",
    keys: [
      .init(
        "soft",
        Text(
          "letters that come back for the time being (full mailbox, silent server) until an address "
            + "counts as wrong; 0: never; 3",
          "столько временных возвратов (ящик переполнен, сервер молчит) делают адрес неверным; "
            + "0: никогда; 3")),
      .init("days", Text("days within which they count; 30", "за столько дней; 30")),
    ]
  ) { settings, table throws(Failure) in
    if let soft = try table.number("soft", from: 0, upTo: 1_000) { settings.bounces.soft = soft }
    if let days = try table.number("days", upTo: 3_650) { settings.bounces.days = days }
  }
}
