package org.assay.handling.advisory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// A kind of weakness after the Common Weakness Enumeration.
///
/// @param id as in `CWE-798`
/// @param name exactly as the enumeration has it, as in `Use of Hard-coded Credentials`
public record Weakness(String id, String name) {

  private static final Pattern ID = Pattern.compile("CWE-[1-9][0-9]{0,5}");

  public Weakness {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "'%s' is no weakness; one looks like CWE-798".formatted(id));
    }
    if (name.isBlank()) throw new IllegalArgumentException("the weakness has no name");
  }

  /// The weaknesses that are often found in connectable products, for a form to offer.
  public static List<Weakness> known() {
    return Known.WEAKNESSES;
  }

  /// The one with an id among those.
  public static Optional<Weakness> known(String id) {
    return known().stream().filter(weakness -> weakness.id().equals(id)).findFirst();
  }

  /// Read when they are asked for.
  private static final class Known {

    static final List<Weakness> WEAKNESSES = read();

    private static List<Weakness> read() {
      var file = Objects.requireNonNull(Weakness.class.getResourceAsStream("cwe.txt"), "cwe.txt");
      try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
        return lines
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split(" ", 2))
            .map(words -> new Weakness(words[0], words[1]))
            .toList();
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }
}
