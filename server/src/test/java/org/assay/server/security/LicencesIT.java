package org.assay.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The server holds nothing whose licence is unknown, or forbids what its users may do with it.
/// The list of its parts is made when it is packaged (CycloneDX,
/// `server/target/quarkus-run-cyclonedx.json`).
class LicencesIT {

  private static final Pattern REFUSED =
      Pattern.compile("\\bagpl|affero|commons clause", Pattern.CASE_INSENSITIVE);
  private static final Pattern KNOWN = Pattern.compile(
      "\\b(apache|mit|bsd|mpl|mozilla|epl|eclipse|lgpl|lesser general public|classpath|bouncy castle|isc|upl"
          + "|unlicense|public domain|cc0|go license|edl)\\b",
      Pattern.CASE_INSENSITIVE);

  private static final Path PARTS = Path.of("target", "quarkus-run-cyclonedx.json");

  @Test
  void everyPartHasALicenceThatWeKnowAndMayUse() throws IOException {
    var parts = new ObjectMapper().readTree(PARTS.toFile()).path("components");
    assertThat(parts.size()).as("parts").isGreaterThan(100);
    var wrong = new ArrayList<String>();
    for (var part : parts) {
      var name = "%s:%s:%s"
          .formatted(
              part.path("group").asText(),
              part.path("name").asText(),
              part.path("version").asText());
      if (ours(part)) continue;
      var licences = licences(part);
      if (licences.isEmpty()) wrong.add(name + ": no licence is named");
      if (!licences.isEmpty() && licences.stream().noneMatch(LicencesIT::usable))
        wrong.add(name + ": " + licences);
    }
    assertThat(wrong).isEmpty();
  }

  // Of several, the user may choose one.
  private static List<String> licences(JsonNode part) {
    return StreamSupport.stream(part.path("licenses").spliterator(), false)
        .flatMap(entry -> Stream.of(
            entry.path("expression").asText(""),
            entry.path("license").path("id").asText(""),
            entry.path("license").path("name").asText("")))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static boolean ours(JsonNode part) {
    var group = part.path("group").asText();
    return group.equals("org.assay")
        || (group.isEmpty() && !part.path("type").asText().equals("library"));
  }

  private static boolean usable(String licence) {
    return !REFUSED.matcher(licence).find() && KNOWN.matcher(licence).find();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AGPL-3.0-only",
        "GNU Affero General Public License",
        "Apache-2.0 with Commons Clause",
        "GPL-3.0-only",
        "Business Source License 1.1",
        "SSPL-1.0",
        "Somebody's own, with limited permission"
      })
  void whatWeMayNotUseIsRefused(String licence) {
    assertThat(usable(licence)).isFalse();
  }
}
