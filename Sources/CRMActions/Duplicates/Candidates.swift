import CRMDomain

/// Two records of a search, by their places: the one that comes first is the older one.
struct Pair: Hashable, Comparable {
  /// Both places in one number: there are millions of pairs.
  private let places: UInt64

  var first: Int { Int(places >> 32) }
  var second: Int { Int(places & 0xffff_ffff) }

  init(_ one: Int, _ two: Int) {
    places = UInt64(min(one, two)) << 32 | UInt64(max(one, two))
  }

  static func < (left: Pair, right: Pair) -> Bool { left.places < right.places }
}

/// Which records are compared at all: those that share a block. Small blocks are compared whole; in
/// large ones each record meets its neighbours by name alone, so that the work grows with the number
/// of records and not with its square.
struct Candidates {
  /// Up to this size a block is compared whole.
  static let whole = 16
  /// How many neighbours a record of a larger block meets.
  static let window = 6

  /// The pairs to compare, each once and in order, when the blocks are closed.
  private(set) var pairs: [Pair] = []
  private var blocks: [(key: UInt64, place: Int)] = []

  /// Puts a record into a block.
  mutating func add(_ place: Int, to block: UInt64) {
    blocks.append((block, place))
  }

  /// Makes a block of records that are known to share something.
  mutating func add(_ places: [Int], names: [String]) {
    guard places.count > Candidates.whole else {
      for (index, one) in places.enumerated() {
        for two in places[(index + 1)...] where one != two { pairs.append(Pair(one, two)) }
      }
      return
    }
    let sorted = places.sorted { (names[$0], $0) < (names[$1], $1) }
    for (index, one) in sorted.enumerated() {
      for two in sorted[(index + 1)...].prefix(Candidates.window) where one != two {
        pairs.append(Pair(one, two))
      }
    }
  }

  /// Makes the blocks that were filled one by one.
  mutating func close(names: [String]) {
    blocks.sort { ($0.key, $0.place) < ($1.key, $1.place) }
    var start = 0
    while start < blocks.count {
      var end = start + 1
      while end < blocks.count, blocks[end].key == blocks[start].key { end += 1 }
      if end - start > 1 {
        var places = blocks[start..<end].map(\.place)
        // A name may come into one block by two ways.
        places = places.indices.filter { $0 == 0 || places[$0] != places[$0 - 1] }.map {
          places[$0]
        }
        add(places, names: names)
      }
      start = end
    }
    blocks = []
    pairs.sort()
    var kept: [Pair] = []
    for pair in pairs where pair != kept.last { kept.append(pair) }
    pairs = kept
  }
}

/// Keys of blocks.
enum Block {
  private static let offset: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01b3

  /// The block of a text; `salt` keeps blocks of different sense apart.
  static func of(_ text: String, _ salt: String) -> UInt64 {
    var hash = offset
    for byte in salt.utf8 { hash = (hash ^ UInt64(byte)) &* prime }
    hash = (hash ^ 0x1f) &* prime
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* prime }
    return hash
  }

  /// The blocks in which a name meets every name that differs by one letter: the name itself, and
  /// the name without each of its letters.
  static func spellings(_ letters: [UInt32], _ salt: String) -> [UInt64] {
    guard letters.count > 3 else { return [] }
    let start = of("", salt)
    var blocks = [hash(letters, without: nil, start)]
    for place in letters.indices.prefix(40) {
      blocks.append(hash(letters, without: place, start))
    }
    return blocks
  }

  private static func hash(_ letters: [UInt32], without place: Int?, _ start: UInt64) -> UInt64 {
    var hash = start
    for (index, letter) in letters.enumerated() where index != place {
      hash = (hash ^ UInt64(letter)) &* prime
    }
    return hash
  }
}

/// Records that exact matches bind together, each group known by its oldest.
struct Groups {
  private var parents: [Int]

  init(_ pairs: some Sequence<Pair>, count: Int) {
    parents = Array(0..<count)
    for pair in pairs {
      let heads = Pair(head(of: pair.first), head(of: pair.second))
      parents[heads.second] = heads.first
    }
    for place in parents.indices { parents[place] = head(of: place) }
  }

  func head(of place: Int) -> Int {
    var place = place
    while parents[place] != place { place = parents[place] }
    return place
  }
}
