public import Wording

/// A two-way stream of bytes: the network, or a script in a test.
public protocol ByteStream: AnyObject {
  /// Sends all bytes.
  func send(_ bytes: [UInt8]) throws(Failure)
  /// Receives what is there, waiting for the first byte; empty at the end.
  func receive() throws(Failure) -> [UInt8]
}
