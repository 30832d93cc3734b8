package org.assay.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.assay.statement.StatementFile.IfPresent;
import org.assay.statement.StatementFile.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatementFileTest {

  private static final byte[] CONTENTS = {1, 2, 3};

  @TempDir
  private Path folder;

  @ParameterizedTest
  @EnumSource
  void aNewFileIsWrittenWhole(IfPresent ifPresent) throws IOException {
    var file = folder.resolve("statement.pdf");
    assertThat(StatementFile.write(file, CONTENTS, ifPresent)).isEqualTo(Outcome.WRITTEN);
    assertThat(file).hasBinaryContent(CONTENTS);
    assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void aFileThatIsThereIsLeftAlone() throws IOException {
    var file = Files.writeString(folder.resolve("statement.pdf"), "signed");
    assertThat(StatementFile.write(file, CONTENTS, IfPresent.KEEP)).isEqualTo(Outcome.KEPT);
    assertThat(file).hasContent("signed");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void aFileThatIsThereIsReplacedWhenAskedFor() throws IOException {
    var file = Files.writeString(folder.resolve("statement.pdf"), "old");
    assertThat(StatementFile.write(file, CONTENTS, IfPresent.REPLACE)).isEqualTo(Outcome.WRITTEN);
    assertThat(file).hasBinaryContent(CONTENTS);
  }

  @Test
  void aFolderThatIsNotThereIsAnErrorAndLeavesNothingBehind() {
    assertThatThrownBy(
            () -> StatementFile.write(folder.resolve("no/statement.pdf"), CONTENTS, IfPresent.KEEP))
        .isInstanceOf(NoSuchFileException.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFolderInThePlaceOfTheFileIsNotReplaced() throws IOException {
    var inTheWay = Files.createDirectory(folder.resolve("statement.pdf"));
    Files.writeString(inTheWay.resolve("kept"), "");
    assertThatThrownBy(() -> StatementFile.write(inTheWay, CONTENTS, IfPresent.REPLACE))
        .isInstanceOf(IOException.class);
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
    assertThat(inTheWay.resolve("kept")).exists();
  }
}
