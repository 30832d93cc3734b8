package org.assay.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assay.server.security.Parts.Accepted;
import org.assay.server.security.Parts.Hole;
import org.assay.server.security.Parts.Part;
import org.junit.jupiter.api.Test;

/// What the server is made of lies beside it, whole and with its digest; and no part is older
/// than what is known to have been mended.
class PartsIT {

  @Test
  void theListLiesBesideTheServerWithItsDigest() throws Exception {
    var list = Files.readAllBytes(Parts.LIST);
    assertThat(Parts.SERVER.resolve("parts.cdx.json.sha256"))
        .hasContent(HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(list)) + "  parts.cdx.json");
  }

  @Test
  void everyFileThatRunsIsInTheList() throws IOException {
    var listed = Parts.running().stream().map(Part::file).collect(Collectors.toSet());
    try (var files = Files.walk(Parts.SERVER.resolve("lib"))) {
      var missing = files
          .map(file -> Parts.SERVER.relativize(file).toString())
          .filter(name -> name.endsWith(".jar") && !listed.contains(name))
          .collect(Collectors.toCollection(TreeSet::new));
      assertThat(missing).as("files that the list of parts does not name").isEmpty();
    }
  }

  @Test
  void noPartHasAHoleThatIsKnownHere() throws IOException {
    var versions =
        Parts.running().stream().collect(Collectors.toMap(Part::name, Part::version, (a, _) -> a));
    var holes = Parts.holes();
    var known = holes.stream().map(Hole::part).collect(Collectors.toSet());
    assertThat(versions.keySet()).as("parts of which holes are known").containsAnyElementsOf(known);
    var accepted = Parts.accepted().stream().map(Accepted::identifier).toList();
    assertThat(Parts.open(versions, holes, accepted)).isEmpty();
    var there = Parts.open(versions, holes, java.util.List.of());
    assertThat(accepted)
        .as("what .ci/holes-accepted.toml explains and nobody has")
        .allMatch(id -> there.stream().anyMatch(open -> open.contains(id)));
  }

  @Test
  void whatIsAcceptedIsExplainedAndLookedAtAgain() throws IOException {
    for (var entry : Parts.accepted()) {
      assertThat(entry.reason()).as(entry.identifier()).hasSizeGreaterThan(40);
      assertThat(LocalDate.parse(entry.until())).as(entry.identifier()).isNotNull();
    }
  }
}
