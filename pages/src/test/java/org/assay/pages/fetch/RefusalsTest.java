package org.assay.pages.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.assay.pages.UnreadablePageException;
import org.assay.pages.fetch.FetchException.Cause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Hostile servers and addresses: each is refused with a sentence that says what is wrong.
class RefusalsTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-24T09:00:00Z"));
  private static final Limits LOCAL = Limits.usual().allowingLocal();
  private static final Resolver HERE = host -> List.of(InetAddress.ofLiteral("127.0.0.1"));

  private final LocalServer server;

  RefusalsTest() throws IOException {
    server = new LocalServer();
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private static FetchException refusal(PageFetcher fetcher, URI address) {
    return catchThrowableOfType(FetchException.class, () -> fetcher.fetch(address));
  }

  private FetchException refusal(String path, Limits limits) {
    return refusal(new PageFetcher(limits, CLOCK), server.at(path));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  // ---- where it does not go

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://127.0.0.1/ | it leads to 127.0.0.1 (this machine)",
        "http://[::1]/ | it leads to 0:0:0:0:0:0:0:1 (this machine)",
        "http://[::ffff:127.0.0.1]/ | it leads to 127.0.0.1 (this machine)",
        "http://[::ffff:a9fe:a9fe]/ | it leads to 169.254.169.254 (link-local, where cloud metadata are)",
        "http://169.254.169.254/latest/meta-data | it leads to 169.254.169.254 (link-local, where cloud metadata are)",
        "http://0.0.0.0/ | it leads to 0.0.0.0 (this network)",
        "http://10.1.2.3/ | it leads to 10.1.2.3 (a private network)",
        "http://100.64.0.1/ | it leads to 100.64.0.1 (a carrier's own network)",
        "http://[fe80::1]/ | it leads to fe80:0:0:0:0:0:0:1 (link-local)",
        "http://[fc00::1]/ | it leads to fc00:0:0:0:0:0:0:1 (a private network)",
        "http://[64:ff9b::a00:1]/ | it leads to 64:ff9b:0:0:0:0:a00:1 (a private network)",
        "http://[2002:a00:1::]/ | it leads to 2002:a00:1:0:0:0:0:0 (a private network)",
      })
  void eachRefusalOfAnAddressNamesItsKind(String address, String what) {
    var refusal = refusal(new PageFetcher(Limits.usual(), CLOCK), URI.create(address));
    assertThat(refusal.kind()).isEqualTo(Cause.REFUSED_ADDRESS);
    assertThat(refusal.what()).isEqualTo(what);
    assertThat(refusal.getMessage()).isEqualTo(address + ": " + what);
    assertThat(refusal.advice()).contains("--allow-local");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0177.0.0.1", "017700000001", "2130706433", "0x7f.1", "127.1", "0"})
  void oddWaysOfWritingThisMachineDoNotReachIt(String host) {
    var refusal = refusal(
        new PageFetcher(Limits.usual(), CLOCK),
        URI.create("http://" + host + ":" + server.port() + "/"));
    assertThat(refusal.kind())
        .isIn(Cause.REFUSED_ADDRESS, Cause.BAD_ADDRESS, Cause.UNKNOWN_HOST, Cause.NO_CONNECTION);
    assertThat(server.requests()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "file:///etc/passwd | BAD_ADDRESS | it is no http or https address",
        "javascript:alert(1) | BAD_ADDRESS | it is no http or https address",
        "ftp://files.example/x | BAD_ADDRESS | it is no http or https address",
        "http://user:secret@maker.example/ | BAD_ADDRESS | it carries a user name",
        "http://169.254.169.254/ | REFUSED_ADDRESS | it leads to 169.254.169.254 (link-local, where cloud metadata are)",
        "http://[::ffff:7f00:1]/ | REFUSED_ADDRESS | it leads to 127.0.0.1 (this machine)",
        "//localhost/admin | REFUSED_ADDRESS | it leads to 127.0.0.1 (this machine)",
      })
  void aRedirectIsLookedAtLikeAnAddress(String target, Cause kind, String what) {
    server.redirect("/away", target);
    Resolver resolver = host -> switch (host) {
      case "maker.example" -> List.of(InetAddress.ofLiteral("127.0.0.1"));
      case "localhost" -> List.of(InetAddress.ofLiteral("127.0.0.1"));
      default -> List.of(InetAddress.getAllByName(host));
    };
    var fetcher = new PageFetcher(
        Limits.usual(),
        CLOCK,
        resolver,
        (SSLSocketFactory) SSLSocketFactory.getDefault(),
        // the maker's own server stands for a public one
        address -> server.requests().isEmpty()
            ? java.util.Optional.empty()
            : PublicAddresses.whyRefused(address));
    var refusal = refusal(fetcher, URI.create("http://maker.example:" + server.port() + "/away"));
    assertThat(refusal.kind()).isEqualTo(kind);
    assertThat(refusal.what()).isEqualTo(what);
    assertThat(server.requests()).hasSize(1);
  }

  // ---- answers

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SSH-2.0-OpenSSH\\r\\n | the answer is not HTTP",
        "HTTP/1.1 200 OK\\r\\nContent-Length: -5\\r\\n\\r\\n | the length is no number",
        "HTTP/1.1 200 OK\\r\\nContent-Length: 9\\r\\n\\r\\nshort | the answer ends too early",
        "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n-1\\r\\n | a chunk has no size",
        "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n3\\r\\nabcdef\\r\\n | a chunk is not ended",
        "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n3\\r\\nab | the answer ends too early",
        "HTTP/1.1 200 OK\\r\\nContent-Encoding: br\\r\\n\\r\\nx | the content coding 'br' was not asked for",
        "HTTP/1.1 200 OK\\r\\nContent-Encoding: gzip, gzip\\r\\n\\r\\nx | the content coding 'gzip, gzip' was not asked for",
        "HTTP/1.1 200 OK\\r\\nContent-Encoding: gzip\\r\\n\\r\\nnot gzip | the answer cannot be unpacked",
        "HTTP/1.1 200 OK\\r\\nContent-Encoding: deflate\\r\\n\\r\\nnot zlib | the answer cannot be unpacked",
        "HTTP/1.1 200 OK\\r\\n: x\\r\\n\\r\\n | a header has no name",
        "HTTP/1.1 301 Moved\\r\\nLocation: http://[x\\r\\n\\r\\n | it redirects to what is no address",
      })
  void eachBrokenAnswerIsNamed(String answer, String what) {
    server.on("/x", answer.replace("\\r\\n", "\r\n"));
    var refusal = refusal("/x", LOCAL);
    assertThat(refusal.kind()).isEqualTo(Cause.BAD_ANSWER);
    assertThat(refusal.what()).isEqualTo(what);
  }

  @Test
  void aDeflateBombIsLeftAtTheLimit() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var deflate = new DeflaterOutputStream(packed)) {
      deflate.write(new byte[64 << 20]);
    }
    server.on("/bomb", out -> {
      out.write(ascii("HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\nContent-Length: "
          + packed.size() + "\r\n\r\n"));
      packed.writeTo(out);
    });
    var refusal = refusal("/bomb", LOCAL.ofAtMost(1 << 20));
    assertThat(refusal.what()).isEqualTo("the answer is larger than 1048576 bytes");
  }

  @Test
  void chunksThatNeverEndAreLeftAtTheLimit() {
    server.on("/chunks", out -> {
      out.write(ascii("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"));
      while (true) out.write(ascii("4\r\nabcd\r\n"));
    });
    assertThat(refusal("/chunks", LOCAL.ofAtMost(100_000)).kind()).isEqualTo(Cause.TOO_LARGE);
    server.on("/told", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFF\r\n");
    assertThat(refusal("/told", LOCAL).kind()).isEqualTo(Cause.TOO_LARGE);
  }

  @Test
  void aHeaderWithoutEndAndInterimAnswersWithoutEndAreLeft() {
    server.on("/line", out -> {
      out.write(ascii("HTTP/1.1 200 OK\r\nX: "));
      while (true) out.write('x');
    });
    assertThat(refusal("/line", LOCAL).what()).isEqualTo("a line is too long");
    server.on("/interim", out -> {
      while (true) out.write(ascii("HTTP/1.1 100 Continue\r\n\r\n"));
    });
    assertThat(refusal("/interim", LOCAL.ofAtMost(10_000)).kind()).isEqualTo(Cause.TOO_LARGE);
  }

  @Test
  void aServerThatNeverAnswersIsLeftWhenTheTimeIsUp() {
    server.on("/silent", out -> Thread.sleep(20_000));
    var refusal = refusal("/silent", LOCAL.within(Duration.ofMillis(300)));
    assertThat(refusal.kind()).isEqualTo(Cause.TOO_SLOW);
    assertThat(refusal.what()).startsWith("no whole answer within");
  }

  @Test
  void aPictureIsNoPageWhateverItHolds() throws FetchException {
    server.on(
        "/logo", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 4\r\n\r\n<p>x");
    var capture = new PageFetcher(LOCAL, CLOCK).fetch(server.at("/logo"));
    assertThatExceptionOfType(UnreadablePageException.class)
        .isThrownBy(capture::page)
        .satisfies(told -> assertThat(told.reason()).isEqualTo("its content type is image/png"));
  }

  // ---- secure connections

  private static SSLContext context(String store, boolean trusting)
      throws IOException, GeneralSecurityException {
    var keys = KeyStore.getInstance("PKCS12");
    try (var stream =
        Files.newInputStream(Path.of("src/test/resources/org/assay/pages/fetch/" + store))) {
      keys.load(stream, "changeit".toCharArray());
    }
    var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, "changeit".toCharArray());
    var trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    if (trusting) trusted.setCertificateEntry("ca", keys.getCertificate("ca"));
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    if (trusting) trust.init(trusted);
    else trust.init((KeyStore) null);
    var context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "valid.p12 | true | localhost | ",
        "expired.p12 | true | localhost | the certificate has expired",
        "valid.p12 | true | other.example | the certificate is for another host",
        "valid.p12 | false | localhost | the certificate is signed by nobody whom this machine trusts",
      })
  void aCertificateIsRefusedForWhatIsWrongWithIt(
      String store, boolean trusting, String host, @org.jspecify.annotations.Nullable String what)
      throws IOException, GeneralSecurityException, FetchException {
    var listening = context(store, true)
        .getServerSocketFactory()
        .createServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
    try (var secure = new LocalServer(listening)) {
      secure.page("/", "<p>secret</p>");
      var fetcher =
          new PageFetcher(LOCAL, CLOCK, HERE, context(store, trusting).getSocketFactory());
      var address = URI.create("https://" + host + ":" + secure.port() + "/");
      if (what == null) {
        assertThat(fetcher.fetch(address).page().text()).contains("secret");
      } else {
        var refusal = refusal(fetcher, address);
        assertThat(refusal.kind()).isEqualTo(Cause.TLS);
        assertThat(refusal.what()).isEqualTo(what);
      }
    }
  }

  @Test
  void aServerWithoutTlsIsNoSecureOne() throws IOException, InterruptedException {
    try (var listening = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"))) {
      var plain = Thread.ofVirtual().start(() -> {
        try (var socket = listening.accept()) {
          socket.getOutputStream().write(ascii("HTTP/1.1 400 Bad Request\r\n\r\n"));
          socket.getInputStream().readAllBytes();
        } catch (IOException left) {
          Thread.currentThread().interrupt();
        }
      });
      var refusal = refusal(
          new PageFetcher(LOCAL, CLOCK),
          URI.create("https://127.0.0.1:" + listening.getLocalPort() + "/"));
      assertThat(refusal.kind()).isEqualTo(Cause.TLS);
      assertThat(refusal.what()).startsWith("no secure connection: ");
      plain.join();
    }
  }

  @Test
  void aHandshakeThatTricklesIsLeftWhenTheTimeIsUp() throws IOException, InterruptedException {
    try (var listening = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"))) {
      var trickle = Thread.ofVirtual().start(() -> {
        try (var socket = listening.accept()) {
          // the head of a handshake record of 16 kB, and then a byte now and then
          socket.getOutputStream().write(new byte[] {22, 3, 3, 0x40, 0});
          while (true) {
            socket.getOutputStream().write(0);
            Thread.sleep(30);
          }
        } catch (IOException | InterruptedException left) {
          Thread.currentThread().interrupt();
        }
      });
      var refusal = refusal(
          new PageFetcher(LOCAL.within(Duration.ofMillis(500)), CLOCK),
          URI.create("https://127.0.0.1:" + listening.getLocalPort() + "/"));
      assertThat(refusal.kind()).isEqualTo(Cause.TOO_SLOW);
      trickle.join();
    }
  }

  // ---- in turn

  @Test
  void aHostIsAskedByOneConnectionAtATime() throws InterruptedException {
    var at = Collections.synchronizedList(new ArrayList<String>());
    for (int i = 0; i < 4; i++) {
      server.on("/p" + i, out -> {
        at.add("begin");
        Thread.sleep(20);
        at.add("end");
        out.write(ascii("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
      });
    }
    var fetcher = new PageFetcher(LOCAL, CLOCK).inTurn(Turns.withPause(Duration.ofMillis(5)));
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < 4; i++) {
      var address = server.at("/p" + i);
      threads.add(Thread.ofVirtual().start(() -> refusal(fetcher, address)));
    }
    for (var thread : threads) thread.join();
    assertThat(at).hasSize(8);
    for (int i = 0; i < 8; i += 2) assertThat(at.subList(i, i + 2)).containsExactly("begin", "end");
  }

  // ---- archives

  @Test
  void anArchiveGivesTheCaptureAgain() throws IOException, FetchException {
    server.page("/robots.txt", "User-agent: *\nDisallow: /\n");
    server.redirect("/a", "/b");
    server.page("/b", "<p>Hello</p>");
    var capture = new PageFetcher(LOCAL, CLOCK).fetch(server.at("/a"));
    var bytes = WarcFile.of(capture);
    var again = WarcFile.read("kept.warc.gz", bytes);
    assertThat(again.visited()).isEqualTo(capture.visited());
    assertThat(again.robots()).isEqualTo(capture.robots()).isPresent();
    assertThat(again.sha256()).isEqualTo(capture.sha256());
    assertThat(again.last().at()).isEqualTo(capture.last().at());
    assertThat(again.last().server()).isEqualTo("127.0.0.1");
    assertThat(again.isAnonymous()).isTrue();
    assertThat(WarcFile.of(again)).as("written again, it is the same").isEqualTo(bytes);
  }

  @Test
  void aFetchInVainIsKeptWithItsReason() throws IOException {
    var address = URI.create("http://127.0.0.1:1/x");
    var refusal = refusal(new PageFetcher(LOCAL, CLOCK), address);
    var bytes = WarcFile.of(address, CLOCK.instant(), refusal);
    var again =
        catchThrowableOfType(FetchException.class, () -> WarcFile.read("kept.warc.gz", bytes));
    assertThat(again.kind()).isEqualTo(Cause.NO_CONNECTION);
    assertThat(again.getMessage()).isEqualTo(refusal.getMessage());
  }
}
