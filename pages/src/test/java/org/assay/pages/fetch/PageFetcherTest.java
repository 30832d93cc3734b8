package org.assay.pages.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.assay.pages.Page;
import org.assay.pages.PageSource;
import org.assay.pages.fetch.FetchException.Cause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageFetcherTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-24T09:00:00Z"));
  private static final Limits LOCAL = Limits.usual().allowingLocal();
  private static final SSLSocketFactory TLS = (SSLSocketFactory) SSLSocketFactory.getDefault();

  private LocalServer server;

  PageFetcherTest() throws IOException {
    server = new LocalServer();
  }

  @BeforeEach
  void start() {
    server.page("/security", "<h1>Security</h1><p>Write to security@larkfield.example.</p>");
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private Capture fetch(String path) throws FetchException {
    return new PageFetcher(LOCAL, CLOCK).fetch(server.at(path));
  }

  private void assertFails(String path, Limits limits, Cause cause) {
    assertThatExceptionOfType(FetchException.class)
        .isThrownBy(() -> new PageFetcher(limits, CLOCK).fetch(server.at(path)))
        .extracting(FetchException::kind)
        .isEqualTo(cause);
  }

  @Test
  void aPageIsFetchedAndReadWithItsHash() throws FetchException {
    var capture = fetch("/security");
    assertThat(capture.page().text()).contains("security@larkfield.example");
    assertThat(capture.sha256()).isEqualTo(capture.page().sha256());
    assertThat(capture.last().at()).isEqualTo(Instant.parse("2026-11-24T09:00:00Z"));
  }

  @Test
  void theRequestCarriesNoCookieAndNoCredentials() throws FetchException {
    server.on(
        "/first",
        "HTTP/1.1 302 Found\r\nSet-Cookie: id=1\r\nLocation: /security\r\nContent-Length: 0\r\n\r\n");
    fetch("/first");
    assertThat(server.requests()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(String.join("\n", server.requests()).toLowerCase(java.util.Locale.ROOT))
        .doesNotContain("cookie:")
        .doesNotContain("authorization");
  }

  @Test
  void redirectsAreFollowedAndKept() throws FetchException {
    server.redirect("/a", "/b");
    server.redirect("/b", server.at("/security").toString());
    assertThat(fetch("/a").visited())
        .extracting(URI::getPath)
        .containsExactly("/a", "/b", "/security");
  }

  @Test
  void aLoopOfRedirectsComesToAnEnd() {
    server.redirect("/loop", "/loop");
    assertFails("/loop", LOCAL, Cause.TOO_MANY_REDIRECTS);
    assertThat(server.requests()).hasSize(6);
  }

  @Test
  void anErrorStatusIsAnAnswer() throws FetchException {
    assertThat(fetch("/nothing").last().status()).isEqualTo(404);
  }

  @Test
  void chunkedAndPackedBodiesAreReadAndUnpacked() throws IOException, FetchException {
    var packed = packed("<p>Hello from a gzip body</p>".getBytes(StandardCharsets.UTF_8));
    server.on("/packed", out -> {
      out.write(
          "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n"
              .getBytes(StandardCharsets.ISO_8859_1));
      for (byte one : packed) {
        out.write("1\r\n".getBytes(StandardCharsets.ISO_8859_1));
        out.write(one);
        out.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
      }
      out.write("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
    });
    assertThat(fetch("/packed").page().text()).contains("Hello from a gzip body");
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  @Test
  void aGzipBombIsNotUnpackedBeyondTheLimit() throws IOException {
    var bomb = packed(new byte[64 << 20]);
    server.on("/bomb", out -> {
      out.write(("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + bomb.length
              + "\r\n\r\n")
          .getBytes(StandardCharsets.ISO_8859_1));
      out.write(bomb);
    });
    assertFails("/bomb", LOCAL.ofAtMost(1 << 20), Cause.TOO_LARGE);
  }

  @Test
  void aBodyOfFiveGigabytesIsLeftAtTheLimit() {
    server.on("/large", out -> {
      out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
      var block = new byte[64 * 1024];
      for (long sent = 0; sent < 5_000_000_000L; sent += block.length) out.write(block);
    });
    server.on("/told", "HTTP/1.1 200 OK\r\nContent-Length: 5000000000\r\n\r\n");
    assertFails("/large", LOCAL.ofAtMost(1 << 20), Cause.TOO_LARGE);
    assertFails("/told", LOCAL, Cause.TOO_LARGE);
  }

  @Test
  void endlessHeadersAreLeft() {
    server.on("/headers", out -> {
      out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.ISO_8859_1));
      while (true) out.write("X: y\r\n".getBytes(StandardCharsets.ISO_8859_1));
    });
    assertFails("/headers", LOCAL, Cause.BAD_ANSWER);
  }

  @Test
  void aBodyThatTricklesIsLeftWhenTheTimeIsUp() {
    server.on("/slow", out -> {
      out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
      while (true) {
        out.write('x');
        out.flush();
        Thread.sleep(20);
      }
    });
    assertFails("/slow", LOCAL.within(Duration.ofMillis(600)), Cause.TOO_SLOW);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SSH-2.0-OpenSSH\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\nx",
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nnot gzip",
        "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
        "HTTP/1.1 302 Found\r\nLocation: http://[broken\r\nContent-Length: 0\r\n\r\n",
        ""
      })
  void anAnswerThatBreaksTheRulesIsSaidToDoSo(String answer) {
    server.on("/wrong", answer);
    assertFails("/wrong", LOCAL, Cause.BAD_ANSWER);
  }

  @Test
  void anAnswerOfAnotherKindCannotBeReadAsAPage() throws FetchException {
    server.on("/film", "HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nContent-Length: 1\r\n\r\nx");
    var capture = fetch("/film");
    assertThatExceptionOfType(org.assay.pages.UnreadablePageException.class)
        .isThrownBy(capture::page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://larkfield.example/x",
        "file:///etc/passwd",
        "http://user:secret@larkfield.example/",
        "https:/nohost",
        "gopher://127.0.0.1/"
      })
  void onlyPlainWebAddressesAreAsked(String address) {
    assertThatExceptionOfType(FetchException.class)
        .isThrownBy(() -> new PageFetcher(LOCAL, CLOCK).fetch(URI.create(address)))
        .extracting(FetchException::kind)
        .isEqualTo(Cause.BAD_ADDRESS);
  }

  // ---- where it does not go

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.8.8.8",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fd00:ec2::254",
        "fc00::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:db8::1",
        "2001::1"
      })
  void addressesThatAreNotPublicAreRefused(String address) {
    assertThat(PublicAddresses.whyRefused(InetAddress.ofLiteral(address))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "93.184.216.34",
        "172.32.0.1",
        "100.128.0.1",
        "2606:4700::1111",
        "64:ff9b::101:101"
      })
  void publicAddressesAreNotRefused(String address) {
    assertThat(PublicAddresses.whyRefused(InetAddress.ofLiteral(address))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f000001", "127.1"})
  void thisMachineIsRefusedHoweverItIsWritten(String host) {
    var address = URI.create("http://" + host + ":" + server.port() + "/security");
    assertThatExceptionOfType(FetchException.class)
        .isThrownBy(() -> new PageFetcher(Limits.usual(), CLOCK).fetch(address))
        .extracting(FetchException::kind)
        .isIn(Cause.REFUSED_ADDRESS, Cause.BAD_ADDRESS, Cause.UNKNOWN_HOST);
    assertThat(server.requests()).isEmpty();
  }

  /// 127.0.0.1 stands for a public address here, 127.0.0.2 for one that is not.
  private static Optional<String> notTheSecond(InetAddress address) {
    return address.getHostAddress().equals("127.0.0.2") ? Optional.of("inside") : Optional.empty();
  }

  private static PageFetcher fetcher(Resolver resolver) {
    return new PageFetcher(Limits.usual(), CLOCK, resolver, TLS, PageFetcherTest::notTheSecond);
  }

  @Test
  void aRedirectToAnAddressInsideIsRefused() {
    var outside = InetAddress.ofLiteral("127.0.0.1");
    var inside = InetAddress.ofLiteral("127.0.0.2");
    server.redirect("/away", "http://inside.example:" + server.port() + "/security");
    var address = URI.create("http://outside.example:" + server.port() + "/away");
    assertThatExceptionOfType(FetchException.class)
        .isThrownBy(() ->
            fetcher(host -> List.of(host.startsWith("in") ? inside : outside)).fetch(address))
        .extracting(FetchException::kind)
        .isEqualTo(Cause.REFUSED_ADDRESS);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aNameThatChangesItsAddressGainsNothing() throws FetchException {
    var outside = InetAddress.ofLiteral("127.0.0.1");
    var inside = InetAddress.ofLiteral("127.0.0.2");
    var asked = new AtomicInteger();
    Resolver rebinding = host -> List.of(asked.getAndIncrement() == 0 ? outside : inside);
    var address = URI.create("http://rebind.example:" + server.port() + "/security");
    assertThat(fetcher(rebinding).fetch(address).last().server()).isEqualTo("127.0.0.1");
    server.redirect("/again", "/security");
    asked.set(0);
    assertThatExceptionOfType(FetchException.class)
        .isThrownBy(() -> fetcher(rebinding).fetch(address.resolve("/again")))
        .extracting(FetchException::kind)
        .isEqualTo(Cause.REFUSED_ADDRESS);
  }

  @Test
  void oneAddressInsideAmongSeveralRefusesTheName() {
    var both = List.of(InetAddress.ofLiteral("127.0.0.1"), InetAddress.ofLiteral("127.0.0.2"));
    assertThatExceptionOfType(FetchException.class)
        .isThrownBy(() -> fetcher(host -> both)
            .fetch(URI.create("http://both.example:" + server.port() + "/security")))
        .extracting(FetchException::kind)
        .isEqualTo(Cause.REFUSED_ADDRESS);
  }

  // ---- secure connections

  private static SSLContext certificates() throws IOException, GeneralSecurityException {
    var store = KeyStore.getInstance("PKCS12");
    try (var stream =
        Files.newInputStream(Path.of("src/test/resources/org/assay/pages/fetch/localhost.p12"))) {
      store.load(stream, "changeit".toCharArray());
    }
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, "changeit".toCharArray());
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    var trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("t", store.getCertificate("t"));
    trust.init(trusted);
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  @Test
  void aCertificateThatNobodyKnowsIsRefusedAndAKnownOneIsNot()
      throws IOException, GeneralSecurityException, FetchException {
    var context = certificates();
    var listening = context
        .getServerSocketFactory()
        .createServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
    try (var secure = new LocalServer(listening)) {
      secure.page("/", "<p>secret</p>");
      var address = URI.create("https://localhost:" + secure.port() + "/");
      Resolver here = host -> List.of(InetAddress.ofLiteral("127.0.0.1"));
      var known = new PageFetcher(LOCAL, CLOCK, here, context.getSocketFactory());
      assertThat(known.fetch(address).page().text()).contains("secret");
      assertTls(new PageFetcher(LOCAL, CLOCK, here, TLS), address);
      assertTls(known, URI.create("https://other.example:" + secure.port() + "/"));
    }
  }

  private static void assertTls(PageFetcher fetcher, URI address) {
    assertThatExceptionOfType(FetchException.class)
        .isThrownBy(() -> fetcher.fetch(address))
        .extracting(FetchException::kind)
        .isEqualTo(Cause.TLS);
  }

  // ---- robots

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "User-agent: *\\nDisallow: /sec | true",
        "User-agent: *\\nDisallow: /\\nAllow: /security | false",
        "User-agent: other\\nDisallow: / | false",
        "User-agent: other\\nUser-agent: *\\nDisallow: /*rity$ | true",
        "User-agent: *\\nDisallow: | false",
      })
  void theRobotsFileIsANote(String file, boolean noted) throws FetchException {
    var text = file.replace("\\n", "\n");
    server.page("/robots.txt", text);
    assertThat(fetch("/security").robots().isPresent()).isEqualTo(noted);
  }

  // ---- archive

  @Test
  void anArchiveReplaysThePage(@TempDir Path folder) throws IOException, FetchException {
    server.redirect("/a", "/packed");
    var packed = packed("<h1>Security</h1><p>Hello</p>".getBytes(StandardCharsets.UTF_8));
    server.on("/packed", out -> {
      out.write(
          ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: "
                  + packed.length + "\r\n\r\n")
              .getBytes(StandardCharsets.ISO_8859_1));
      out.write(packed);
    });
    var capture = fetch("/a");
    var file = Files.write(folder.resolve("page.warc.gz"), WarcFile.of(capture));
    Page replayed = PageSource.read(file);
    assertThat(replayed.text()).isEqualTo(capture.page().text()).contains("Hello");
    assertThat(replayed.source()).endsWith("/packed");
    assertThat(WarcFile.of(capture)).isEqualTo(Files.readAllBytes(file));
  }
}
