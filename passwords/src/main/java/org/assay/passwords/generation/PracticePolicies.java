package org.assay.passwords.generation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Policies as data: those that come along, and those of a file in the same format.
///
/// ```properties
/// device-label.length = 13
/// device-label.alphabet = no-words
/// device-label.minimum-bits = 60
/// device-label.source = ...
/// ```
public final class PracticePolicies {
  private static final String FILE = "policies.properties";

  private PracticePolicies() {}

  /// The policies that come along, by name.
  public static List<Policy> all() {
    try (var in = PracticePolicies.class.getResourceAsStream(FILE);
        var text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return read(text);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /// The policy of a name.
  public static Optional<Policy> named(String name) {
    return all().stream().filter(policy -> policy.name().equals(name)).findFirst();
  }

  /// The policies of a file.
  ///
  /// @throws IllegalArgumentException where one is not complete or cannot be met, with its name
  public static List<Policy> read(Reader text) throws IOException {
    var entries = new Properties();
    entries.load(text);
    var names = new TreeSet<String>();
    for (String key : entries.stringPropertyNames()) {
      int dot = key.lastIndexOf('.');
      if (dot <= 0) throw new IllegalArgumentException("'" + key + "' names no policy");
      names.add(key.substring(0, dot));
    }
    var policies = new ArrayList<Policy>();
    for (String name : names) policies.add(new Entry(name, entries).policy());
    return policies;
  }

  private record Entry(String name, Properties entries) {
    Policy policy() {
      try {
        return new Policy(
            name,
            (int) number("length", null),
            SymbolSet.of(text("alphabet", null)),
            (int) number("kinds", "1"),
            Boolean.parseBoolean(text("check-symbol", "false")),
            number("minimum-bits", null),
            text("source", "own"));
      } catch (IllegalArgumentException wrong) {
        throw new IllegalArgumentException("policy '" + name + "': " + wrong.getMessage(), wrong);
      }
    }

    private double number(String key, @Nullable String otherwise) {
      String text = text(key, otherwise);
      try {
        return Double.parseDouble(text);
      } catch (NumberFormatException none) {
        throw new IllegalArgumentException(key + " is '" + text + "', expected a number", none);
      }
    }

    private String text(String key, @Nullable String otherwise) {
      String text = entries.getProperty(name + "." + key, otherwise);
      if (text == null) throw new IllegalArgumentException(key + " is missing");
      return text.strip();
    }
  }
}
