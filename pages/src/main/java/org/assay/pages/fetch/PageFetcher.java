package org.assay.pages.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.IDN;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.zip.ZipException;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.assay.pages.fetch.FetchException.Cause;

/// Fetches a page as a stranger would.
///
/// ```java
/// var capture = new PageFetcher(Limits.usual(), InstantSource.system())
///     .fetch(URI.create("https://www.larkfield.example/security"));
/// ```
public final class PageFetcher {

  /// What the fetcher calls itself.
  public static final String USER_AGENT = "Assay (page check; no cookies, no script)";

  /// No more of a robots file is looked at (RFC 9309 section 2.5).
  private static final int MOST_OF_ROBOTS = 512_000;

  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final Limits limits;
  private final InstantSource clock;
  private final Resolver resolver;
  private final SSLSocketFactory secure;
  private final Function<InetAddress, Optional<String>> whyRefused;
  private final Turns turns;
  private final Map<URI, Optional<String>> robotsFiles = new ConcurrentHashMap<>();

  public PageFetcher(Limits limits, InstantSource clock) {
    this(limits, clock, Resolver.system(), (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  /// With a resolver and certificates of one's own.
  public PageFetcher(
      Limits limits, InstantSource clock, Resolver resolver, SSLSocketFactory secure) {
    this(
        limits,
        clock,
        resolver,
        secure,
        limits.local() ? address -> Optional.empty() : PublicAddresses::whyRefused);
  }

  PageFetcher(
      Limits limits,
      InstantSource clock,
      Resolver resolver,
      SSLSocketFactory secure,
      Function<InetAddress, Optional<String>> whyRefused) {
    this(limits, clock, resolver, secure, whyRefused, Turns.none());
  }

  private PageFetcher(
      Limits limits,
      InstantSource clock,
      Resolver resolver,
      SSLSocketFactory secure,
      Function<InetAddress, Optional<String>> whyRefused,
      Turns turns) {
    this.turns = turns;
    this.whyRefused = whyRefused;
    this.limits = limits;
    this.clock = clock;
    this.resolver = resolver;
    this.secure = secure;
  }

  /// The same fetcher, which waits for the turn of each host.
  public PageFetcher inTurn(Turns others) {
    return new PageFetcher(limits, clock, resolver, secure, whyRefused, others);
  }

  /// Fetches an address with its redirects, and notes what the robots file says.
  ///
  /// @throws FetchException when nothing that could be read came; an answer with an error status
  /// is an answer
  public Capture fetch(URI address) throws FetchException {
    var exchanges = follow(address);
    return new Capture(exchanges, robots(exchanges.getLast().address()));
  }

  private List<Exchange> follow(URI address) throws FetchException {
    var deadline = Deadline.after(limits.total(), limits.connect());
    var exchanges = new ArrayList<Exchange>();
    var next = address;
    while (true) {
      var exchange = exchange(next, deadline);
      exchanges.add(exchange);
      var target = redirect(exchange);
      if (target.isEmpty()) return exchanges;
      if (exchanges.size() > limits.redirects()) {
        throw new FetchException(
            Cause.TOO_MANY_REDIRECTS, next, "more than %d redirects".formatted(limits.redirects()));
      }
      next = target.get();
    }
  }

  static boolean isRedirect(int status) {
    return REDIRECTS.contains(status);
  }

  private static Optional<URI> redirect(Exchange exchange) throws FetchException {
    var location = exchange.header("Location");
    if (!isRedirect(exchange.status()) || location.isEmpty()) return Optional.empty();
    try {
      var target = exchange.address().resolve(new URI(location.get().replace(" ", "%20")));
      return Optional.of(target);
    } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
      throw new FetchException(
          Cause.BAD_ANSWER, exchange.address(), "it redirects to what is no address");
    }
  }

  private Optional<String> robots(URI address) {
    return robotsFiles
        .computeIfAbsent(address.resolve("/robots.txt"), this::robotsFile)
        .flatMap(file -> RobotsFile.whatSpeaksAgainst(file, address));
  }

  /// The robots file of a site, asked for once; empty where there is none.
  private Optional<String> robotsFile(URI file) {
    try {
      var answer = exchange(file, Deadline.after(limits.connect(), limits.connect()));
      return answer.status() == 200
          ? Optional.of(robotsText(answer.body().toArray()))
          : Optional.empty();
    } catch (FetchException noRobotsFile) {
      return Optional.empty();
    }
  }

  private static String robotsText(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, MOST_OF_ROBOTS), StandardCharsets.UTF_8);
  }

  // ---- one exchange

  private Exchange exchange(URI address, Deadline deadline) throws FetchException {
    var host = host(address);
    long asked = System.nanoTime();
    try (var _ = turns.take(host)) {
      deadline.waited(System.nanoTime() - asked);
      return exchange(address, host, deadline);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new FetchException(Cause.NO_CONNECTION, address, "it was stopped");
    }
  }

  private Exchange exchange(URI address, String host, Deadline deadline) throws FetchException {
    var server = allowed(address, host);
    var at = clock.instant();
    var request = request(address, host);
    try (var plain = new Socket()) {
      var answer = answer(
          plain, new InetSocketAddress(server, port(address)), address, host, deadline, request);
      return new Exchange(
          address,
          at,
          server.getHostAddress(),
          request,
          answer.status(),
          answer.headers(),
          answer.raw(),
          answer.body());
    } catch (IOException broken) {
      throw asFetchException(address, broken);
    }
  }

  private static String host(URI address) throws FetchException {
    var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new FetchException(Cause.BAD_ADDRESS, address, "it is no http or https address");
    }
    if (address.getRawUserInfo() != null) {
      throw new FetchException(Cause.BAD_ADDRESS, address, "it carries a user name");
    }
    var host = address.getHost();
    if (host == null || host.isEmpty()) {
      throw new FetchException(Cause.BAD_ADDRESS, address, "it names no host");
    }
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : ascii(address, host);
  }

  private static String ascii(URI address, String host) throws FetchException {
    try {
      return IDN.toASCII(host);
    } catch (IllegalArgumentException wrong) {
      throw new FetchException(Cause.BAD_ADDRESS, address, "the name of the host is not right");
    }
  }

  /// An address of the host that may be asked. One that may not be refuses them all.
  private InetAddress allowed(URI address, String host) throws FetchException {
    List<InetAddress> found;
    try {
      found = resolver.resolve(host);
    } catch (UnknownHostException unknown) {
      throw new FetchException(Cause.UNKNOWN_HOST, address, "no such host");
    }
    for (var one : found) {
      var why = whyRefused.apply(one);
      if (why.isPresent()) {
        throw new FetchException(
            Cause.REFUSED_ADDRESS,
            address,
            "it leads to %s (%s)".formatted(one.getHostAddress(), why.get()));
      }
    }
    if (found.isEmpty()) throw new FetchException(Cause.UNKNOWN_HOST, address, "no such host");
    return found.getFirst();
  }

  private static int port(URI address) {
    if (address.getPort() >= 0) return address.getPort();
    return isSecure(address) ? 443 : 80;
  }

  private static boolean isSecure(URI address) {
    return "https".equalsIgnoreCase(address.getScheme());
  }

  private HttpAnswer.Read answer(
      Socket plain,
      InetSocketAddress server,
      URI address,
      String host,
      Deadline deadline,
      String request)
      throws IOException {
    var watchdog = new Watchdog(plain, deadline);
    try (watchdog) {
      plain.connect(server, deadline.nextWait());
      plain.setSoTimeout(deadline.nextWait());
      var socket = isSecure(address) ? secured(plain, host, address) : plain;
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return HttpAnswer.read(socket, deadline, limits.bytes());
    } catch (IOException failed) {
      throw watchdog.explained(failed);
    }
  }

  private Socket secured(Socket socket, String host, URI address) throws IOException {
    var wrapped = (SSLSocket) secure.createSocket(socket, host, port(address), true);
    var parameters = wrapped.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    if (!host.contains(":") && !host.matches("[0-9.]+")) {
      parameters.setServerNames(List.of(new SNIHostName(host)));
    }
    wrapped.setSSLParameters(parameters);
    wrapped.startHandshake();
    return wrapped;
  }

  private static String request(URI address, String host) {
    var path = address.getRawPath() == null || address.getRawPath().isEmpty()
        ? "/"
        : URI.create(address.getRawPath()).toASCIIString();
    var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    var named = host.contains(":") ? "[" + host + "]" : host;
    var port = address.getPort() < 0 ? "" : ":" + address.getPort();
    return """
        GET %s%s HTTP/1.1\r
        Host: %s%s\r
        User-Agent: %s\r
        Accept: text/html, application/xhtml+xml, application/pdf, text/plain, */*;q=0.1\r
        Accept-Language: en-GB, en;q=0.9\r
        Accept-Encoding: gzip\r
        Connection: close\r
        \r
        """.formatted(path, query, named, port, USER_AGENT);
  }

  private FetchException asFetchException(URI address, IOException broken) {
    return switch (broken) {
      case HttpAnswer.TooLargeException large ->
        new FetchException(Cause.TOO_LARGE, address, String.valueOf(large.getMessage()));
      case SocketTimeoutException slow ->
        new FetchException(
            Cause.TOO_SLOW,
            address,
            "no whole answer within %d seconds".formatted(limits.total().toSeconds()));
      case SSLException tls -> new FetchException(Cause.TLS, address, TlsFault.words(tls));
      case ConnectException refused ->
        new FetchException(Cause.NO_CONNECTION, address, "no connection");
      case NoRouteToHostException noRoute ->
        new FetchException(Cause.NO_CONNECTION, address, "no connection");
      case ProtocolException wrong ->
        new FetchException(Cause.BAD_ANSWER, address, String.valueOf(wrong.getMessage()));
      case EOFException early ->
        new FetchException(Cause.BAD_ANSWER, address, "the answer ends too early");
      case ZipException packed ->
        new FetchException(Cause.BAD_ANSWER, address, "the answer cannot be unpacked");
      default ->
        new FetchException(
            Cause.NO_CONNECTION, address, "the connection broke: " + broken.getMessage());
    };
  }
}
