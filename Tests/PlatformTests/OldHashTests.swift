import Platform
import Testing

@Suite("Hashes that others sign with")
struct OldHashTests {
  @Test(
    "MD5 of RFC 1321",
    arguments: [
      ("", "d41d8cd98f00b204e9800998ecf8427e"), ("abc", "900150983cd24fb0d6963f7d28e17f72"),
      ("message digest", "f96b697d7cb7938d525a2f31aaf161d0"),
      (
        "12345678901234567890123456789012345678901234567890123456789012345678901234567890",
        "57edf4a22be3c955ac49da2e2107b67a"
      ),
    ])
  func md5(_ words: String, _ digest: String) {
    #expect(MD5.hex(Array(words.utf8)) == digest)
  }

  @Test(
    "SHA-1 of FIPS 180",
    arguments: [
      ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
      ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "84983e441c3bd26ebaae4aa1f95129e5e54670f1"
      ),
    ])
  func sha1(_ words: String, _ digest: String) {
    #expect(Hexadecimal.text(SHA1.digest(Array(words.utf8))) == digest)
  }

  @Test("HMAC of RFC 2202: a short key, and one longer than a block")
  func keyed() {
    let short = SHA1.keyed(Array("what do ya want for nothing?".utf8), key: Array("Jefe".utf8))
    #expect(Hexadecimal.text(short) == "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79")
    let long = SHA1.keyed(
      Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
      key: [UInt8](repeating: 0xAA, count: 80))
    #expect(Hexadecimal.text(long) == "aa4ae5e15272d00e95705637ce8a3b55ed402112")
  }

  @Test(
    "Base64 of RFC 4648",
    arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")])
  func base64(_ words: String, _ letters: String) {
    #expect(Base64Letters.text(words.utf8) == letters)
  }
}
