package org.assay.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `assay serve`: the office as a web server. This command checks what it is given and says how
/// the server is to be started; the launcher then starts it in the place of this process.
@Command(
    name = "serve",
    description = {
      "Run the office: the public pages, the report channel and the desks behind them.",
      "Everything is kept in one folder: database, ledger and keys. It goes on until it is ended.",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:ended as it was told to",
      "1:it could not start, or failed",
      ExitCode.BAD_INPUT_LINE,
      "143:ended by a signal",
    },
    footer = {
      "",
      "In the environment:",
      "  ASSAY_DATABASE   postgresql://user:password@host/name instead of the file",
      "                   office.db in the folder",
      "  ASSAY_ADDRESS, ASSAY_DATA and QUARKUS_… settings (docs/office.md)",
      "",
      "Examples:",
      "  assay serve --demo",
      "  assay serve --data /srv/office --address https://security.example.com \\",
      "      --behind-proxy",
    })
final class ServeCommand implements Callable<Integer> {

  /// Megabytes.
  private static final int LEAST_HEAP = 64;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The folder of the office; made on first use. Default: office.")
  private @Nullable Path data;

  @Option(
      names = "--address",
      paramLabel = "URL",
      description = "Under which the public reaches the office. Default: where it listens.")
  private @Nullable URI address;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "Where to listen. Default: 127.0.0.1, which only this machine can reach.")
  private String host = "127.0.0.1";

  @Option(names = "--port", paramLabel = "PORT", description = "Default: 8080 (with TLS: 8443).")
  private @Nullable Integer port;

  @Option(
      names = "--tls-certificate",
      paramLabel = "FILE",
      description = "The certificate chain (PEM) to serve https with.")
  private @Nullable Path certificate;

  @Option(names = "--tls-key", paramLabel = "FILE", description = "Its private key (PEM, PKCS#8).")
  private @Nullable Path key;

  @Option(
      names = "--behind-proxy",
      description = "Believe the X-Forwarded headers of the proxy in front of it.")
  private boolean behindProxy;

  @Option(
      names = "--demo",
      description = "Load the samples and accounts to try it out with, into a fresh folder.")
  private boolean demo;

  @Option(
      names = "--heap",
      paramLabel = "SIZE",
      description = "The most memory for its heap, such as 512m or 2g. Default: 384m.")
  private String heap = "384m";

  @Override
  public Integer call() throws IOException {
    refuseMisuse();
    ServerPlan.write(arguments());
    return ExitCode.MET;
  }

  private void refuseMisuse() {
    var problems = new ArrayList<String>();
    if ((certificate == null) != (key == null)) {
      problems.add("--tls-certificate and --tls-key go together; give both or none");
    }
    for (var file : Stream.of(certificate, key).filter(Objects::nonNull).toList()) {
      if (!Files.isReadable(file)) {
        problems.add("there is no file '%s' that can be read".formatted(file));
      }
    }
    if (port != null && (port < 0 || port > 65_535)) {
      problems.add("--port is a number from 0 to 65535; found %d".formatted(port));
    }
    if (!heap.matches("[1-9][0-9]{0,5}[mMgG]") || tooSmall(heap)) {
      problems.add("--heap is a size such as 512m or 2g, %dm at least; found '%s'"
          .formatted(LEAST_HEAP, heap));
    }
    if (address != null) problems.addAll(OfficeChoice.problems("--address", address));
    if (data != null && Files.exists(data) && !Files.isDirectory(data)) {
      problems.add("--data names a folder; '%s' is a file".formatted(data));
    }
    UsageException.throwFor(problems);
  }

  private static boolean tooSmall(String heap) {
    boolean megabytes = heap.toLowerCase(Locale.ROOT).endsWith("m");
    return megabytes && Integer.parseInt(heap, 0, heap.length() - 1, 10) < LEAST_HEAP;
  }

  private List<String> arguments() {
    // begun small: a heap of its full size would fill before it is swept for the first time
    var list = new ArrayList<String>(List.of("-Xms%dm".formatted(LEAST_HEAP), "-Xmx" + heap));
    // what is not given stays to the environment
    if (data != null) list.add("-Dassay.data=" + data);
    if (address != null || System.getenv("ASSAY_ADDRESS") == null) {
      list.add("-Dassay.address=" + address());
    }
    if (demo) list.add("-Dassay.demo=true");
    list.add("-Dquarkus.http.host=" + host);
    if (certificate == null || key == null) {
      list.add("-Dquarkus.http.port=" + port());
    } else {
      list.add("-Dquarkus.tls.key-store.pem.0.cert=" + certificate.toAbsolutePath());
      list.add("-Dquarkus.tls.key-store.pem.0.key=" + key.toAbsolutePath());
      list.add("-Dquarkus.http.ssl-port=" + port());
      list.add("-Dquarkus.http.insecure-requests=disabled");
    }
    if (behindProxy) {
      list.add("-Dquarkus.http.proxy.proxy-address-forwarding=true");
      list.add("-Dquarkus.http.proxy.enable-forwarded-host=true");
    }
    return list;
  }

  private int port() {
    return port != null ? port : certificate == null ? 8080 : 8443;
  }

  private String address() {
    if (address != null) return address.toString().replaceFirst("/$", "");
    var scheme = certificate == null ? "http" : "https";
    var name = host.equals("127.0.0.1") || host.equals("0.0.0.0") ? "localhost" : host;
    return "%s://%s:%d".formatted(scheme, name, port());
  }
}
