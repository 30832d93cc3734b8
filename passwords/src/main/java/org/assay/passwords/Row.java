package org.assay.passwords;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// One row while it is read: its fields are ranges of UTF-8 bytes. The same object is used for the
/// next row; nothing keeps it.
final class Row {
  byte[] bytes = new byte[0];
  private int[] bounds = new int[32];
  private int fields;
  private boolean escaped;
  private boolean[] escapedFields = new boolean[16];
  long line;

  void begin(byte[] buffer, long atLine) {
    bytes = buffer;
    line = atLine;
    fields = 0;
    escaped = false;
  }

  void add(int from, int to) {
    if (2 * fields == bounds.length) {
      bounds = Arrays.copyOf(bounds, bounds.length * 2);
      escapedFields = Arrays.copyOf(escapedFields, escapedFields.length * 2);
    }
    bounds[2 * fields] = from;
    bounds[2 * fields + 1] = to;
    escapedFields[fields++] = false;
  }

  /// Adds a field in which quotes are doubled.
  void addEscaped(int from, int to) {
    add(from, to);
    escapedFields[fields - 1] = true;
    escaped = true;
  }

  /// Halves doubled quotes, in place; once for each row.
  void unescape() {
    if (!escaped) return;
    for (int field = 0; field < fields; field++) if (escapedFields[field]) unescape(field);
    escaped = false;
  }

  private void unescape(int field) {
    int out = start(field);
    for (int in = start(field); in < end(field); in++) {
      bytes[out++] = bytes[in];
      if (bytes[in] == '"') in++;
    }
    bounds[2 * field + 1] = out;
  }

  /// Fills the row with cells held in memory.
  void of(String[] cells) {
    int length = 0;
    byte[][] parts = new byte[cells.length][];
    for (int i = 0; i < cells.length; i++) {
      parts[i] = cells[i].getBytes(StandardCharsets.UTF_8);
      length += parts[i].length;
    }
    if (bytes.length < length) bytes = new byte[length * 2];
    begin(bytes, 0);
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, bytes, at, part.length);
      add(at, at + part.length);
      at += part.length;
    }
  }

  int fields() {
    return fields;
  }

  int start(int field) {
    return bounds[2 * field];
  }

  int end(int field) {
    return bounds[2 * field + 1];
  }

  boolean isEmpty(int field) {
    return start(field) == end(field);
  }

  String text(int field) {
    return new String(bytes, start(field), end(field) - start(field), StandardCharsets.UTF_8);
  }

  String[] texts() {
    String[] cells = new String[fields];
    for (int field = 0; field < fields; field++) cells[field] = text(field);
    return cells;
  }
}
