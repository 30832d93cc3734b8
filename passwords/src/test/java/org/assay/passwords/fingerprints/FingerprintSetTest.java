package org.assay.passwords.fingerprints;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import org.assay.passwords.FactoryPassword;
import org.assay.passwords.keys.KeyFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintSetTest {
  @TempDir
  private Path folder;

  private Path file;
  private KeyFile key;

  @BeforeEach
  void emptySet() throws IOException {
    file = folder.resolve("earlier.fingerprints");
    key = KeyFile.create(folder.resolve("earlier.key"), new SecureRandom());
    FingerprintSet.create(file, key);
  }

  @Test
  void holdsExactlyWhatWasAddedOverManyRuns() throws IOException {
    var random = new Random(7);
    var expected = new HashSet<Long>();
    for (int run = 0; run < 6; run++) {
      try (var set = FingerprintSet.open(file, key, 10)) {
        assertThat(set.earlier()).isEqualTo(expected.size());
        for (int i = 0; i < 3000; i++) {
          long value = switch (i) {
            case 0 -> 0;
            case 1 -> -1;
            case 2 -> Long.MIN_VALUE;
            default -> random.nextLong();
          };
          assertThat(set.add(value)).isEqualTo(expected.add(value));
        }
        set.save();
      }
    }
    try (var set = FingerprintSet.open(file, key, 0)) {
      assertThat(expected).allMatch(set::isEarlier);
      for (int i = 0; i < 10_000; i++) {
        long other = random.nextLong();
        assertThat(set.isEarlier(other)).isEqualTo(expected.contains(other));
      }
    }
    assertThat(Files.size(file)).isEqualTo(40 + 8L * expected.size() + 32);
  }

  @Test
  void fingerprintsThatLieCloseTogetherAreFoundToo() throws IOException {
    try (var set = FingerprintSet.open(file, key, 5000)) {
      for (long i = 0; i < 5000; i++) set.add(1000 + i * 2);
      set.add(-5);
      set.save();
    }
    try (var set = FingerprintSet.open(file, key, 0)) {
      for (long i = 0; i < 10_000; i++) assertThat(set.isEarlier(1000 + i)).isEqualTo(i % 2 == 0);
    }
  }

  @Test
  void noPasswordStandsInTheFileAndTheKeyDecides() throws IOException {
    try (var set = FingerprintSet.open(file, key, 2)) {
      assertThat(set.add(new FactoryPassword("k7m2-9qx4"))).isTrue();
      assertThat(set.add(new FactoryPassword("k7m2-9qx4"))).isFalse();
      set.save();
    }
    assertThat(new String(Files.readAllBytes(file), ISO_8859_1)).doesNotContain("k7m2");
    var other = KeyFile.create(folder.resolve("other.key"), new SecureRandom());
    assertThatThrownBy(() -> FingerprintSet.open(file, other, 0))
        .isInstanceOf(UnusableSetException.class)
        .hasMessageContaining("another key");
    var password = new FactoryPassword("k7m2-9qx4");
    assertThat(password.fingerprint(new Fingerprinter(other)))
        .isNotEqualTo(password.fingerprint(new Fingerprinter(key)));
  }

  @Test
  void whatIsNotSavedIsNotKept() throws IOException {
    try (var set = FingerprintSet.open(file, key, 1)) {
      set.add(5);
    }
    try (var set = FingerprintSet.open(file, key, 1)) {
      assertThat(set.earlier()).isZero();
    }
  }

  @Test
  void aDamagedFileIsRefusedAndLeftAsItIs() throws IOException {
    try (var set = FingerprintSet.open(file, key, 100)) {
      for (long i = 1; i < 100; i++) set.add(i << 40);
      set.save();
    }
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 8));
    assertThatThrownBy(() -> FingerprintSet.open(file, key, 0)).hasMessageContaining("is damaged");
    Files.write(file, "serial,password\n".getBytes(ISO_8859_1));
    assertThatThrownBy(() -> FingerprintSet.open(file, key, 0))
        .hasMessageContaining("no set of fingerprints");
    byte[] flipped = whole.clone();
    flipped[200] ^= 1;
    Files.write(file, flipped);
    try (var set = FingerprintSet.open(file, key, 1)) {
      set.add(5);
      assertThatThrownBy(set::save)
          .isInstanceOf(UnusableSetException.class)
          .hasMessageContaining("checksum");
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(flipped);
    try (var files = Files.list(folder)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.endsWith(".part"));
    }
  }

  @Test
  void oneRunAtATime() throws IOException {
    try (var _ = FingerprintSet.open(file, key, 1)) {
      assertThatThrownBy(() -> FingerprintSet.open(file, key, 1))
          .isInstanceOf(UnusableSetException.class)
          .hasMessageContaining("in use");
    }
    FingerprintSet.open(file, key, 1).close();
  }

  @Test
  void aMissingOrPresentFileIsNeverMistaken() {
    assertThatThrownBy(() -> FingerprintSet.open(folder.resolve("typo"), key, 1))
        .hasMessageContaining("there is no set of fingerprints");
    assertThatThrownBy(() -> FingerprintSet.create(file, key)).hasMessageContaining("already");
  }

  @Test
  void onlyTheOwnerMayReadIt() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }
}
