package org.assay.register.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import org.assay.law.input.BadInputException;
import org.assay.register.Databases;
import org.assay.register.Office;
import org.assay.register.database.Dialect;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Products and every version of what is known of them, on both databases.
class ProductRegisterTest {

  private static final String FIRMWARE = "version: 2.8.1";

  @TempDir
  Path folder;

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-28T08:00:00Z"));

  static final class SettableClock implements InstantSource {
    Instant now;

    SettableClock(Instant now) {
      this.now = now;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private record Desk(
      Office office, DossierStore store, ProductRegister register, Products products)
      implements AutoCloseable {
    @Override
    public void close() {
      office.close();
    }

    ProductView create(String sample) throws Exception {
      try (var files = Samples.folder(store.work(), Samples.files(sample))) {
        return register.create("amy", Samples.LAW, files, "");
      }
    }

    DossierResult keep(ProductView product, int from, Map<String, byte[]> files) throws Exception {
      try (var dossier = Samples.folder(store.work(), files)) {
        return register.keep("bob", Samples.LAW, product.id(), from, dossier, "imported", "");
      }
    }
  }

  private Desk desk(Dialect dialect) throws Exception {
    var office = Office.open(Databases.place(dialect, folder.resolve("office")), clock);
    var store = new DossierStore(office.database(), office.sealer(), folder.resolve("work"));
    return new Desk(
        office,
        store,
        new ProductRegister(office.database(), office.changes(), store, clock),
        new Products(office.database()));
  }

  @ParameterizedTest
  @EnumSource
  void aProductIsMadeOfItsDossier(Dialect dialect) throws Exception {
    try (var desk = desk(dialect)) {
      var made = desk.create("camera");
      var found = desk.products().bySlug("pellworth-indoor-camera-hc-2").orElseThrow();
      assertThat(found)
          .isEqualTo(made)
          .isEqualTo(desk.products().byId(made.id()).orElseThrow());
      assertThat(found.summary().maker()).contains("Pellworth Home Ltd");
      assertThat(found.types().getFirst().batches())
          .extracting(ProductBatch::name)
          .containsExactly("2025-W10", "2026-W03");
      assertThat(found.listed()).isFalse();
      assertThat(found.dossier()).isEqualTo(1);
      assertThat(desk.office().changes().newest("product:" + made.id(), "", 5))
          .extracting(change -> change.actor() + " " + change.kind())
          .containsExactly("amy product-created");
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyVersionIsKeptAsItWas(Dialect dialect) throws Exception {
    try (var desk = desk(dialect)) {
      var product = desk.create("camera");
      clock.now = Instant.parse("2026-12-01T10:00:00Z");
      var changed =
          Samples.changed("camera", "name: Pellworth Indoor Camera", "name: Pellworth Eye");
      assertThat(desk.keep(product, 1, changed)).isInstanceOf(DossierResult.Kept.class);
      assertThat(desk.products().byId(product.id()).orElseThrow().name())
          .isEqualTo("Pellworth Eye");
      var versions = new DossierVersions(desk.office().database());
      assertThat(versions.of(product.id()))
          .extracting(DossierVersion::number)
          .containsExactly(2, 1);
      assertThat(versions
              .before(product.id(), Instant.parse("2026-12-01T00:00:00Z"))
              .orElseThrow())
          .isEqualTo(versions.of(product.id(), 1).orElseThrow());
      assertThat(desk.store().facts(product.id(), 1).orElseThrow())
          .contains("name: Pellworth Indoor Camera");
      assertThat(desk.store().facts(product.id(), 2).orElseThrow()).contains("name: Pellworth Eye");
      try (var first = desk.store().unpack(product.id(), 1)) {
        assertThat(DossierStore.digests(first).keySet())
            .isEqualTo(Samples.files("camera").keySet());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsTheSameOrTooLateIsNotKept(Dialect dialect) throws Exception {
    try (var desk = desk(dialect)) {
      var product = desk.create("camera");
      assertThat(desk.keep(product, 1, Samples.files("camera")))
          .isInstanceOf(DossierResult.Unchanged.class);
      var changed = Samples.changed("camera", FIRMWARE, "version: 2.9.0");
      desk.keep(product, 1, changed);
      assertThat(desk.keep(product, 1, changed)).isEqualTo(new DossierResult.Outdated(2));
      assertThat(desk.products().byId(product.id()).orElseThrow().dossier()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everythingThatIsWrongIsToldWithItsPlaceInTheDossier(Dialect dialect) throws Exception {
    try (var desk = desk(dialect)) {
      var files = Samples.changed("camera", "kind: other", "kind: toaster\n  colour: red");
      files.remove("evidence/factory-letter-on-keys.md");
      var bad = catchThrowableOfType(BadInputException.class, () -> {
        try (var dossier = Samples.folder(desk.store().work(), files)) {
          desk.register().create("amy", Samples.LAW, dossier, "");
        }
      });
      assertThat(bad.problems()).hasSizeGreaterThan(2).allSatisfy(problem -> {
        assertThat(problem.at().file()).isEqualTo("product.yaml");
        assertThat(problem.toString()).doesNotContain(folder.toString());
      });
      assertThat(desk.products().byName("", 10, false).items()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void evidenceIsRememberedToBeOlderThanTheFirmware(Dialect dialect) throws Exception {
    try (var desk = desk(dialect)) {
      var product = desk.create("camera");
      desk.keep(product, 1, Samples.changed("camera", FIRMWARE, "version: 2.9.0"));
      var letter = "evidence/factory-letter-on-keys.md";
      assertThat(remarks(desk, product, 2)).contains(letter);
      var other = Samples.changed("camera", FIRMWARE, "version: 2.9.0");
      var facts = new String(other.get("product.yaml"), java.nio.charset.StandardCharsets.UTF_8);
      other.put(
          "product.yaml", (facts + "# again\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
      desk.keep(product, 2, other);
      assertThat(remarks(desk, product, 3)).contains(letter);
      other.put(letter, "A new letter.".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      desk.keep(product, 3, other);
      assertThat(remarks(desk, product, 4)).isNotEmpty().doesNotContain(letter);
    }
  }

  private static java.util.List<String> remarks(Desk desk, ProductView product, int dossier) {
    return desk.office()
        .database()
        .read(handle -> handle
            .createQuery(
                "select subject from dossier_remark where product = :product and dossier = :dossier")
            .bind("product", product.id())
            .bind("dossier", dossier)
            .mapTo(String.class)
            .list());
  }

  @ParameterizedTest
  @EnumSource
  void productsAreFoundByTheBeginningsOfWords(Dialect dialect) throws Exception {
    try (var desk = desk(dialect)) {
      var camera = desk.create("camera");
      desk.create("doorbell");
      desk.create("kettle");
      assertThat(found(desk, "pellw CAM", false)).containsExactly("Pellworth Indoor Camera");
      assertThat(found(desk, "hc2", false)).containsExactly("Pellworth Indoor Camera");
      assertThat(found(desk, "HC-2-UK", false)).containsExactly("Pellworth Indoor Camera");
      assertThat(found(desk, "2026-w03", false)).containsExactly("Pellworth Indoor Camera");
      assertThat(found(desk, "ameras", false)).isEmpty();
      assertThat(found(desk, " - ", false)).isEmpty();
      assertThat(found(desk, "camera", true)).isEmpty();
      desk.register().list("amy", camera.id(), true);
      assertThat(found(desk, "camera", true)).hasSize(1);
    }
  }

  private static java.util.List<String> found(Desk desk, String question, boolean listedOnly) {
    return desk.products().search(question, "", 10, listedOnly).items().stream()
        .map(ProductSummary::name)
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void longListsComeInSlicesWithoutGapOrRepetition(Dialect dialect) throws Exception {
    try (var desk = desk(dialect)) {
      for (int i = 0; i < 5; i++) desk.create("camera");
      desk.create("kettle");
      var byName = new ArrayList<String>();
      var searched = new ArrayList<String>();
      for (var after = ""; after != null; ) {
        var slice = desk.products().byName(after, 2, false);
        slice.items().forEach(product -> byName.add(product.slug()));
        after = slice.next().orElse(null);
      }
      for (var after = ""; after != null; ) {
        var slice = desk.products().search("pell h", after, 2, false);
        slice.items().forEach(product -> searched.add(product.slug()));
        after = slice.next().orElse(null);
      }
      assertThat(byName).hasSize(6).doesNotHaveDuplicates();
      assertThat(searched).hasSize(5).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasKeptIsNeverChangedOrDeleted(Dialect dialect) throws Exception {
    try (var desk = desk(dialect)) {
      desk.create("camera");
      var database = desk.office().database();
      for (var table :
          java.util.List.of("dossier_version", "dossier_file", "sealed_file", "product_version")) {
        assertThatThrownBy(() -> database.change(handle -> handle.execute("delete from " + table)))
            .hasMessageContaining("never");
      }
      assertThatThrownBy(() -> database.change(
              handle -> handle.execute("update dossier_version set made_by = 'eve'")))
          .hasMessageContaining("never");
      assertThatThrownBy(() -> database.change(handle -> handle.execute("delete from product")))
          .hasMessageContaining("never");
    }
  }

  @ParameterizedTest
  @EnumSource
  void evidenceIsSealed(Dialect dialect) throws Exception {
    try (var desk = desk(dialect)) {
      desk.create("camera");
      var sealed = desk.office()
          .database()
          .read(handle -> handle
              .createQuery("select sealed from sealed_file")
              .map((row, _) ->
                  new String(row.getBytes(1), java.nio.charset.StandardCharsets.ISO_8859_1))
              .list());
      assertThat(sealed).isNotEmpty().noneMatch(bytes -> bytes.contains("Pellworth"));
    }
  }
}
