package org.assay.register.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assay.law.input.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A zip archive is unpacked into its folder and nowhere else, and no further than it may.
class DossierArchiveTest {

  private static final DossierLimits SMALL = new DossierLimits(3, 100, 150);

  @TempDir
  Path folder;

  private Path work() {
    return folder.resolve("work");
  }

  private DossierFolder unpack(Map<String, byte[]> files) throws Exception {
    return DossierFolder.unpack(work(), new ByteArrayInputStream(Samples.zip(files)), SMALL);
  }

  private static byte[] bytes(int size) {
    return "x".repeat(size).getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../outside",
        "/etc/outside",
        "a/../../outside",
        "a\\..\\outside",
        "c:/outside",
        "a//b",
        "a/./b",
        "a\u0000b",
      })
  void aNameThatLeadsOutIsRefusedAndNothingIsLeftBehind(String name) throws Exception {
    assertThatThrownBy(() -> unpack(Map.of(name, bytes(1), "product.yaml", bytes(1))))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("the name");
    try (var left = Files.walk(folder)) {
      assertThat(left.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void everyProblemIsToldAtOnce() {
    var files = new LinkedHashMap<String, byte[]>();
    files.put("../one", bytes(1));
    files.put("two", bytes(101));
    var bad = catchThrowableOfType(BadInputException.class, () -> unpack(files));
    assertThat(bad.problems()).hasSize(2);
  }

  @Test
  void bytesAreCountedAsTheyComeOut() {
    var million = bytes(1_000_000); // a thousandth of it in the archive
    assertThatThrownBy(() -> unpack(Map.of("product.yaml", million)))
        .hasMessageContaining("more than 100 bytes");
    assertThatThrownBy(() -> unpack(Map.of("a", bytes(90), "b", bytes(90))))
        .hasMessageContaining("150 bytes in all files together");
    assertThatThrownBy(
            () -> unpack(Map.of("a", bytes(1), "b", bytes(1), "c", bytes(1), "d", bytes(1))))
        .hasMessageContaining("more than 3 files");
  }

  @Test
  void twoFilesThatAreOneOnSomeSystemsAreRefused() {
    assertThatThrownBy(() -> unpack(Map.of("A.txt", bytes(1), "a.txt", bytes(2))))
        .hasMessageContaining("twice");
    assertThatThrownBy(() -> unpack(Map.of("a", bytes(1), "a/b", bytes(2))))
        .isInstanceOf(BadInputException.class);
  }

  @Test
  void whatIsNoArchiveIsRefused() {
    for (var bytes :
        new byte[][] {{}, bytes(20), "PK\3\4broken".getBytes(StandardCharsets.UTF_8)}) {
      assertThatThrownBy(() -> DossierFolder.unpack(work(), new ByteArrayInputStream(bytes), SMALL))
          .hasMessageContaining("expected a zip archive");
    }
  }

  @Test
  void anArchiveThatIsCutOffIsRefusedWhereverItIsCut() throws Exception {
    var whole = Samples.zip(Map.of("product.yaml", "a: b, c: d".getBytes(StandardCharsets.UTF_8)));
    int withinTheFile = 50; // behind its name, before the end of its bytes
    for (int end = 0; end <= withinTheFile; end++) {
      var cut = new ByteArrayInputStream(whole, 0, end);
      assertThatThrownBy(() -> DossierFolder.unpack(work(), cut, SMALL))
          .hasMessageContaining("expected a zip archive");
    }
  }

  @Test
  void aFolderInTheArchiveIsTheDossierAndLeftoversAreNot() throws Exception {
    var files = Map.of(
        "doorbell/product.yaml", bytes(1),
        "doorbell/evidence/a.md", bytes(2),
        "doorbell/.git/config", bytes(3),
        "__MACOSX/doorbell/._a", bytes(4),
        "doorbell/.DS_Store", bytes(5));
    try (var unpacked = unpack(files)) {
      assertThat(unpacked.files().keySet()).containsExactly("evidence/a.md", "product.yaml");
    }
  }
}
