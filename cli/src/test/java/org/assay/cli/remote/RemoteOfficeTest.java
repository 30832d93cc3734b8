package org.assay.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.cli.remote.OfficeException.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is sent to an office, and what its answers mean.
class RemoteOfficeTest {

  private static final String SECRET = "assay_0123456789abcdefSECRET";
  private static final ApiPath PATH = ApiPath.of("products");

  private final List<Duration> waited = new ArrayList<>();
  private LoopbackServer server;
  private RemoteOffice office;

  @BeforeEach
  void begin() throws IOException {
    server = new LoopbackServer();
    office = office(server.address());
  }

  private RemoteOffice office(String address) throws IOException {
    var patience = new Patience(
        List.of(Duration.ofSeconds(1), Duration.ofSeconds(2)), wait -> waited.add(wait));
    return new RemoteOffice(
        OfficeAddress.parse(address), Token.of(SECRET, "the test"), null, patience);
  }

  @AfterEach
  void end() {
    office.close();
    server.close();
  }

  private OfficeException refused(Runnable asking) {
    var refused = catchThrowableOfType(OfficeException.class, asking::run);
    assertThat(refused).isNotNull();
    assertThat(refused.says() + refused.parts()).doesNotContain(SECRET);
    return refused;
  }

  private OfficeException refusedPost() {
    return refused(() -> {
      try {
        office.post(PATH, Json.object());
      } catch (IOException unexpected) {
        throw new AssertionError(unexpected);
      }
    });
  }

  // ---- where it goes

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://security.example.com",
        "http://localhost.example.com",
        "http://127.0.0.1.example.com",
        "http://192.168.1.4:8080",
        "http://[2001:db8::1]"
      })
  void nothingGoesToAnotherMachineInClear(String address) {
    var refused = refused(() -> OfficeAddress.parse(address));
    assertThat(refused.kind()).isEqualTo(Kind.BAD_INPUT);
    assertThat(refused.says()).contains("not encrypted", "https");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://security.example.com",
        "https://security.example.com/office/",
        "http://localhost:8080/",
        "http://127.0.0.1:8080",
        "http://[::1]:8080"
      })
  void toThisMachineOrEncryptedItMayGo(String address) {
    assertThat(OfficeAddress.parse(address).toString()).isEqualTo(address.replaceFirst("/$", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "security.example.com", "ftp://a.example", "https://", "https://a b", "x:y"})
  void whatIsNoAddressIsRefused(String text) {
    assertThat(refused(() -> OfficeAddress.parse(text)).says()).contains("https://security");
  }

  @Test
  void aPasswordInTheAddressIsNeitherTakenNorRepeated() {
    var refused = refused(() -> OfficeAddress.parse("https://amy:hunter2@security.example.com"));
    assertThat(refused.says()).doesNotContain("hunter2");
    assertThat(refused(() -> OfficeAddress.parse("ftp://amy:hunter2@security.example.com"))
            .says())
        .doesNotContain("hunter2");
  }

  @Test
  void aRedirectIsNotFollowedAndGetsNoToken() {
    server.answers(302, "", "", Map.of("Location", "https://elsewhere.example/api?x=1"));
    var refused = refused(() -> office.read(PATH));
    assertThat(refused.kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(refused.says()).contains("https://elsewhere.example/api", "not sent on");
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void aPartOfAPathIsNeverTwo() {
    server.json("{}");
    office.read(ApiPath.of("products", "../../accounts?x=1"));
    assertThat(server.asked().getFirst().path())
        .isEqualTo("/api/v1/products/..%2F..%2Faccounts%3Fx%3D1");
    for (var nothing : List.of("", " ", ".", "..")) {
      assertThat(refused(() -> ApiPath.of("products", nothing)).kind()).isEqualTo(Kind.BAD_INPUT);
    }
  }

  // ---- the token

  @Test
  void theTokenGoesIntoTheHeaderAndIsNeverPrinted() {
    server.json("{}");
    office.read(PATH);
    assertThat(server.asked().getFirst().token()).isEqualTo("Bearer " + SECRET);
    assertThat(server.asked().getFirst().path()).doesNotContain(SECRET);
    assertThat(Token.of(SECRET, "the test").toString()).doesNotContain(SECRET);
  }

  @Test
  void anAnswerThatRepeatsTheTokenDoesNotBringItOut() {
    server.problem(403, "missing-scope", "You sent Bearer " + SECRET);
    assertThat(refused(() -> office.read(PATH)).says()).contains("(the token)");
  }

  @Test
  void aFileWithoutATokenIsRefused(@TempDir Path folder) throws IOException {
    var file = folder.resolve("token");
    assertThat(refused(() -> token(file)).says()).contains("no file");
    Files.writeString(file, "\n");
    assertThat(refused(() -> token(file)).says()).contains("empty");
    Files.writeString(file, "two words\n");
    assertThat(refused(() -> token(file)).says())
        .contains("single word")
        .doesNotContain("two words");
    Files.writeString(file, SECRET + "\nmore\n");
    assertThat(Token.in(file).header()).isEqualTo("Bearer " + SECRET);
  }

  private static Token token(Path file) {
    try {
      return Token.in(file);
    } catch (IOException unexpected) {
      throw new AssertionError(unexpected);
    }
  }

  // ---- lost on the way

  @Test
  void aLostRequestIsSentAgainWithTheSameKey() throws IOException {
    server.cut().json("{\"done\":true}");
    assertThat(office.post(PATH, Json.object()).path("done").asBoolean()).isTrue();
    assertThat(server.asked()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(server.asked().stream().map(LoopbackServer.Asked::key).distinct())
        .hasSize(1);
    assertThat(server.asked().getFirst().key()).isNotBlank();
    office.post(PATH, Json.object());
    assertThat(server.asked().getLast().key())
        .isNotEqualTo(server.asked().getFirst().key());
  }

  @Test
  void whileTheFirstIsCarriedOutItWaits() throws IOException {
    server.problem(409, "request-unfinished", "It is being carried out.").json("{\"done\":true}");
    assertThat(office.post(PATH, Json.object()).path("done").asBoolean()).isTrue();
    assertThat(waited).containsExactly(Duration.ofSeconds(1));
    assertThat(server.asked().getFirst().key())
        .isEqualTo(server.asked().getLast().key());
  }

  @Test
  void whatStaysLostIsToldToBeUnknown() {
    server.cut();
    var refused = refusedPost();
    assertThat(refused.kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(refused.says()).contains("Whether it was carried out is not known");
    assertThat(waited).hasSize(2);
  }

  @Test
  void whatWasLostAndThenFoundNobodyIsToldToBeUnknown() throws IOException {
    server.cut();
    office.close();
    office = new RemoteOffice(
        OfficeAddress.parse(server.address()),
        Token.of(SECRET, "the test"),
        null,
        new Patience(List.of(Duration.ofSeconds(1)), wait -> server.close()));
    assertThat(refusedPost().says()).contains("Whether it was carried out is not known");
  }

  @Test
  void whereNobodyListensNothingWasCarriedOut() throws IOException {
    int port;
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    office.close();
    office = office("http://localhost:" + port);
    var refused = refusedPost();
    assertThat(refused.kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(refused.says()).contains("cannot be reached", "does the office run");
  }

  // ---- what answers mean

  @ParameterizedTest
  @CsvSource({
    "400, bad-request, BAD_INPUT",
    "401, token-wanted, NOT_ALLOWED",
    "403, role-lacking, NOT_ALLOWED",
    "403, missing-scope, NOT_ALLOWED",
    "404, not-found, BAD_INPUT",
    "409, dossier-outdated, CHANGED",
    "409, report-changed, CHANGED",
    "409, step-refused, REFUSED",
    "409, withdrawn, REFUSED",
    "409, signing-failed, UNREACHABLE",
    "409, statement-refused, NOT_MET",
    "409, statement-incomplete, UNDETERMINED",
    "409, support-period-refused, NOT_MET",
    "412, http-412, CHANGED",
    "413, http-413, BAD_INPUT",
    "422, key-used-for-another-request, BAD_INPUT",
    "429, http-429, UNREACHABLE",
    "500, server-failed, UNREACHABLE",
    "503, http-503, UNREACHABLE",
  })
  void eachRefusalIsOfItsKind(int status, String code, Kind kind) {
    server.problem(status, code, "This is what to do.");
    var refused = refusedPost();
    assertThat(refused.kind()).isEqualTo(kind);
    assertThat(refused.says()).startsWith("It is so. This is what to do.");
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void everyMemberThatIsToBeMendedIsTold() {
    server.answers(400, "application/problem+json", """
        {"type":"urn:assay:problem:bad-request","title":"The request is to be mended","status":400,
         "detail":"The dossier is not kept.","errors":[
           {"pointer":"/product.yaml:3:1","detail":"Found 'x'; expected 'y'. Mend it."},
           {"pointer":"/place","detail":"Give a place."}]}""");
    assertThat(refusedPost().parts())
        .containsExactly(
            "product.yaml:3:1: Found 'x'; expected 'y'. Mend it.", "place: Give a place.");
  }

  @Test
  void howLongToWaitIsTold() {
    server.answers(429, "application/problem+json", "{}", Map.of("Retry-After", "30"));
    assertThat(refused(() -> office.read(PATH)).says()).contains("in 30 seconds");
  }

  @ParameterizedTest
  @CsvSource({"200, text/html", "200, ''", "404, text/html", "502, text/html"})
  void whatIsNoOfficeIsTold(int status, String type) {
    server.answers(status, type, "<h1>Hello</h1>");
    var refused = refused(() -> office.read(PATH));
    assertThat(refused.says()).doesNotContain("Hello").containsAnyOf("office", "Office");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{\"a\":", "not JSON"})
  void jsonThatIsNoneIsTold(String body) {
    server.json(body);
    var refused = refused(() -> office.read(PATH));
    assertThat(refused.kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(refused.says()).contains("cannot be read");
  }

  @Test
  void anAnswerWithoutEndIsCutOff() {
    server.json("\"" + "a".repeat((int) RemoteOffice.LARGEST_JSON) + "\"");
    var refused = refused(() -> office.read(PATH));
    assertThat(refused.kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(refused.says()).contains("more than 33,554,432 bytes");
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void aListIsReadPageByPage() {
    server
        .json("{\"items\":[{\"n\":1},{\"n\":2}],\"next\":\"two & on\"}")
        .json("{\"items\":[{\"n\":3}]}");
    var listed = office.list(PATH, 10);
    assertThat(listed.items()).extracting(item -> item.path("n").asInt()).containsExactly(1, 2, 3);
    assertThat(listed.more()).isFalse();
    assertThat(server.asked())
        .extracting(LoopbackServer.Asked::path)
        .containsExactly(
            "/api/v1/products?limit=10", "/api/v1/products?limit=8&after=two%20%26%20on");
  }

  @Test
  void aListThatNeverEndsIsNotReadForEver() {
    server.json("{\"items\":[{\"n\":1}],\"next\":\"again\"}");
    var listed = office.list(PATH, 3);
    assertThat(listed.items()).hasSize(3);
    assertThat(listed.more()).isTrue();
  }

  @Test
  void aFileThatIsNoCertificateIsRefused(@TempDir Path folder) throws IOException {
    var file = folder.resolve("authority.pem");
    assertThat(refused(() -> trusted(file)).says()).contains("no file");
    Files.writeString(file, "rubbish");
    assertThat(refused(() -> trusted(file)).says()).contains("PEM");
  }

  private static void trusted(Path file) {
    try {
      Trusted.in(file);
    } catch (IOException unexpected) {
      throw new AssertionError(unexpected);
    }
  }
}
