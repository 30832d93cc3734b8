package org.assay.statement.signing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.assay.statement.Drafts;
import org.assay.statement.Signatory;
import org.assay.statement.StatementPdf;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A key in a token, where SoftHSM is installed. SoftHSM finds its configuration through the
/// environment, so that another process does the work.
class Pkcs11TokenTest {

  private static final Path MODULE = Path.of("/usr/lib/softhsm/libsofthsm2.so");

  @TempDir
  private Path folder;

  @Test
  void aKeyThatNeverLeavesItsTokenSigns() throws Exception {
    Assumptions.assumeTrue(Files.exists(MODULE), "SoftHSM is not installed");
    Files.createDirectory(folder.resolve("tokens"));
    var configuration = Files.writeString(
        folder.resolve("softhsm2.conf"),
        "directories.tokendir = %s%n".formatted(folder.resolve("tokens")));
    var process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Signing.class.getName(),
            MODULE.toString())
        .redirectErrorStream(true);
    process.environment().put("SOFTHSM2_CONF", configuration.toString());
    var started = process.start();
    var said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(started.waitFor()).as(said).isZero();
    assertThat(said).endsWith("TOTAL_PASSED\n");
  }

  /// What the other process does.
  static final class Signing {

    private static final String PIN = "1234";

    public static void main(String[] arguments) throws Exception {
      run(
          "softhsm2-util",
          "--init-token",
          "--free",
          "--label",
          "t",
          "--so-pin",
          "12345678",
          "--pin",
          PIN);
      var made = Keys.development(Instant.now(), "Jane Hall", "Head of Product Compliance");
      store(made, arguments[0]);
      var address = "pkcs11:object=statements?module-path=" + arguments[0];
      var key = KeyProvider.of(address, null).open(KeyPassword.of(PIN.toCharArray()));
      var pdf = new PdfSigner(key, InstantSource.system())
          .sign(
              Drafts.printed(Drafts.issued(Drafts.doorbell())),
              StatementPdf.SIGNATURE_FIELD,
              new Signatory("Jane Hall", "Head of Product Compliance"),
              "Sheffield");
      var answers = StockValidator.validate(pdf, key.root().orElseThrow());
      assertThat(answers)
          .extracting(StockValidator.Answer::indication)
          .containsExactly(Indication.TOTAL_PASSED);
      System.out.println(Indication.TOTAL_PASSED.name());
    }

    private static void store(DevelopmentKey made, String module) throws Exception {
      var file = Files.createTempFile("made", ".conf");
      try {
        Files.writeString(file, "name=t%nlibrary=%s%nslotListIndex=0%n".formatted(module));
        var provider = java.security.Security.getProvider("SunPKCS11").configure(file.toString());
        var store = java.security.KeyStore.getInstance("PKCS11", provider);
        store.load(null, PIN.toCharArray());
        made.storeIn(store);
      } finally {
        Files.delete(file);
      }
    }

    private static void run(String... command) throws Exception {
      var process = new ProcessBuilder(List.of(command)).inheritIO().start();
      assertThat(process.waitFor()).isZero();
    }
  }
}
