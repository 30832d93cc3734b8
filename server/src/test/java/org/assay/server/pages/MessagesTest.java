package org.assay.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every text of the office is there in every language, with the same gaps to fill.
class MessagesTest {
  private static final Path MESSAGES = Path.of("src", "main", "resources", "messages");
  private static final Pattern GAP = Pattern.compile("\\{[^}]*}");

  static Stream<String> bundles() throws IOException {
    try (var files = Files.list(MESSAGES)) {
      var names = files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".properties") && !name.contains("_"))
          .sorted()
          .toList();
      assertThat(names).contains("words.properties");
      return names.stream().map(name -> name.replace(".properties", ""));
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everyLanguageHasEveryText(String bundle) throws IOException {
    var english = read(bundle + ".properties");
    for (var language : Arrays.stream(Language.values())
        .filter(each -> each != Language.ENGLISH)
        .toList()) {
      var other = read(bundle + "_" + language.tag() + ".properties");
      assertThat(other.stringPropertyNames())
          .as("%s in %s", bundle, language)
          .isEqualTo(english.stringPropertyNames());
      for (var key : english.stringPropertyNames()) {
        assertThat(gaps(other.getProperty(key)))
            .as("%s in %s", key, language)
            .isEqualTo(gaps(english.getProperty(key)));
        assertThat(other.getProperty(key)).as("%s in %s", key, language).isNotBlank();
      }
    }
  }

  private static java.util.Set<String> gaps(String text) {
    var gaps = new TreeSet<String>();
    GAP.matcher(text).results().forEach(gap -> gaps.add(gap.group()));
    return gaps;
  }

  private static Properties read(String name) throws IOException {
    var texts = new Properties();
    try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(name))) {
      texts.load(reader);
    }
    return texts;
  }
}
