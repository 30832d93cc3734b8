package org.assay.ledger.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/// One signature line of a note: who signed by name and key id, and the signature itself.
public final class NoteSignature {

  static final String DASH = "\u2014";

  private static final int ID_LENGTH = 4;

  private final String name;
  private final int id;
  private final byte[] bytes;

  NoteSignature(String name, int id, byte[] bytes) {
    this.name = KeyName.checked(name);
    this.id = id;
    this.bytes = bytes;
  }

  /// Reads a line without its line feed.
  ///
  /// @throws IllegalArgumentException if it is none
  public static NoteSignature parse(String line) {
    var parts = line.split(" ", -1);
    if (parts.length != 3 || !parts[0].equals(DASH)) {
      throw new IllegalArgumentException(
          "'%s' is not a signature line: \u2014 name Base64".formatted(line));
    }
    var data = Base64.getDecoder().decode(parts[2]);
    if (data.length <= ID_LENGTH || !Base64.getEncoder().encodeToString(data).equals(parts[2])) {
      throw new IllegalArgumentException("'%s' holds no signature".formatted(line));
    }
    return new NoteSignature(
        parts[1], ByteBuffer.wrap(data).getInt(), Arrays.copyOfRange(data, ID_LENGTH, data.length));
  }

  /// The name of the key that the line claims.
  public String name() {
    return name;
  }

  boolean claims(VerifierKey key) {
    return name.equals(key.name()) && id == key.id();
  }

  byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NoteSignature that
        && name.equals(that.name)
        && id == that.id
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /// The line, without a line feed.
  @Override
  public String toString() {
    var data =
        ByteBuffer.allocate(ID_LENGTH + bytes.length).putInt(id).put(bytes).array();
    return DASH + " " + name + " " + Base64.getEncoder().encodeToString(data);
  }
}
