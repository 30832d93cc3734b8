package org.assay.assessment.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The guide to the dossier quotes the samples as they are.
class GuideTest {

  private static final Pattern SNIPPET = Pattern.compile(
      "From\\s+`(samples/[a-z-]+/product\\.yaml)`:\\s+```yaml\\R(.*?)```", Pattern.DOTALL);

  private static String guide() throws IOException {
    return Files.readString(Samples.REPOSITORY.resolve("docs/dossier.md"));
  }

  static Stream<MatchResult> snippets() throws IOException {
    return SNIPPET.matcher(guide()).results();
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void everySnippetStandsInTheSampleThatItIsFrom(MatchResult snippet) throws IOException {
    assertThat(Files.readString(Samples.REPOSITORY.resolve(snippet.group(1))))
        .contains(snippet.group(2));
  }

  @Test
  void everySnippetSaysWhichSampleItIsFrom() throws IOException {
    long blocks = Pattern.compile("```yaml").matcher(guide()).results().count();
    assertThat(snippets()).hasSize((int) blocks).isNotEmpty();
  }

  @Test
  void theGuideShowsEverySample() throws IOException {
    var guide = guide();
    assertThat(Samples.names())
        .isNotEmpty()
        .allSatisfy(name -> assertThat(guide).contains("](../samples/" + name + ")"));
  }
}
