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
      office.kill();
      office.startAgain();
      assertThat(office.get("/-/health/ready").statusCode()).isEqualTo(200);
      assertThat(folder.resolve("office.db")).exists();
      assertThat(folder.resolve("ledger/checkpoint")).exists();
    }
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
