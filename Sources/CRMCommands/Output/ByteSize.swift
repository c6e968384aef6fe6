import Wording

/// Bytes as people say them.
enum ByteSize {
  static func text(_ bytes: Int64) -> Text {
    switch bytes {
    case 1: Text("1 byte", "1 Б")
    case ..<1_024: Text("\(bytes) bytes", "\(bytes) Б")
    case ..<1_048_576: Text("\((bytes + 512) / 1_024) KB", "\((bytes + 512) / 1_024) КБ")
    default:
      Text("\((bytes + 524_288) / 1_048_576) MB", "\((bytes + 524_288) / 1_048_576) МБ")
    }
  }
}
