/// What a single word of a Russian name is likely to be.
enum NameWords {
  static func isPatronymic(_ word: String) -> Bool {
    let key = Fold.key(word)
    let endings = ["ович", "евич", "овна", "евна", "ична", "инична"]
    return endings.contains { key.hasSuffix($0) && key.count > $0.count + 1 }
      || ["ильич", "лукич", "кузьмич", "фомич", "оглы", "кызы"].contains(key)
  }

  static func isFamily(_ word: String) -> Bool {
    let key = Fold.key(word)
    let endings = [
      "ов", "ова", "ев", "ева", "ин", "ина", "ын", "ына", "ский", "ская", "цкий", "цкая", "ской",
      "енко", "ко", "ук", "юк", "чук", "ян", "дзе", "швили", "их", "ых",
    ]
    return !isGiven(word) && endings.contains { key.hasSuffix($0) && key.count > $0.count + 1 }
  }

  static func isGiven(_ word: String) -> Bool { given.contains(Fold.key(word)) }

  /// «А.», «А.П.», «А. П.» without the blank.
  static func initials(_ word: String) -> (first: String, second: String?)? {
    let letters = word.split(separator: ".", omittingEmptySubsequences: false)
    guard word.hasSuffix("."), (2...3).contains(letters.count),
      letters.dropLast().allSatisfy({ $0.count == 1 && $0.first?.isLetter == true }),
      let first = letters.first
    else { return nil }
    return ("\(first).", letters.count == 3 ? "\(letters[1])." : nil)
  }

  /// Given names in use, folded; those that look like family names matter most.
  private static let given: Set<String> = Set(
    """
    александр александра алексей алена алина алиса алла альберт анастасия анатолий андрей анжела
    анна антон антонина арина аркадий арсений артем артур богдан борис вадим валентин валентина
    валерий валерия варвара василий василиса вера вероника виктор виктория виталий влад владимир
    владислав всеволод вячеслав галина геннадий георгий герман глеб григорий дарья денис диана
    дмитрий ева евгений евгения егор екатерина елена елизавета жанна захар зинаида зоя иван игорь
    илья инна ирина карина кирилл кира константин кристина ксения лариса лев леонид лидия любовь
    людмила майя максим маргарита марина мария марк мартин матвей милана михаил надежда наталия
    наталья никита николай нина олег олеся ольга павел петр платон полина раиса регина рената ринат
    роберт родион роман руслан рустам светлана святослав семен сергей снежана софия софья станислав
    степан таисия тамара татьяна тимофей тимур ульяна федор филипп фаина эдуард эльвира эльдар эмма
    юлия юлиан юрий яков ян яна ярослав саша маша даша катя лена таня оля юля дима миша коля вова
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
