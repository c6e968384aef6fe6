import CRMDomain
import CRMStore
import SQL
public import Wording

extension Desk {
  /// Makes an empty store usable: stages of the preset, shipped rules, and the first user, who is
  /// its administrator.
  public func found(
    preset: Preset, language: Language, login: String, name: String?
  ) throws(Failure) -> Int64 {
    try change { operation throws(Failure) in
      let store = operation.store
      guard try store.setting("preset") == nil else { throw Desk.foundedAlready }
      try store.setSetting("preset", preset.rawValue)
      try store.setSetting("language", language.rawValue)
      try store.install(preset.leadStatuses + preset.dealStages, pipelines: preset.pipelines)
      operation.isQuiet = true
      let id = try operation.add(
        User.kind,
        [
          User.login: .text(login), User.name: .optional(name), User.role: .text("admin"),
          User.active: .integer(1),
        ])
      try store.engine.run(
        #"UPDATE operations SET "user" = \#(id) WHERE id = \#(try operation.id())"#)
      store.act(as: Actor(id: id, login: login, role: .admin, department: nil))
      try operation.addShipped(language)
      return id
    }
  }

  private static let foundedAlready = Failure(
    .data, "store.exists",
    Text("the store is set up already", "хранилище уже создано"),
    hint: Text(
      "add people with 'crm user add'; 'crm init --renew' adds what newer programs ship",
      "добавьте людей: 'crm user add'; 'crm init --renew' добавит то, что появилось в новой версии")
  )
}
