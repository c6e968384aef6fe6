/// The names of kinds, for what every change asks of a record: of which kind it is. A kind itself is
/// described when it is first named, field by field, and most commands need three or four of them.
public enum KindName {
  /// A telephone call.
  public static let call = "call"
  /// By which way a user is told.
  public static let channel = "channel"
  /// A company.
  public static let company = "company"
  /// A contact.
  public static let contact = "contact"
  /// A deal.
  public static let deal = "deal"
  /// A web form.
  public static let form = "form"
  /// A call, meeting or letter that is planned.
  public static let interaction = "interaction"
  /// A survey that somebody is asked.
  public static let invitation = "invitation"
  /// An invoice.
  public static let invoice = "invoice"
  /// A lead.
  public static let lead = "lead"
  /// A letter.
  public static let message = "message"
  /// An order.
  public static let order = "order"
  /// A payment.
  public static let payment = "payment"
  /// A quote.
  public static let quote = "quote"
  /// A shipment.
  public static let shipment = "shipment"
  /// An entry of a web form.
  public static let submission = "submission"
}
