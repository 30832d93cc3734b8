package org.assay.cli.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.assay.cli.remote.OfficeException.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// https with a certificate that no public authority gave.
class PrivateAuthorityTest {

  private static final char[] PASSWORD = "for-the-test".toCharArray();

  @TempDir
  private Path folder;

  @Test
  void itIsTrustedWhereItIsNamedAndOnlyThere() throws Exception {
    var keys = keys();
    var authority = folder.resolve("authority.pem");
    Files.writeString(authority, pem(keys));
    var server = server(keys);
    try {
      var address = "https://localhost:" + server.getAddress().getPort();
      assertThat(read(address, authority).status()).isEqualTo("here");
      var refused = catchThrowableOfType(OfficeException.class, () -> read(address, null));
      assertThat(refused.kind()).isEqualTo(Kind.UNREACHABLE);
      assertThat(refused.says()).contains("cannot be trusted", "--server-certificate");
    } finally {
      server.stop(0);
    }
  }

  private record Status(String status) {}

  private static Status read(String address, @Nullable Path authority) throws IOException {
    var patience = new Patience(List.of(), wait -> {});
    try (var office = new RemoteOffice(
        OfficeAddress.parse(address), Token.of("assay_x", "the test"), authority, patience)) {
      return new Status(Json.text(office.read(ApiPath.of("products")), "status"));
    }
  }

  // The JDK's own tool makes the key and its certificate.
  private KeyStore keys() throws Exception {
    var file = folder.resolve("keys.p12");
    var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var made = new ProcessBuilder(
            tool,
            "-genkeypair",
            "-keyalg",
            "EC",
            "-alias",
            "server",
            "-dname",
            "CN=localhost",
            "-ext",
            "san=dns:localhost",
            "-validity",
            "2",
            "-keystore",
            file.toString(),
            "-storepass",
            new String(PASSWORD))
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("keytool.log").toFile())
        .start()
        .waitFor();
    assertThat(made).isZero();
    var keys = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD);
    }
    return keys;
  }

  private static String pem(KeyStore keys) throws Exception {
    var bytes = keys.getCertificate("server").getEncoded();
    return "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
        .formatted(Base64.getMimeEncoder().encodeToString(bytes));
  }

  private static HttpsServer server(KeyStore keys) throws Exception {
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD);
    var context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext("/", exchange -> {
      var body = "{\"status\":\"here\"}".getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    });
    server.start();
    return server;
  }
}
