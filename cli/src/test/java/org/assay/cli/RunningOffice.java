package org.assay.cli;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.assay.register.Office;
import org.assay.register.OfficePlace;
import org.assay.register.account.Accounts;
import org.assay.register.account.ApiTokens;
import org.assay.register.account.Role;
import org.assay.register.account.Scope;
import org.assay.register.report.ReportIntake;
import org.assay.register.report.ReportLimits;
import org.assay.register.report.SubmittedReport;
import org.assay.register.report.promise.PublishedPromises;
import org.assay.register.statement.SigningKeys;
import org.assay.statement.Signatory;

/// The packaged server with a fresh office on SQLite, as a process of its own: an account of each
/// role with a token in a file, a key that signs, a promise, and one report.
///
/// It runs `server/target/quarkus-app`, which a build of the module `server` leaves there.
final class RunningOffice implements AutoCloseable {

  private static final Path JAR =
      Path.of("..", "server", "target", "quarkus-app", "quarkus-run.jar");
  private static final Duration LONGEST_START = Duration.ofSeconds(90);

  private final Path folder;
  private final URI address;
  private final Map<Role, Path> tokens = new HashMap<>();
  private final String report;
  private final Process process;

  private RunningOffice(Path folder) throws Exception {
    this.folder = folder;
    int port = freePort();
    this.address = URI.create("http://localhost:" + port);
    this.report = filled();
    this.process = started(port);
  }

  static RunningOffice start(Path folder) throws Exception {
    if (!Files.exists(JAR)) {
      throw new IllegalStateException(
          "the server is not packaged: mvn -pl handling,register,server package -DskipTests");
    }
    var office = new RunningOffice(folder);
    try {
      office.awaitReady();
      return office;
    } catch (Exception | Error failed) {
      office.close();
      throw failed;
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  // What people do at the desks and on the public pages before a command is used.
  private String filled() throws Exception {
    try (var office =
        Office.open(OfficePlace.inFolder(office(), address), InstantSource.system())) {
      for (var role : Role.values()) tokens.put(role, token(office, role));
      new SigningKeys(
              office.place().keyFolder(), java.util.Optional.empty(), java.util.Optional.empty())
          .makeDevelopmentKey(
              new Signatory("Dr Ada Whitlock", "Head of product security"),
              "Larkfield Instruments Ltd",
              Instant.now());
      return report(office);
    }
  }

  private Path token(Office office, Role role) throws IOException {
    var accounts = new Accounts(office.database(), office.changes(), office.clock());
    var account = accounts.make("office", "it-" + role.code(), "It " + role.code(), role);
    var token = new ApiTokens(
            office.database(), office.recogniser(), office.changes(), office.clock())
        .make(account.id(), "command line", Set.of(Scope.values()), Duration.ofDays(1));
    var file = Files.createFile(
        folder.resolve("token-" + role.code()),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return Files.writeString(file, token + "\n");
  }

  private static String report(Office office) {
    var promises = new PublishedPromises(office.database(), office.changes(), office.clock());
    promises.publish(
        "office", org.assay.handling.promise.UkDivision.ENGLAND_AND_WALES, OfficePromise.sample());
    return new ReportIntake(office, promises, new ReportLimits(5, 1_000_000, 3_000_000))
        .submit(new SubmittedReport(
            "",
            "",
            "Port 23 is open",
            "The doorbell opens port 23.\u001b[2J",
            "",
            "",
            "",
            "",
            "en",
            List.of()))
        .reference();
  }

  Path office() {
    return folder.resolve("office");
  }

  URI address() {
    return address;
  }

  /// The reference of the report that came in.
  String report() {
    return report;
  }

  /// What a command of a role needs to reach it.
  String[] as(Role role, String... command) {
    var all = new java.util.ArrayList<>(List.of(command));
    all.addAll(
        List.of("--server", address.toString(), "--token-file", String.valueOf(tokens.get(role))));
    return all.toArray(String[]::new);
  }

  String token(Role role) throws IOException {
    return Files.readString(tokens.get(role)).strip();
  }

  private Process started(int port) throws IOException {
    var builder = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx384m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dquarkus.http.host=127.0.0.1",
            "-Dquarkus.http.port=" + port,
            "-jar",
            JAR.toAbsolutePath().normalize().toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("server.log").toFile());
    builder.environment().put("ASSAY_DATA", office().toString());
    builder.environment().put("ASSAY_ADDRESS", address.toString());
    return builder.start();
  }

  private void awaitReady() throws Exception {
    long end = System.nanoTime() + LONGEST_START.toNanos();
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException(
            "the server is not ready:\n" + Files.readString(folder.resolve("server.log")));
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private boolean answers() {
    try (var _ = new Socket("localhost", address.getPort())) {
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public void close() throws SQLException, IOException {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) process.destroyForcibly();
    } catch (InterruptedException stop) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
