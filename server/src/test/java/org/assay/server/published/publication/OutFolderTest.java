package org.assay.server.published.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import org.assay.server.published.publication.OutFolder.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutFolderTest {

  @TempDir
  Path root;

  private Outcome run(Map<String, String> files) throws IOException {
    try (var out = OutFolder.open(root)) {
      for (var file : files.entrySet()) out.put(file.getKey(), bytes(file.getValue()));
      return out.finish();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void onlyWhatChangedIsWritten() throws IOException {
    assertThat(run(Map.of("a/x", "1", "b", "2"))).isEqualTo(new Outcome(2, 0, 0));
    var before = times();
    assertThat(run(Map.of("a/x", "1", "b", "2"))).isEqualTo(new Outcome(0, 0, 2));
    assertThat(times()).isEqualTo(before);
    assertThat(run(Map.of("a/x", "1", "b", "3"))).isEqualTo(new Outcome(1, 0, 1));
    assertThat(root.resolve("b")).hasContent("3");
  }

  private Map<Path, FileTime> times() throws IOException {
    try (var files = Files.walk(root)) {
      var times = new TreeMap<Path, FileTime>();
      for (var file : files.toList()) times.put(file, Files.getLastModifiedTime(file));
      return times;
    }
  }

  @Test
  void whatIsNoMoreIsRemovedAndNothingElse() throws IOException {
    run(Map.of("a/b/x", "1", "c", "2"));
    Files.writeString(root.resolve("theirs"), "kept");
    assertThat(run(Map.of("c", "2"))).isEqualTo(new Outcome(0, 1, 1));
    assertThat(root.resolve("a")).doesNotExist();
    assertThat(root.resolve("theirs")).hasContent("kept");
  }

  @Test
  void somebodyElsesFileIsNotReplaced() throws IOException {
    Files.writeString(root.resolve("index.html"), "theirs");
    assertThatThrownBy(() -> run(Map.of("index.html", "ours")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("was not written by 'assay publish'");
    assertThat(root.resolve("index.html")).hasContent("theirs");
  }

  @Test
  void aRunThatBrokeOffKnowsItsFilesAndRemovesNothing() throws IOException {
    run(Map.of("old", "1"));
    try (var out = OutFolder.open(root)) {
      out.put("new", bytes("half-way"));
    }
    assertThat(root.resolve("old")).exists();
    assertThat(run(Map.of("new", "whole"))).isEqualTo(new Outcome(1, 1, 0));
    assertThat(root.resolve("new")).hasContent("whole");
    assertThat(root.resolve("old")).doesNotExist();
  }

  @Test
  void partOfALineThatAKilledRunLeftIsNoNameOfAFile() throws IOException {
    run(Map.of("a", "1", "b", "2"));
    Files.writeString(root.resolve("the"), "somebody else's");
    var manifest = root.resolve(OutFolder.MANIFEST);
    var line = Files.readString(manifest).substring(0, 64) + "  the";
    Files.writeString(manifest, line, StandardOpenOption.APPEND);
    assertThat(run(Map.of("a", "1", "b", "3"))).isEqualTo(new Outcome(1, 0, 1));
    assertThat(root.resolve("the")).exists();
    assertThat(run(Map.of("b", "3"))).isEqualTo(new Outcome(0, 1, 1));
    assertThat(Files.readString(manifest)).hasLineCount(1).endsWith("  b\n");
  }

  private static String digest(int kind, int number) {
    return "%08x%056x".formatted(16 * number + kind, number);
  }

  @Test
  void tensOfThousandsOfFilesAreToldApart() {
    var known = new KnownFiles();
    for (int i = 0; i < 20_000; i++) {
      known.put("products/" + i, digest(0, i));
      if (i % 2 == 0) known.ask("products/" + i);
    }
    for (int i = 0; i < 20_000; i += 4) known.put("products/" + i, digest(1, i));
    for (int i = 0; i < 20_000; i++) {
      var name = "products/" + i;
      assertThat(known.has(name)).isTrue();
      assertThat(known.has("products/" + i + "/")).isFalse();
      assertThat(known.has(name, digest(0, i))).isEqualTo(i % 4 != 0);
      assertThat(known.isAsked(name)).isEqualTo(i % 2 == 0);
      assertThat(known.first(name)).isTrue();
      assertThat(known.first(name)).isFalse();
    }
  }

  @Test
  void aFileThatWasTakenAwayComesBack() throws IOException {
    run(Map.of("a", "1"));
    Files.delete(root.resolve("a"));
    assertThat(run(Map.of("a", "1"))).isEqualTo(new Outcome(1, 0, 0));
  }

  @Test
  void twoRunsDoNotWriteAtOnce() throws IOException {
    try (var first = OutFolder.open(root)) {
      first.put("a", bytes("1"));
      assertThatThrownBy(() -> OutFolder.open(root)).isInstanceOf(Exception.class);
    }
  }
}
