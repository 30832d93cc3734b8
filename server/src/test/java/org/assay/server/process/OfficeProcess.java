package org.assay.server.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The packaged server as a process of its own: started, asked, killed and started again.
public final class OfficeProcess implements AutoCloseable {

  private static final Duration LONGEST_START = Duration.ofSeconds(90);

  private final Path folder;
  private final Map<String, String> settings;
  private final int port;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private Process process;

  private OfficeProcess(Path folder, Map<String, String> settings, int port) {
    this.folder = folder;
    this.settings = settings;
    this.port = port;
    this.process = launched(port, settings);
  }

  /// Starts an office and waits until it is ready.
  ///
  /// @param folder of the office
  /// @param settings environment variables, such as `ASSAY_DATABASE`
  public static OfficeProcess start(Path folder, Map<String, String> settings) {
    var office = new OfficeProcess(folder, settings, freePort());
    office.awaitReady();
    return office;
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Process launched(int listening, Map<String, String> with) {
    var jar = System.getProperty("assay.server.jar", "target/quarkus-app/quarkus-run.jar");
    var command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx384m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-Dquarkus.http.host=127.0.0.1",
        "-Dquarkus.http.port=" + listening,
        "-jar",
        jar));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    var environment = new LinkedHashMap<>(with);
    environment.putIfAbsent("ASSAY_DATA", folder.toString());
    environment.putIfAbsent("ASSAY_ADDRESS", address().toString());
    builder.environment().putAll(environment);
    try {
      Files.createDirectories(folder);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
      return builder.start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// Writes the public side as files, by a process beside this one, as `assay publish` does.
  ///
  /// @return its exit code
  public int publish(Path out) {
    var with = new LinkedHashMap<>(settings);
    with.put("ASSAY_PUBLISHED_OUT", out.toString());
    return ended(launched(0, with), LONGEST_START);
  }

  /// Where it answers.
  public URI address() {
    return URI.create("http://localhost:" + port);
  }

  /// What it printed so far, over all its starts.
  public String printed() {
    try {
      return Files.readString(log(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Path log() {
    return folder.resolve("server.log");
  }

  /// Ends it at once, as a crash would (SIGKILL).
  public void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /// Starts it again, and ends it at once after a time, ready or not.
  public void startAgainAndKill(Duration after) throws InterruptedException {
    process = launched(port, settings);
    Thread.sleep(after);
    kill();
  }

  /// Starts it again, with the same folder and settings.
  public void startAgain() {
    process = launched(port, settings);
    awaitReady();
  }

  private void awaitReady() {
    long end = System.nanoTime() + LONGEST_START.toNanos();
    while (System.nanoTime() < end) {
      if (!process.isAlive()) throw new IllegalStateException("the server ended:\n" + printed());
      if (isReady()) return;
      pause();
    }
    throw new IllegalStateException("the server is not ready:\n" + printed());
  }

  private boolean isReady() {
    try {
      return get("/-/health/ready").statusCode() == 200;
    } catch (UncheckedIOException notYet) {
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  /// Asks it for a page.
  public HttpResponse<String> get(String path) {
    try {
      return client.send(
          HttpRequest.newBuilder(address().resolve(path))
              .timeout(Duration.ofSeconds(20))
              .build(),
          BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  private void awaitEnd() {
    var _ = ended(process, Duration.ofSeconds(20));
  }

  private static int ended(Process process, Duration atMost) {
    try {
      if (!process.waitFor(atMost.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("it goes on");
      }
      return process.exitValue();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  /// Ends it as a person would (SIGTERM).
  @Override
  public void close() {
    process.destroy();
    awaitEnd();
  }
}
