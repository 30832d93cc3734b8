package org.assay.statement.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A real Chromium without a window, spoken to by its DevTools protocol. One page, one at a time.
public final class Chromium implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final int SECONDS = 60;

  private final ObjectMapper json = new ObjectMapper();
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final Path profile;
  private final Process process;
  private final HttpClient http = HttpClient.newHttpClient();
  private final WebSocket socket;
  private int number;

  private Chromium(String program) throws Exception {
    this.profile = Files.createTempDirectory("chromium");
    this.process = new ProcessBuilder(
            program,
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--remote-debugging-port=0",
            "--user-data-dir=" + profile,
            "about:blank")
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
    this.socket = http.newWebSocketBuilder()
        .buildAsync(page(), new Listening())
        .get(SECONDS, TimeUnit.SECONDS);
    for (var domain : List.of("Page", "Runtime", "DOM", "Network", "Log")) {
      send(domain + ".enable", Map.of());
    }
  }

  /// Starts the Chromium that is installed; empty where there is none.
  public static Optional<Chromium> installed() throws Exception {
    for (var name : NAMES) {
      for (var folder : System.getenv("PATH").split(":", -1)) {
        if (Files.isExecutable(Path.of(folder, name))) {
          return Optional.of(new Chromium(Path.of(folder, name).toString()));
        }
      }
    }
    return Optional.empty();
  }

  private URI page() throws Exception {
    var port = port();
    var list = http.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
            .build(),
        HttpResponse.BodyHandlers.ofString());
    for (var target : json.readTree(list.body())) {
      if (target.path("type").asText().equals("page")) {
        return URI.create(target.path("webSocketDebuggerUrl").asText());
      }
    }
    throw new IOException("Chromium shows no page");
  }

  private String port() throws IOException {
    var lines =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.contains("DevTools listening on ")) {
        drain(lines);
        return line.replaceAll(".*127\\.0\\.0\\.1:(\\d+)/.*", "$1");
      }
    }
    throw new IOException("Chromium did not start");
  }

  private static void drain(BufferedReader lines) {
    Thread.ofPlatform().daemon().start(() -> lines.lines().forEach(line -> {}));
  }

  /// Opens a page and waits until it is there.
  public void open(Path page) throws Exception {
    requests.clear();
    complaints.clear();
    send("Page.navigate", Map.of("url", page.toUri().toString()));
    for (int i = 0; !evaluate("document.readyState").asText().equals("complete"); i++) {
      if (i > 600) throw new IOException("the page does not load");
      Thread.sleep(50);
    }
  }

  /// The value of an expression, waited for if it is a promise.
  public JsonNode evaluate(String expression) throws Exception {
    var result = send(
        "Runtime.evaluate",
        Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (result.has("exceptionDetails")) {
      throw new IOException(result.path("exceptionDetails").toString());
    }
    return result.path("result").path("value");
  }

  /// Chooses files as a person does.
  public void choose(String selector, List<Path> files) throws Exception {
    int root = send("DOM.getDocument", Map.of()).path("root").path("nodeId").asInt();
    int node = send("DOM.querySelector", Map.of("nodeId", root, "selector", selector))
        .path("nodeId")
        .asInt();
    var names = files.stream().map(file -> file.toAbsolutePath().toString()).toList();
    send("DOM.setFileInputFiles", Map.of("nodeId", node, "files", names));
  }

  /// Writes what is to be seen into a PNG.
  public void picture(Path file, int width, String scheme) throws Exception {
    send(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    int height = evaluate("document.documentElement.scrollHeight").asInt();
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    var png =
        send("Page.captureScreenshot", Map.of("format", "png")).path("data").asText();
    Files.write(file, Base64.getDecoder().decode(png));
  }

  /// What the page asked a network or a disk for.
  public List<String> requests() {
    return new ArrayList<>(requests);
  }

  /// What the browser complained of: errors of scripts, what the page's policy forbade.
  public List<String> complaints() {
    return new ArrayList<>(complaints);
  }

  private JsonNode send(String method, Map<String, ?> parameters) throws Exception {
    int id = ++number;
    var answer = new CompletableFuture<JsonNode>();
    waiting.put(id, answer);
    ObjectNode message = json.createObjectNode().put("id", id).put("method", method);
    message.set("params", json.valueToTree(parameters));
    socket.sendText(json.writeValueAsString(message), true).get(SECONDS, TimeUnit.SECONDS);
    return answer.get(SECONDS, TimeUnit.SECONDS);
  }

  private final class Listening implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        take(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return null;
    }

    private void take(String message) {
      try {
        var node = json.readTree(message);
        var answer = waiting.remove(node.path("id").asInt(-1));
        if (answer == null) {
          event(node);
        } else if (node.has("error")) {
          answer.completeExceptionally(new IOException(node.path("error").toString()));
        } else {
          answer.complete(node.path("result"));
        }
      } catch (IOException noJson) {
        complaints.add(String.valueOf(noJson));
      }
    }

    private void event(JsonNode node) {
      var parameters = node.path("params");
      switch (node.path("method").asText()) {
        case "Network.requestWillBeSent" ->
          requests.add(parameters.path("request").path("url").asText());
        case "Runtime.exceptionThrown" -> complaints.add(parameters.toString());
        case "Log.entryAdded" ->
          complaints.add(parameters.path("entry").path("text").asText());
        default -> {} // of no interest
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.abort();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().join();
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
