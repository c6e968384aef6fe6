/// Words typed with the wrong one of the two keyboard layouts of a Russian office.
public enum KeyboardLayout {
  private static let english = Array("qwertyuiop[]asdfghjkl;'zxcvbnm,.`")
  private static let russian = Array("йцукенгшщзхъфывапролджэячсмитьбюё")

  /// The Latin letters on the keys of Russian ones: `дуфв` gives `lead`.
  public static func latin(_ word: String) -> String { swap(word, from: russian, to: english) }

  /// The Russian letters on the keys of Latin ones: `yjdsq` gives `новый`.
  public static func cyrillic(_ word: String) -> String { swap(word, from: english, to: russian) }

  private static func swap(_ word: String, from: [Character], to: [Character]) -> String {
    String(
      word.lowercased().map { letter in
        from.firstIndex(of: letter).map { to[$0] } ?? letter
      })
  }
}
