import CRMStore
import Platform
public import Wording

extension Desk {
  /// What is wrong with the store and with the files beside it; empty when all is sound.
  public func faults() throws(Failure) -> [String] {
    var faults = try store.faults()
    for folder in FileFolder.all { faults += try self.faults(in: folder) }
    return faults
  }

  private func faults(in folder: FileFolder) throws(Failure) -> [String] {
    // Listed before the rows are read: a file is there before its row, so that one which comes
    // meanwhile is not taken for a stray.
    var strays = Set(try folder.present(beside: store.path))
    // So is one whose request waits; read before the rows as well, for it may be taken in meanwhile.
    let waiting = try Spool(beside: store.path).brought()
    strays.subtract(waiting.map { Paths.join(String($0.prefix(2)), $0) })
    var faults: [String] = []
    try folder.eachNamed(store.engine) { hash, size throws(Failure) in
      let path = folder.path(of: hash, beside: store.path)
      strays.remove(Paths.join(String(hash.prefix(2)), hash))
      if !Files.isRegular(path) {
        faults.append("row without a file: \(path)")
      } else if try Files.size(path) != size {
        faults.append("file of another size than its row says: \(path)")
      } else if try !FileFolder.isSound(path, hash) {
        faults.append("file with other bytes than its name says: \(path)")
      }
    }
    for stray in strays.sorted() {
      faults.append(
        "file without a row: \(Paths.join(folder.root(beside: store.path), stray))")
    }
    return faults
  }
}
