package org.assay.handling.words;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// All message files of the room.
class EveryTextTest {

  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Pattern PLACE = Pattern.compile("\\{[0-9]");

  static List<Path> english() throws IOException {
    try (var files = Files.walk(RESOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".properties"))
          .filter(file -> !file.toString().endsWith("_de.properties"))
          .toList();
    }
  }

  private static Properties texts(Path file) {
    var texts = new Properties();
    try (var reader = Files.newBufferedReader(file, UTF_8)) {
      texts.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return texts;
  }

  private static Path german(Path english) {
    return Path.of(english.toString().replace(".properties", "_de.properties"));
  }

  @Test
  void thereAreSome() throws IOException {
    assertThat(english()).hasSizeGreaterThanOrEqualTo(6);
  }

  @ParameterizedTest
  @MethodSource("english")
  void noTextIsMissingInGerman(Path file) {
    assertThat(texts(german(file)).keySet()).isEqualTo(texts(file).keySet());
  }

  @ParameterizedTest
  @MethodSource("english")
  void theSamePlacesAreFilledInBothLanguages(Path file) {
    var german = texts(german(file));
    texts(file)
        .forEach((key, text) -> assertThat(places(german.getProperty(key.toString(), "")))
            .as("%s", key)
            .isEqualTo(places(text)));
  }

  private static List<String> places(Object text) {
    return PLACE
        .matcher(text.toString())
        .results()
        .map(place -> place.group())
        .distinct()
        .sorted()
        .toList();
  }

  /// To MessageFormat a plain apostrophe is a quotation mark and is left out.
  @ParameterizedTest
  @MethodSource("english")
  void apostrophesAreTypographic(Path file) {
    for (var each : List.of(file, german(file))) {
      assertThat(texts(each).values()).noneMatch(text -> text.toString().contains("'"));
    }
  }
}
