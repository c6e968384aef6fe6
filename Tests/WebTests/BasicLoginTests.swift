import Testing
import Web

@Suite("The login of HTTP")
struct BasicLoginTests {
  @Test("the header that is known from the standard, and others")
  func header() {
    #expect(
      BasicLogin.header(user: "Aladdin", password: "open sesame")
        == "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")
    #expect(BasicLogin.header(user: "test", password: "123£") == "Basic dGVzdDoxMjPCow==")
    #expect(BasicLogin.header(user: "a", password: "") == "Basic YTo=")
  }

  @Test("only the right words let anybody in")
  func right() {
    let header = BasicLogin.header(user: "1c", password: "secret")
    #expect(BasicLogin.isRight(header, user: "1c", password: "secret"))
    #expect(
      BasicLogin.isRight("basic " + header.dropFirst(6), user: "1c", password: "secret"))
    #expect(!BasicLogin.isRight(header, user: "1c", password: "secre"))
    #expect(!BasicLogin.isRight(header, user: "1c:", password: "secret"))
    #expect(!BasicLogin.isRight(nil, user: "1c", password: "secret"))
    #expect(!BasicLogin.isRight("Basic", user: "", password: ""))
    #expect(!BasicLogin.isRight("Bearer x", user: "1c", password: "secret"))
  }
}
