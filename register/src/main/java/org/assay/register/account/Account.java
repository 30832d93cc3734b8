package org.assay.register.account;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// Somebody who works in the office.
///
/// @param id as records of changes name the actor
/// @param signInName in small letters, such as `amy` or `amy@example.com`
/// @param displayName as pages show it
/// @param closedAt since when nobody can sign in to it any more
public record Account(
    String id,
    String signInName,
    String displayName,
    Role role,
    Instant madeAt,
    Optional<Instant> closedAt) {

  private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{0,99}";

  /// Whether one can sign in to it.
  public boolean open() {
    return closedAt.isEmpty();
  }

  /// A name as it is kept and looked up.
  ///
  /// @throws RefusedException if it is none
  public static String signInName(String typed) {
    var name = typed.strip().toLowerCase(Locale.ROOT);
    if (!name.matches(NAME)) {
      throw new RefusedException(
          "sign-in-name",
          "A sign-in name has 1 to 100 letters, digits and . _ @ + -, and begins with a letter or a digit");
    }
    return name;
  }

  /// A name as it is shown.
  ///
  /// @throws RefusedException if it is none
  public static String displayName(String typed) {
    var name = typed.strip().replaceAll("\\s+", " ");
    if (name.isEmpty() || name.length() > 100 || name.chars().anyMatch(Character::isISOControl)) {
      throw new RefusedException("display-name", "Enter a name of 1 to 100 characters");
    }
    return name;
  }

  @Override
  public String toString() {
    return "account " + id;
  }
}
