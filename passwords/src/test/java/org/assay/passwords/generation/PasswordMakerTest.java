package org.assay.passwords.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assay.passwords.AuditOptions;
import org.assay.passwords.ColumnRole;
import org.assay.passwords.Effort;
import org.assay.passwords.FactoryPassword;
import org.assay.passwords.Lot;
import org.assay.passwords.PasswordAudit;
import org.assay.passwords.fingerprints.FingerprintSet;
import org.assay.passwords.keys.KeyFile;
import org.assay.passwords.keys.KeyProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordMakerTest {
  private static final Policy LABEL = PracticePolicies.named("device-label").orElseThrow();

  enum Kind {
    RANDOM,
    HASHED,
    ENCRYPTED;

    PasswordSource source(Policy policy, KeyProvider key) throws GeneralSecurityException {
      return switch (this) {
        case RANDOM -> new RandomPasswords(policy);
        case HASHED -> new HashedPasswords(policy, key);
        case ENCRYPTED -> new EncryptedPasswords(policy, key, ColumnRole.SERIAL);
      };
    }
  }

  @TempDir
  private Path folder;

  private KeyFile key;

  @BeforeEach
  void key() throws IOException {
    key = KeyFile.create(folder.resolve("lot.key"), new SecureRandom());
  }

  private List<String> made(PasswordSource source, Policy policy, int count) throws Exception {
    var maker = new PasswordMaker(policy, source, FingerprintSet.ofOneLot(count));
    var made = new ArrayList<String>();
    for (int i = 0; i < count; i++) made.add(text(maker.next(List.of("WD%05d".formatted(i)))));
    return made;
  }

  private static String text(FactoryPassword password) throws IOException {
    var text = new StringBuilder();
    password.writeTo(text);
    return text.toString();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aLotMadeHereIsSoundToTheAudit(Kind kind) throws Exception {
    for (int size : new int[] {40, 500}) {
      var rows = new ArrayList<List<String>>();
      var passwords = made(kind.source(LABEL, key), LABEL, size);
      for (int i = 0; i < size; i++) {
        rows.add(List.of(
            "WD%05d".formatted(i),
            "02:00:5e:10:%02x:%02x".formatted(i >> 8, i & 255),
            passwords.get(i)));
      }
      var lot = Lot.of("made.csv", List.of("serial", "mac", "password"), rows);
      var report = PasswordAudit.of(lot, AuditOptions.of(Effort.QUICK));
      assertThat(report.findings()).as("%s, %d devices", kind, size).isEmpty();
    }
  }

  @Test
  void everyPolicyIsSoundToTheAuditAlsoWithACheckSymbol() throws Exception {
    var policies = new ArrayList<>(PracticePolicies.all());
    policies.add(new Policy("checked", 14, SymbolSet.NO_WORDS, 1, true, 60, "own"));
    for (var policy : policies) {
      var rows = new ArrayList<List<String>>();
      for (var password : made(new RandomPasswords(policy), policy, 400))
        rows.add(List.of("S%06d".formatted(rows.size()), password));
      assertThat(rows).allSatisfy(row -> assertThat(row.get(1)).hasSize(policy.length()));
      var lot = Lot.of("made.csv", List.of("serial", "password"), rows);
      assertThat(PasswordAudit.of(lot, AuditOptions.of(Effort.QUICK)).findings())
          .as(policy.name())
          .isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void noPasswordComesTwice(Kind kind) throws Exception {
    int length = kind == Kind.ENCRYPTED ? 8 : 4;
    var symbols = SymbolSet.of("0123456789abcdefghijklmnopqrstuv");
    var policy = new Policy("small", length, symbols, 1, false, 0, "own");
    var made = made(kind.source(policy, key), policy, 20_000);
    assertThat(new HashSet<>(made)).hasSize(20_000);
  }

  @Test
  void everySymbolIsAsLikelyAsAnother() throws Exception {
    for (int size : new int[] {3, 28, 57, 80}) {
      var symbols = new SymbolSet("own", printable(size));
      var policy = new Policy("own", 50, symbols, 1, false, 0, "own");
      var source = new RandomPasswords(policy, new Seeded(size));
      int[] counts = new int[size];
      int texts = 4000;
      for (int i = 0; i < texts; i++)
        for (char c : source.chosen(List.of(), 0).toCharArray())
          counts[symbols.symbols().indexOf(c)]++;
      double expected = texts * 50.0 / size;
      double chi = 0;
      for (int count : counts) chi += (count - expected) * (count - expected) / expected;
      // a byte taken modulo the size would give more than 1,000 here, save for 3
      assertThat(chi).isLessThan(size + 6 * Math.sqrt(2.0 * size) + 10);
    }
  }

  private static String printable(int size) {
    var all = new StringBuilder();
    for (char c = '!'; c <= '~' && all.length() < size; c++)
      if ("=+-@\"'`,;|\\".indexOf(c) < 0) all.append(c);
    return all.toString();
  }

  /// Repeats exactly; for tests only.
  private static final class Seeded extends SecureRandom {
    private final java.util.Random random;

    Seeded(long seed) {
      random = new java.util.Random(seed);
    }

    @Override
    public void nextBytes(byte[] bytes) {
      random.nextBytes(bytes);
    }
  }

  @ParameterizedTest
  @EnumSource(value = Kind.class, names = "RANDOM", mode = EnumSource.Mode.EXCLUDE)
  void aKeyMakesTheSamePasswordAgainAndAnotherKeyAnother(Kind kind) throws Exception {
    var again = KeyFile.read(folder.resolve("lot.key"));
    var other = KeyFile.create(folder.resolve("other.key"), new SecureRandom());
    var first = made(kind.source(LABEL, key), LABEL, 50);
    assertThat(made(kind.source(LABEL, again), LABEL, 50)).isEqualTo(first);
    assertThat(made(kind.source(LABEL, other), LABEL, 50)).doesNotContainAnyElementsOf(first);
  }

  @Test
  void anEarlierLotIsNeverRepeated() throws Exception {
    var set = folder.resolve("earlier.fingerprints");
    FingerprintSet.create(set, key);
    var policy = new Policy("small", 4, SymbolSet.of("abcdefgh"), 1, false, 0, "own");
    Set<String> all = new HashSet<>();
    long again = 0;
    for (int lot = 0; lot < 4; lot++) {
      try (var taken = FingerprintSet.open(set, key, 900)) {
        assertThat(taken.earlier()).isEqualTo(lot * 900L);
        var maker = new PasswordMaker(policy, new RandomPasswords(policy), taken);
        for (int i = 0; i < 900; i++) all.add(text(maker.next(List.of())));
        again += maker.takenAlready();
        taken.save();
      }
    }
    assertThat(all).hasSize(3600);
    assertThat(again).isPositive();
  }

  @Test
  void aPolicyThatIsUsedUpSaysSo() {
    var policy = new Policy("tiny", 4, SymbolSet.of("ab"), 1, false, 0, "own");
    assertThatThrownBy(() -> made(new RandomPasswords(policy), policy, 17))
        .hasMessageContaining("too few for so many devices");
  }

  @ParameterizedTest
  @ValueSource(strings = {"wd-00001", "WD_1", "SN-0123456789-ABCDEF"})
  void anIdentifierThatCannotBeEncryptedOneToOneIsRefused(String identifier) throws Exception {
    var source = new EncryptedPasswords(LABEL, key, ColumnRole.SERIAL);
    assertThatThrownBy(() -> source.chosen(List.of(identifier), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining(identifier);
  }

  @Test
  void aHardwareAddressIsOneNumberHoweverItIsWritten() throws Exception {
    var source = new EncryptedPasswords(LABEL, key, ColumnRole.MAC);
    var password = source.chosen(List.of("02:00:5E:10:00:01"), 0);
    assertThat(source.chosen(List.of("0200.5e10.0001"), 0)).isEqualTo(password);
    assertThat(source.chosen(List.of("02-00-5e-10-00-02"), 0)).isNotEqualTo(password);
  }
}
