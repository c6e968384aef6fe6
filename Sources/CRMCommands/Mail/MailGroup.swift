import CRMDomain
import CommandSpec
import Wording

/// `crm mail`: letters, each with one outcome.
enum MailGroup {
  static let group = Group<App>("mail", summary: Text("Letters", "Письма")) {
    RecordVerbs.reading(Message.kind)
  }
}
