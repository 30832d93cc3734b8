package org.assay.pages.fetch;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;

/// Closes a connection when its time is up, whatever it is doing: a server that sends a secure
/// handshake byte by byte keeps within every wait for the next byte and never comes to an end.
final class Watchdog implements AutoCloseable {

  private final Thread thread;
  private volatile boolean bitten;

  Watchdog(Socket socket, Deadline deadline) {
    thread = Thread.ofVirtual().start(() -> watch(socket, deadline));
  }

  private void watch(Socket socket, Deadline deadline) {
    try {
      deadline.sleep();
      bitten = true;
      socket.close();
    } catch (InterruptedException | IOException done) {
      Thread.currentThread().interrupt();
    }
  }

  /// What a failure comes from: the time that was up, where it was.
  IOException explained(IOException failure) {
    return bitten ? new SocketTimeoutException("the time is up") : failure;
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
