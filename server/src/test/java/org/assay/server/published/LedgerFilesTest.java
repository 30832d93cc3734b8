package org.assay.server.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.assay.ledger.Ledger;
import org.assay.ledger.LedgerWriter;
import org.assay.ledger.entry.Event;
import org.assay.ledger.entry.Sha256;
import org.assay.ledger.note.SignerKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerFilesTest {

  @TempDir
  Path folder;

  private LedgerFiles files;

  @BeforeEach
  void aLedgerOfThreeHundredEntries() throws IOException {
    var key = SignerKey.newForLog("office.example/ledger", new SecureRandom());
    Ledger.create(folder, key);
    try (var writer = LedgerWriter.open(folder, key, InstantSource.system())) {
      var events = new ArrayList<Event>();
      for (int i = 0; i < 300; i++) {
        events.add(new Event.OfficeChangeRecorded("test", Sha256.of(new byte[] {(byte) i})));
      }
      writer.append(events);
      writer.checkpoint();
    }
    files = new LedgerFiles(folder);
  }

  @Test
  void whatTheCheckpointCoversIsHandedOutAsItLies() throws IOException {
    assertThat(files.names())
        .containsExactly(
            "tile/entries/000",
            "tile/0/000",
            "tile/entries/001.p/44",
            "tile/0/001.p/44",
            "tile/1/000.p/1",
            "log.vkey",
            "checkpoint");
    for (var name : files.names()) {
      assertThat(files.bytes(name)).hasValue(Files.readAllBytes(folder.resolve(name)));
    }
  }

  @Test
  void whatLiesBehindTheCheckpointIsNotHandedOut() throws IOException {
    for (var name : List.of("tile/0/001.p/45", "tile/entries/001", "tile/0/002.p/1")) {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.write(folder.resolve(name), new byte[] {1});
      assertThat(files.bytes(name)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".writer/lock",
        "../keys/ledger.key",
        "tile/../../keys/ledger.key",
        "tile/0/../checkpoint",
        "tile/entries/..",
        "tile/0/000/",
        "tile/0/1",
        "tile/0/x000/000",
        "tile/00/000",
        "tile/64/000",
        "tile/0/000.p/0",
        "tile/0/000.p/256",
        "tile/0/000.p/044",
        "checkpoint/",
        "/etc/passwd",
      })
  void anythingElseIsNotThere(String name) throws IOException {
    assertThat(files.file(name)).isEmpty();
  }

  @Test
  void onlyTheCheckpointAndTheKeyMayChange() {
    assertThat(LedgerFiles.isForEver("checkpoint")).isFalse();
    assertThat(LedgerFiles.isForEver("tile/0/000")).isTrue();
    assertThat(LedgerFiles.isForEver("tile/0/001.p/44")).isTrue();
  }
}
