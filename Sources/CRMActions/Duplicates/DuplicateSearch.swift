import CRMDomain
import CRMStore
public import Wording

extension Desk {
  /// The records of a kind that are the same or alike, among those that the actor sees whole: exact
  /// matches first, then the most alike.
  public func duplicates(_ request: DuplicateRequest) throws(Failure) -> [DuplicatePair] {
    var search = DuplicateSearch(store, request)
    return try search.run()
  }
}

/// One search for duplicates: reads the records once, sorts them into blocks, compares within them.
struct DuplicateSearch {
  private let store: Store
  private let request: DuplicateRequest
  private var kind: RecordKind { request.kind }
  private var profiles: [DuplicateProfile] = []
  private var places: [Int64: Int] = [:]
  private var names: [String] = []
  private var wanted: Set<Int>?
  /// What pairs share beyond doubt.
  private var exact: [Pair: [DuplicatePair.Reason]] = [:]
  /// What records share with others that hints only, by their places.
  private var hints: [Int: [DuplicatePair.Reason]] = [:]
  private var candidates = Candidates()

  init(_ store: Store, _ request: DuplicateRequest) {
    self.store = store
    self.request = request
  }

  mutating func run() throws(Failure) -> [DuplicatePair] {
    try read()
    if kind.name == Deal.kind.name { matchDeals() } else { try matchKeys() }
    let groups = Groups(exact.keys, count: profiles.count)
    var found: [DuplicatePair] = []
    if request.exact {
      for (pair, reasons) in exact where isWanted(pair) {
        found.append(made(pair, .exact, 100, reasons))
      }
    }
    if request.similar {
      fillBlocks()
      candidates.close(names: names)
      found += similar(groups)
    }
    return found.sorted(by: DuplicateSearch.isBefore)
  }

  private static func isBefore(_ one: DuplicatePair, _ two: DuplicatePair) -> Bool {
    (two.score, one.record, one.duplicate) < (one.score, two.record, two.duplicate)
  }

  /// The pairs that are alike, the best one of those that lead to the same records: those of one
  /// group are the same beyond doubt already.
  private mutating func similar(_ groups: Groups) -> [DuplicatePair] {
    var best: [Pair: DuplicatePair] = [:]
    for pair in candidates.pairs where isWanted(pair) {
      let heads = Pair(groups.head(of: pair.first), groups.head(of: pair.second))
      guard heads.first != heads.second else { continue }
      let score = DuplicateScore(
        kind, profiles[pair.first], profiles[pair.second], shared(pair))
      guard score.points >= request.minimum else { continue }
      let made = made(pair, .similar, score.points, score.reasons)
      if let known = best[heads], DuplicateSearch.isBefore(known, made) { continue }
      best[heads] = made
    }
    return Array(best.values)
  }

  private func isWanted(_ pair: Pair) -> Bool {
    guard let wanted else { return true }
    return wanted.contains(pair.first) || wanted.contains(pair.second)
  }

  private func made(
    _ pair: Pair, _ match: DuplicatePair.Match, _ score: Int, _ reasons: [DuplicatePair.Reason]
  ) -> DuplicatePair {
    let (one, two) = (profiles[pair.first], profiles[pair.second])
    return DuplicatePair(
      match: match, score: score, record: one.id, duplicate: two.id,
      titles: (one.title, two.title), reasons: reasons)
  }

  private func shared(_ pair: Pair) -> [DuplicatePair.Reason] {
    guard let mine = hints[pair.first], let theirs = hints[pair.second] else { return [] }
    return mine.filter(theirs.contains)
  }

  // MARK: Reading

  private mutating func read() throws(Failure) {
    let selection = Selection(
      kind, order: ["id"], fields: DuplicateProfile.fields(of: kind),
      includesHidden: request.includesHidden)
    try store.each(selection) { record throws(Failure) in
      // What is masked for the actor cannot be compared, nor told.
      guard try store.isWhole(record) else { return }
      places[record.id] = profiles.count
      let profile = DuplicateProfile(record)
      profiles.append(profile)
      names.append(profile.label)
    }
    guard !request.terms.isEmpty else { return }
    var fitting: Set<Int> = []
    let filtered = Selection(
      kind, terms: request.terms, order: ["id"], fields: ["id"],
      includesHidden: request.includesHidden)
    try store.each(filtered) { record throws(Failure) in
      if let place = places[record.id] { fitting.insert(place) }
    }
    wanted = fitting
  }

  // MARK: What decides

  private mutating func matchKeys() throws(Failure) {
    try store.eachSharedKey(of: kind) { type, key, carriers throws(Failure) in
      let known = carriers.compactMap { places[$0] }
      guard known.count > 1 else { return }
      switch type {
      case .email: match(known, .init(key: .email, value: key))
      case .line: match(known, .init(key: .line, value: key))
      case .inn: match(known, .init(key: .inn, value: key))
      case .name: match(known, .init(key: .name, value: key))
      case .phone: hint(known, .init(key: .phone, value: key))
      case .domain: hint(known, .init(key: .domain, value: key))
      }
    }
  }

  /// Every carrier of a key is the same as the oldest one that it does not contradict.
  private mutating func match(_ carriers: [Int], _ reason: DuplicatePair.Reason) {
    let decides = reason.key == .inn || reason.key == .name
    var heads: [Int] = []
    for place in carriers {
      let head = heads.prefix(Candidates.whole).first {
        !decides || !profiles[$0].contradicts(profiles[place])
      }
      if let head {
        exact[Pair(head, place), default: []].append(reason)
      } else {
        heads.append(place)
      }
    }
  }

  private mutating func hint(_ carriers: [Int], _ reason: DuplicatePair.Reason) {
    for place in carriers { hints[place, default: []].append(reason) }
    candidates.add(carriers, names: names)
  }

  /// Deals of one company that are open at once with the same title or sum.
  private mutating func matchDeals() {
    var titles: [String: [Int]] = [:]
    var amounts: [String: [Int]] = [:]
    for (place, deal) in profiles.enumerated() {
      guard let company = deal.companies.first else { continue }
      titles["\(company) \(deal.label)", default: []].append(place)
      if let amount = deal.amount { amounts["\(company) \(amount)", default: []].append(place) }
    }
    for same in titles.values where same.count > 1 {
      match(same, .init(key: .title, value: profiles[same[0]].title))
    }
    for same in amounts.values where same.count > 1 {
      match(same, .init(key: .amount, value: profiles[same[0]].amount))
    }
  }

  // MARK: What hints

  private mutating func fillBlocks() {
    for (place, profile) in profiles.enumerated() {
      for block in blocks(profile) { candidates.add(place, to: block) }
    }
  }

  private func blocks(_ profile: DuplicateProfile) -> [UInt64] {
    switch kind.name {
    case Company.kind.name: return nameBlocks(profile.name)
    case Contact.kind.name:
      guard let person = profile.person, !person.last.isEmpty else { return [] }
      return [Block.of(person.words, "person")]
        + profile.companies.flatMap { Block.spellings(person.letters, $0) }
    case Lead.kind.name: return profile.company.map(nameBlocks) ?? []
    default:
      return profile.companies.map { Block.of($0, "company") }
        + (profile.contact.map { [Block.of(String($0), "contact")] } ?? [])
    }
  }

  private func nameBlocks(_ name: SimilarName) -> [UInt64] {
    var blocks = Block.spellings(name.letters, "name")
    blocks.append(Block.of(name.wordSet, "words"))
    if name.words.count > 1, let first = name.words.first, first.utf8.count > 8 {
      blocks.append(Block.of(first, "word"))
    }
    return blocks
  }
}
