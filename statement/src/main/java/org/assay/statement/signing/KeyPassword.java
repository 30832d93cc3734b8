package org.assay.statement.signing;

import java.util.Arrays;

/// The password of a key. It is not printed by accident, and is wiped when closed.
public final class KeyPassword implements AutoCloseable {

  private final char[] characters;

  private KeyPassword(char[] characters) {
    this.characters = characters;
  }

  /// Takes a copy of the characters.
  public static KeyPassword of(char[] characters) {
    return new KeyPassword(characters.clone());
  }

  /// No password: for keys that have none.
  public static KeyPassword none() {
    return new KeyPassword(new char[0]);
  }

  /// A copy, which whoever asked for it wipes.
  char[] characters() {
    return characters.clone();
  }

  @Override
  public void close() {
    Arrays.fill(characters, '\0');
  }

  @Override
  public String toString() {
    return "a password";
  }
}
