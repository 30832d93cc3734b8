package org.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the password commands write as JSON keeps to the schemas that are published.
class PasswordSchemasTest {

  @TempDir
  private Path folder;

  private static List<String> faults(String schema, String document) throws IOException {
    var text = Files.readString(Path.of("..", "docs", "schemas", schema));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(text)
        .validate(document, InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static String audit(String lot) {
    return Ran.assay("passwords", "audit", lot, "--effort", "quick", "--format", "json")
        .out();
  }

  @Test
  void auditsOfSoundAndWeakLots() throws IOException {
    for (var lot : List.of(
        Ran.sample("camera") + "/evidence/lots/hc2-2026-w03-viewer.csv",
        Ran.sample("heating-hub") + "/evidence/lot.csv",
        PasswordColumnsCommandTest.copiedColumn(folder))) {
      assertThat(faults("password-audit.schema.json", audit(lot))).as(lot).isEmpty();
    }
  }

  @Test
  void aFewRowsAndRowsLeftOut() throws IOException {
    var lot =
        Files.writeString(folder.resolve("few.csv"), "serial,password\nA,k3mq9x\n\nB,\nC,x9k2mm\n");
    var json = audit(lot.toString());
    assertThat(json).contains("too-few-rows", "blank line", "empty password");
    assertThat(faults("password-audit.schema.json", json)).isEmpty();
  }

  @Test
  void theSchemaRefusesWhatIsNone() throws IOException {
    assertThat(faults("password-audit.schema.json", "{\"format\":\"assay-password-audit/1\"}"))
        .isNotEmpty();
  }

  @Test
  void theRecordOfALot() throws IOException {
    var json = Ran.assay(
            "passwords",
            "generate",
            "--count",
            "3",
            "--format",
            "json",
            "-o",
            folder.resolve("lot.csv").toString())
        .out();
    assertThat(faults("password-generation.schema.json", json)).isEmpty();
  }
}
