package org.assay.pages.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A server on 127.0.0.1 that answers exactly what a test tells it to, right or wrong.
final class LocalServer implements AutoCloseable {

  private final ServerSocket listening;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  /// Writes an answer.
  @FunctionalInterface
  interface Answer {
    void to(OutputStream out) throws IOException, InterruptedException;
  }

  LocalServer() throws IOException {
    this(new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1")));
  }

  LocalServer(ServerSocket listening) {
    this.listening = listening;
    Thread.ofVirtual().start(this::accept);
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  int port() {
    return listening.getLocalPort();
  }

  List<String> requests() {
    return requests;
  }

  void on(String path, Answer answer) {
    answers.put(path, answer);
  }

  void on(String path, String answer) {
    on(path, out -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1)));
  }

  void page(String path, String body) {
    on(
        path,
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + body.length()
            + "\r\n\r\n" + body);
  }

  void redirect(String path, String target) {
    on(path, "HTTP/1.1 302 Found\r\nLocation: " + target + "\r\nContent-Length: 0\r\n\r\n");
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        var socket = listening.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      var reader = new BufferedReader(
          new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      var request = new StringBuilder();
      for (var line = reader.readLine();
          line != null && !line.isEmpty();
          line = reader.readLine()) {
        request.append(line).append('\n');
      }
      requests.add(request.toString());
      var path = request.toString().split(" ", 3)[1];
      var out = socket.getOutputStream();
      answers
          .getOrDefault(
              path,
              o -> o.write("HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n"
                  .getBytes(StandardCharsets.ISO_8859_1)))
          .to(out);
      out.flush();
    } catch (SocketException clientWentAway) {
      // a client that has had enough closes the connection: that is what some tests are about
    } catch (IOException | InterruptedException | ArrayIndexOutOfBoundsException broken) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
