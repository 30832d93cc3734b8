package org.assay.register.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Keys outside the database, and what is done with them.
class SecretsTest {

  @TempDir
  Path folder;

  @Test
  void whatIsSealedOpensAtItsPlaceOnlyAndNotWhenChanged() throws Exception {
    var sealer = new KeyFolder(folder).sealer();
    var sealed = sealer.seal("report:1", "a secret");
    assertThat(new KeyFolder(folder).sealer().openText("report:1", sealed)).isEqualTo("a secret");
    assertThatThrownBy(() -> sealer.open("report:2", sealed)).hasMessageContaining("report:2");
    sealed[sealed.length - 1] ^= 1;
    assertThatThrownBy(() -> sealer.open("report:1", sealed)).hasMessageContaining("changed");
  }

  @Test
  void anAddedKeySealsFromThenOnAndTheOldOneGoesOnOpening() throws Exception {
    var keys = new KeyFolder(folder);
    var old = keys.sealer().seal("report:1", "before");
    keys.addContentKey();
    var sealer = keys.sealer();
    assertThat(sealer.openText("report:1", old)).isEqualTo("before");
    var fresh = sealer.seal("report:1", "after");
    assertThat(java.util.Arrays.copyOf(fresh, 5)).isNotEqualTo(java.util.Arrays.copyOf(old, 5));
    assertThat(sealer.openText("report:1", fresh)).isEqualTo("after");
  }

  @Test
  void keyFilesAreForTheirOwnerOnly() throws Exception {
    var keys = new KeyFolder(folder.resolve("keys"));
    keys.sealer();
    keys.recogniser();
    keys.ledgerKey("office.example/ledger");
    try (var files = Files.list(folder.resolve("keys"))) {
      assertThat(files.toList())
          .hasSize(3)
          .allSatisfy(
              file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                  .isEqualTo("rw-------"));
    }
  }

  @Test
  void aReceiptCodeIsSixteenDigitsHoweverItIsTyped() {
    var code = ReceiptCode.random();
    assertThat(code.shown()).matches("\\d{4} \\d{4} \\d{4} \\d{4}");
    assertThat(ReceiptCode.read(" " + code.shown().replace(' ', '-') + "\n")).contains(code);
    assertThat(ReceiptCode.read("123")).isEmpty();
    assertThat(code).hasToString("a receipt code");
  }

  @Test
  void aMarkIsOfOneCodeAndOnePurpose() throws Exception {
    var recogniser = new KeyFolder(folder).recogniser();
    assertThat(recogniser.mark("receipt", "1234")).isEqualTo(recogniser.mark("receipt", "1234"));
    assertThat(recogniser.mark("receipt", "1234")).isNotEqualTo(recogniser.mark("token", "1234"));
    assertThat(recogniser.mark("receipt", "1235")).isNotEqualTo(recogniser.mark("receipt", "1234"));
  }
}
