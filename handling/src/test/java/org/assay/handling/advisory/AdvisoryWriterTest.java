package org.assay.handling.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.assay.handling.advisory.Advisory.Incomplete;
import org.assay.handling.advisory.Advisory.Missing;
import org.assay.handling.advisory.Advisory.Written;
import org.assay.handling.advisory.AdvisoryDraft.AffectedProduct;
import org.assay.handling.advisory.AdvisoryDraft.Issue;
import org.assay.handling.advisory.AdvisoryDraft.Publisher;
import org.assay.handling.advisory.AdvisoryDraft.Reference;
import org.assay.handling.advisory.AdvisoryDraft.Remedy;
import org.assay.handling.advisory.AdvisoryDraft.Revision;
import org.assay.handling.advisory.AdvisoryDraft.Sharing;
import org.assay.handling.advisory.AdvisoryDraft.Thanks;
import org.assay.handling.advisory.AdvisoryDraft.Thanks.Consent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// CSAF 2.0, profile security advisory (4.4), and its mandatory tests (6.1).
class AdvisoryWriterTest {

  private static final Instant NOW = Instant.parse("2026-11-28T09:30:00Z");
  private static final Remedy UPDATE = new Remedy(
      Remedy.Kind.VENDOR_FIX,
      "Install version 1.5.0 with the app.",
      Optional.of(URI.create("https://larkfield.example/firmware/1.5.0")));
  private static final Remedy NOTHING =
      new Remedy(Remedy.Kind.NO_FIX_PLANNED, "Stop using it.", Optional.empty());
  private static final Issue TELNET = new Issue(
      "Telnet with a fixed password",
      "The doorbell listens for Telnet on the local network and takes a password that is the same"
          + " in every unit. Who is on the network can take it over.",
      Optional.of("CVE-2026-12345"),
      Weakness.known("CWE-798"),
      Optional.of(Cvss.parse("CVSS:3.1/AV:A/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H")),
      List.of(UPDATE));
  private static final AffectedProduct DOORBELL = new AffectedProduct(
      "Larkfield Home Ltd", "Doorbell D2", List.of("1.4.0", "1.4.2"), List.of("1.5.0"));

  private static AdvisoryDraft draft(List<AffectedProduct> products, Issue issue) {
    return new AdvisoryDraft(
        "LH-2026-0007",
        "Doorbell D2: Telnet with a fixed password",
        new Publisher(
            "Larkfield Home Ltd",
            URI.create("https://security.larkfield.example/"),
            Optional.of("security@larkfield.example")),
        Sharing.WHITE,
        products,
        issue,
        List.of(new Reference("Our page", URI.create("https://larkfield.example/d2"))),
        List.of(new Thanks("Ada Example", Optional.of("Example Labs"), Consent.GIVEN)),
        List.of(new Revision(NOW, "First draft.")));
  }

  private static AdvisoryDraft full() {
    return draft(List.of(DOORBELL), TELNET);
  }

  private static Issue issue(List<Remedy> remedies) {
    return new Issue(
        "An issue", "What it is.", Optional.empty(), Optional.empty(), Optional.empty(), remedies);
  }

  private static AdvisoryDraft bare() {
    return new AdvisoryDraft(
        "1",
        "T",
        new Publisher("P", URI.create("https://p.example/"), Optional.empty()),
        Sharing.RED,
        List.of(new AffectedProduct("P", "Q", List.of("1"), List.of())),
        issue(List.of(NOTHING)),
        List.of(),
        List.of(),
        List.of(new Revision(NOW, "First.")));
  }

  private static String json(AdvisoryDraft draft) {
    return switch (AdvisoryWriter.write(draft)) {
      case Written(var _, var json) -> json;
      case Incomplete(var missing) -> throw new AssertionError(missing.toString());
    };
  }

  private static List<Missing> missing(AdvisoryDraft draft) {
    return switch (AdvisoryWriter.write(draft)) {
      case Written(var _, var json) -> throw new AssertionError(json);
      case Incomplete(var missing) -> missing;
    };
  }

  // ---- the official validator

  private static Map<String, AdvisoryDraft> shapes() {
    var shapes = new LinkedHashMap<String, AdvisoryDraft>();
    shapes.put("full", full());
    shapes.put("bare", bare());
    shapes.put(
        "ranges",
        draft(
            List.of(
                new AffectedProduct("A & B", "X", List.of("<1.5.0"), List.of(">=1.5.0")),
                new AffectedProduct(
                    "A & B", "Y", List.of("vers:semver/>=1.0.0|<1.5.0"), List.of("2"))),
            TELNET));
    shapes.put(
        "two-makers",
        draft(
            List.of(
                DOORBELL,
                new AffectedProduct(
                    "Cloud plc", "Doorbell D2", List.of("2026-10"), List.of("2026-11")),
                new AffectedProduct("Larkfield Home Ltd", "Chime C1", List.of("1.4.0"), List.of())),
            issue(List.of(
                UPDATE,
                new Remedy(Remedy.Kind.WORKAROUND, "Unplug the chime.", Optional.empty())))));
    for (var kind : Remedy.Kind.values()) {
      shapes.put(
          "remedy-" + kind,
          draft(List.of(DOORBELL), issue(List.of(new Remedy(kind, "Do it.", Optional.empty())))));
    }
    shapes.put("revised", withRevisions(full(), 12));
    shapes.put("not-named", withThanks(full(), Consent.NOT_GIVEN));
    shapes.put(
        "letters",
        draft(
            List.of(new AffectedProduct(
                "Ü \"& Söhne\"", "Tür\\Klingel 🔔", List.of("v1 β"), List.of())),
            issue(List.of(NOTHING))));
    return shapes;
  }

  private static AdvisoryDraft withRevisions(AdvisoryDraft draft, int count) {
    var revisions = new ArrayList<Revision>();
    for (int i = 0; i < count; i++) {
      revisions.add(new Revision(NOW.plusSeconds(60L * i), "Revision " + i + "."));
    }
    return new AdvisoryDraft(
        draft.trackingId(),
        draft.title(),
        draft.publisher(),
        draft.sharing(),
        draft.products(),
        draft.issue(),
        draft.references(),
        draft.thanks(),
        revisions);
  }

  private static AdvisoryDraft withThanks(AdvisoryDraft draft, Consent consent) {
    return new AdvisoryDraft(
        draft.trackingId(),
        draft.title(),
        draft.publisher(),
        draft.sharing(),
        draft.products(),
        draft.issue(),
        draft.references(),
        List.of(new Thanks("Ada Example", Optional.empty(), consent)),
        draft.revisions());
  }

  private static AdvisoryDraft random(Random random) {
    var products = new ArrayList<AffectedProduct>();
    for (int i = random.nextInt(1, 5); i > 0; i--) {
      var affected = new ArrayList<String>();
      for (int version = random.nextInt(1, 4); version > 0; version--) {
        affected.add((random.nextBoolean() ? "<" : "") + version + "." + i);
      }
      products.add(new AffectedProduct(
          "Maker " + random.nextInt(2),
          "Product " + i,
          affected,
          random.nextBoolean() ? List.of("9." + i) : List.of()));
    }
    boolean fixable = products.stream().anyMatch(product -> !product.fixed().isEmpty());
    var remedies = new ArrayList<>(List.of(NOTHING));
    if (fixable) remedies.add(UPDATE);
    var weaknesses = Weakness.known();
    var letters = List.of("N", "L", "H");
    var cvss = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:%s/I:%s/A:%s"
        .formatted(
            letters.get(random.nextInt(3)),
            letters.get(random.nextInt(3)),
            letters.get(random.nextInt(3)));
    return withRevisions(
        draft(
            products,
            new Issue(
                "Issue",
                "What it is.",
                random.nextBoolean()
                    ? Optional.of("CVE-2026-" + random.nextInt(1000, 99999))
                    : Optional.empty(),
                random.nextBoolean()
                    ? Optional.of(weaknesses.get(random.nextInt(weaknesses.size())))
                    : Optional.empty(),
                random.nextBoolean() ? Optional.of(Cvss.parse(cvss)) : Optional.empty(),
                remedies)),
        random.nextInt(1, 15));
  }

  @Test
  void theOfficialValidatorAcceptsDraftsOfEveryShape(@TempDir Path folder) throws IOException {
    var shapes = shapes();
    var random = new Random(20);
    for (int i = 0; i < 60; i++) shapes.put("random-" + i, random(random));
    for (var shape : shapes.entrySet()) {
      Files.writeString(folder.resolve(shape.getKey() + ".json"), json(shape.getValue()));
    }
    // The oracle must be able to say no: this one has no title.
    Files.writeString(
        folder.resolve("wrong.json"), json(full()).replaceFirst("\"title\" : \"Doorbell.*\\n", ""));
    var answers = CsafOracle.ask("validate", folder.toAbsolutePath().toString());
    assertThat(answers.getFirst()).isEqualTo("44 tests");
    assertThat(answers).hasSize(1 + shapes.size() + 1);
    assertThat(answers.subList(1, answers.size()))
        .allSatisfy(answer -> assertThat(answer)
            .matches(
                answer.startsWith("wrong.json") ? "wrong.json\tinvalid\t.*" : "[^\t]*\tvalid"));
  }

  @Test
  void theNamesOfWeaknessesAreThoseOfTheEnumeration() {
    var all = CsafOracle.ask("cwe");
    assertThat(Weakness.known())
        .hasSizeGreaterThan(50)
        .allSatisfy(weakness -> assertThat(all).contains(weakness.id() + "\t" + weakness.name()));
  }

  // ---- what is written

  @Test
  void theDocumentSaysWhatTheDraftSays() {
    assertThat(json(full())).isEqualTo("""
        {
          "document" : {
            "acknowledgments" : [
              {
                "names" : [
                  "Ada Example"
                ],
                "organization" : "Example Labs"
              }
            ],
            "category" : "csaf_security_advisory",
            "csaf_version" : "2.0",
            "distribution" : {
              "tlp" : {
                "label" : "WHITE"
              }
            },
            "lang" : "en",
            "publisher" : {
              "category" : "vendor",
              "contact_details" : "security@larkfield.example",
              "name" : "Larkfield Home Ltd",
              "namespace" : "https://security.larkfield.example/"
            },
            "references" : [
              {
                "category" : "external",
                "summary" : "Our page",
                "url" : "https://larkfield.example/d2"
              }
            ],
            "title" : "Doorbell D2: Telnet with a fixed password",
            "tracking" : {
              "current_release_date" : "2026-11-28T09:30:00Z",
              "id" : "LH-2026-0007",
              "initial_release_date" : "2026-11-28T09:30:00Z",
              "revision_history" : [
                {
                  "date" : "2026-11-28T09:30:00Z",
                  "number" : "0.1.0",
                  "summary" : "First draft."
                }
              ],
              "status" : "draft",
              "version" : "0.1.0"
            }
          },
          "product_tree" : {
            "branches" : [
              {
                "category" : "vendor",
                "name" : "Larkfield Home Ltd",
                "branches" : [
                  {
                    "category" : "product_name",
                    "name" : "Doorbell D2",
                    "branches" : [
                      {
                        "category" : "product_version",
                        "name" : "1.4.0",
                        "product" : {
                          "name" : "Larkfield Home Ltd Doorbell D2 1.4.0",
                          "product_id" : "CSAFPID-0001"
                        }
                      },
                      {
                        "category" : "product_version",
                        "name" : "1.4.2",
                        "product" : {
                          "name" : "Larkfield Home Ltd Doorbell D2 1.4.2",
                          "product_id" : "CSAFPID-0002"
                        }
                      },
                      {
                        "category" : "product_version",
                        "name" : "1.5.0",
                        "product" : {
                          "name" : "Larkfield Home Ltd Doorbell D2 1.5.0",
                          "product_id" : "CSAFPID-0003"
                        }
                      }
                    ]
                  }
                ]
              }
            ]
          },
          "vulnerabilities" : [
            {
              "cve" : "CVE-2026-12345",
              "cwe" : {
                "id" : "CWE-798",
                "name" : "Use of Hard-coded Credentials"
              },
              "notes" : [
                {
                  "category" : "description",
                  "text" : "The doorbell listens for Telnet on the local network and takes a password that is the same in every unit. Who is on the network can take it over."
                }
              ],
              "product_status" : {
                "fixed" : [
                  "CSAFPID-0003"
                ],
                "known_affected" : [
                  "CSAFPID-0001",
                  "CSAFPID-0002"
                ]
              },
              "remediations" : [
                {
                  "category" : "vendor_fix",
                  "details" : "Install version 1.5.0 with the app.",
                  "product_ids" : [
                    "CSAFPID-0001",
                    "CSAFPID-0002"
                  ],
                  "url" : "https://larkfield.example/firmware/1.5.0"
                }
              ],
              "scores" : [
                {
                  "cvss_v3" : {
                    "baseScore" : 8.8,
                    "baseSeverity" : "HIGH",
                    "vectorString" : "CVSS:3.1/AV:A/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H",
                    "version" : "3.1"
                  },
                  "products" : [
                    "CSAFPID-0001",
                    "CSAFPID-0002"
                  ]
                }
              ],
              "title" : "Telnet with a fixed password"
            }
          ]
        }
        """);
  }

  @Test
  void whoHasNotAgreedIsNotNamed() {
    assertThat(json(withThanks(full(), Consent.GIVEN))).contains("Ada Example");
    assertThat(json(withThanks(full(), Consent.NOT_GIVEN))).doesNotContain("Ada", "acknowledgm");
  }

  @Test
  void theFileHasTheNameThatTheStandardGives() {
    assertThat(AdvisoryWriter.fileName("LH-2026-0007")).isEqualTo("lh-2026-0007.json");
    assertThat(AdvisoryWriter.fileName("Example Ltd. (Ä) #7+2")).isEqualTo("example_ltd_7+2.json");
  }

  // ---- what is refused

  @Test
  void everythingThatIsMissingIsToldAtOnce() {
    var nothing = new AdvisoryDraft(
        " ",
        "",
        new Publisher("", URI.create("http://p.example/"), Optional.empty()),
        Sharing.WHITE,
        List.of(),
        new Issue("", " ", Optional.of("CVE-26"), Optional.empty(), Optional.empty(), List.of()),
        List.of(),
        List.of(),
        List.of());
    assertThat(missing(nothing))
        .extracting(Missing::field)
        .containsExactly(
            "trackingId",
            "title",
            "publisher.name",
            "publisher.namespace",
            "revisions",
            "products",
            "issue.title",
            "issue.description",
            "issue.cve");
    assertThat(missing(nothing).getLast())
        .hasToString("issue.cve: found 'CVE-26'; expected a CVE number, as in CVE-2026-12345");
  }

  private static List<String> fields(List<AffectedProduct> products, List<Remedy> remedies) {
    return missing(draft(products, issue(remedies))).stream()
        .map(Missing::field)
        .toList();
  }

  @Test
  void productsNeedVersionsThatMakeSenseTogether() {
    var fix = List.of(UPDATE);
    assertThat(fields(List.of(new AffectedProduct("M", "N", List.of(), List.of("2"))), fix))
        .containsExactly("products.1.affected");
    assertThat(fields(List.of(new AffectedProduct("M", "N", List.of("2"), List.of("2"))), fix))
        .containsExactly("products.1.fixed");
    assertThat(fields(List.of(new AffectedProduct("M", "N", List.of("1", "1"), List.of("2"))), fix))
        .containsExactly("products.1.affected");
    assertThat(fields(
            List.of(
                new AffectedProduct("M", "N", List.of("all versions", " ", "1\n"), List.of("2"))),
            fix))
        .containsExactly("products.1.affected", "products.1.affected", "products.1.affected");
    assertThat(fields(List.of(DOORBELL, DOORBELL), fix)).containsExactly("products.2");
  }

  @Test
  void everyProductNeedsARemedy() {
    var unfixed = new AffectedProduct("M", "N", List.of("1"), List.of());
    assertThat(fields(List.of(DOORBELL, unfixed), List.of(UPDATE))).containsExactly("products.2");
    assertThat(fields(List.of(unfixed), List.of())).containsExactly("products.1");
    assertThat(fields(List.of(unfixed), List.of(UPDATE, NOTHING)))
        .containsExactly("issue.remedies.1");
  }

  @Test
  void revisionsFollowOneAnother() {
    var draft = withRevisions(full(), 2);
    var turned = new AdvisoryDraft(
        draft.trackingId(),
        draft.title(),
        draft.publisher(),
        draft.sharing(),
        draft.products(),
        draft.issue(),
        List.of(new Reference("", URI.create("not/whole"))),
        List.of(new Thanks("", Optional.empty(), Consent.GIVEN)),
        draft.revisions().reversed());
    assertThat(missing(turned))
        .extracting(Missing::field)
        .containsExactly("revisions.2", "references.1", "references.1", "thanks.1");
  }

  @Test
  void aWeaknessHasANumberAndAName() {
    assertThatThrownBy(() -> new Weakness("798", "X")).hasMessageContaining("CWE-798");
    assertThatThrownBy(() -> new Weakness("CWE-798", " ")).hasMessageContaining("no name");
  }
}
