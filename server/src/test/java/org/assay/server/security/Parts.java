package org.assay.server.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/// What the packaged server is made of, as the list beside it says, and what is known of holes in
/// its parts.
final class Parts {

  static final Path SERVER = Path.of("target", "quarkus-app");
  static final Path LIST = SERVER.resolve("parts.cdx.json");

  private static final Pattern ACCEPTED =
      Pattern.compile("(?m)^(id|ignoreUntil|reason)\\s*=\\s*\"?(.*?)\"?\\s*$");

  private Parts() {}

  /// A part.
  ///
  /// @param name such as `io.netty:netty-codec`
  /// @param file where it lies in the server; empty if it is no file of its own
  record Part(String name, String version, String file) {}

  /// A published hole.
  ///
  /// @param mended the first version without it
  record Hole(String part, String mended, String identifier, String source) {}

  /// A hole that was looked at and does not matter here; what is not said is empty.
  record Accepted(String identifier, String until, String reason) {}

  /// The parts that run; those that only build or develop are left out.
  static List<Part> running() throws IOException {
    var all = new ObjectMapper().readTree(LIST.toFile()).path("components");
    return StreamSupport.stream(all.spliterator(), false)
        .filter(part -> part.path("properties").toString().contains("\"runtime\""))
        .map(Parts::part)
        .toList();
  }

  private static Part part(JsonNode part) {
    var name = part.path("group").asText() + ":" + part.path("name").asText();
    return new Part(
        name,
        part.path("version").asText(),
        part.path("evidence").path("occurrences").path(0).path("location").asText(""));
  }

  static List<Hole> holes() throws IOException {
    return Files.readAllLines(Path.of("src", "test", "resources", "known-holes.csv")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(",", -1))
        .map(cells -> new Hole(cells[0], cells[1], cells[2], cells[3]))
        .toList();
  }

  static List<Accepted> accepted() throws IOException {
    return accepted(Files.readString(Path.of("..", ".ci", "holes-accepted.toml")));
  }

  static List<Accepted> accepted(String text) {
    return Pattern.compile("(?m)^\\[\\[IgnoredVulns\\]\\]\\s*$")
        .splitAsStream(text)
        .skip(1)
        .map(Parts::entry)
        .toList();
  }

  private static Accepted entry(String text) {
    var found = new HashMap<String, String>();
    var lines = ACCEPTED.matcher(text);
    while (lines.find()) found.put(lines.group(1), lines.group(2));
    return new Accepted(
        found.getOrDefault("id", ""),
        found.getOrDefault("ignoreUntil", ""),
        found.getOrDefault("reason", ""));
  }

  /// The holes that parts have, less those that are accepted.
  static List<String> open(Map<String, String> versions, List<Hole> holes, List<String> accepted) {
    var open = new ArrayList<String>();
    for (var hole : holes) {
      var version = versions.getOrDefault(hole.part(), "");
      if (version.isEmpty()
          || !older(version, hole.mended())
          || accepted.contains(hole.identifier())) continue;
      open.add("%s %s: %s, mended in %s (%s)"
          .formatted(hole.part(), version, hole.identifier(), hole.mended(), hole.source()));
    }
    return open;
  }

  /// Whether a version comes before another, number by number; words such as `Final` count
  /// nothing.
  static boolean older(String version, String other) {
    var mine = numbers(version);
    var theirs = numbers(other);
    for (int i = 0; i < Math.max(mine.length, theirs.length); i++) {
      int compared =
          Integer.compare(i < mine.length ? mine[i] : 0, i < theirs.length ? theirs[i] : 0);
      if (compared != 0) return compared < 0;
    }
    return false;
  }

  private static int[] numbers(String version) {
    return Pattern.compile("[.-]")
        .splitAsStream(version)
        .filter(word -> word.matches("[0-9]{1,9}"))
        .mapToInt(Integer::parseInt)
        .toArray();
  }
}
