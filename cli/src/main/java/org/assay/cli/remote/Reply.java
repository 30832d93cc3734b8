package org.assay.cli.remote;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

/// What came back.
@SuppressWarnings("ArrayRecordComponent") // it is read and never compared
record Reply(int status, HttpHeaders headers, byte[] body) {

  String type() {
    return headers.firstValue("Content-Type").orElse("").replaceFirst(";.*", "").strip();
  }

  boolean isJson() {
    return type().equals("application/json") || type().endsWith("+json");
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
