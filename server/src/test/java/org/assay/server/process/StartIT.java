package org.assay.server.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The packaged server starts, is ready, outlives a crash, and says what is wrong when it cannot
/// start.
class StartIT {

  @TempDir
  Path folder;

  @Test
  void itIsReadyAgainAfterACrash() {
    try (var office = OfficeProcess.start(folder, Map.of())) {
      assertThat(office.get("/-/health/ready").body()).contains("sqlite");
      assertThat(office.get("/-/metrics").statusCode()).as("without a token").isEqualTo(404);
      assertThat(office.get("/q/swagger-ui").statusCode()).isEqualTo(404);
      office.kill();
      office.startAgain();
      assertThat(office.get("/-/health/ready").statusCode()).isEqualTo(200);
      assertThat(folder.resolve("office.db")).exists();
      assertThat(folder.resolve("ledger/checkpoint")).exists();
    }
  }

  /// What a browser is told where the office's address is https, also behind a proxy.
  @Test
  void anOfficeWithHttpsKeepsBrowsersToIt() {
    var settings = Map.of(
        "ASSAY_ADDRESS", "https://office.example",
        "ASSAY_METRICS_TOKEN", "figures-for-this-test");
    try (var office = OfficeProcess.start(folder, settings)) {
      var headers = office.get("/sign-in").headers();
      assertThat(headers.firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
      assertThat(headers.firstValue("Set-Cookie").orElseThrow())
          .startsWith("__Host-assay-form=")
          .contains("Secure")
          .containsIgnoringCase("HttpOnly")
          .contains("SameSite=Lax");
      assertThat(office.get("/-/metrics").statusCode()).isEqualTo(401);
    }
  }

  @Test
  void aTokenThatIsShortIsRefused() {
    assertThat(org.assertj.core.api.Assertions.catchThrowable(
            () -> OfficeProcess.start(folder, Map.of("ASSAY_METRICS_TOKEN", "short"))))
        .hasMessageContaining("ASSAY_METRICS_TOKEN has 5 characters; take at least 20");
  }

  @Test
  void aFolderThatCannotBeUsedIsNamed() throws Exception {
    Files.createDirectories(folder.resolve("keys"));
    Files.writeString(folder.resolve("keys/content-keys.json"), "rubbish");
    assertThat(org.assertj.core.api.Assertions.catchThrowable(
            () -> OfficeProcess.start(folder, Map.of())))
        .hasMessageContaining("content-keys.json")
        .hasMessageContaining("restore it from your backup of the keys");
  }
}
