package org.assay.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.assay.law.ClauseId;
import org.assay.law.Territory;
import org.assay.statement.StatementDraft.Lot;
import org.assay.statement.StatementDraft.Maker;
import org.assay.statement.StatementDraft.Person;
import org.assay.statement.StatementDraft.Preparer;
import org.assay.statement.StatementDraft.Product;
import org.assay.statement.StatementDraft.Reason;
import org.assay.statement.StatementDraft.Route;
import org.assay.statement.StatementDraft.Signing;
import org.assay.statement.StatementDraft.Support;
import org.jspecify.annotations.Nullable;

/// Drafts that lack nothing, for tests to start from.
public final class Drafts {

  static final LocalDate ISSUED = LocalDate.of(2026, 5, 1);

  static final Person ACME =
      new Person("Acme Doorbells Ltd", List.of("1 Foundry Lane", "Sheffield", "S1 2AB"), "GB");

  static final Person HALLMARK = new Person(
      "Hallmark Representatives Ltd", List.of("20 Gutter Lane", "London", "EC2V 8AF"), "GB");

  static final Provenance ASSESSMENT = new Provenance(
      "uk-psti",
      "2026.11.1",
      Sha256.of("the law pack"),
      Sha256.of("the assessment"),
      ISSUED,
      List.of(new Territory("GB"), new Territory("NI")));

  private Drafts() {}

  /// One type, one batch, one manufacturer in the UK, all requirements met directly.
  public static StatementDraft doorbell() {
    return new StatementDraft(
        List.of(new Product(
            "Doorbell D1 (DB-100-UK)", List.of(new Lot("2026-W18", LocalDate.of(2026, 5, 4))))),
        List.of(new Maker(ACME, List.of(), direct())),
        new Preparer("Acme Doorbells Ltd", true),
        new Support(
            "at least five years from first supply",
            LocalDate.of(2031, 5, 3),
            LocalDate.of(2026, 5, 4)),
        new Signing("Jane Hall", "Head of Product Compliance", "Sheffield, United Kingdom", ISSUED),
        ASSESSMENT,
        List.of());
  }

  /// Two manufacturers abroad with an authorised representative, mixed basis, several types and
  /// many batches.
  public static StatementDraft camera(int batches) {
    var beta = new Person(
        "Überwachungstechnik Żółć & Söhne Aktiengesellschaft für vernetzte Haustechnik und Gebäudesicherheit",
        List.of(
            "Gebäude 7, Aufgang C, 4. Obergeschoss",
            "Straße der Ingenieurinnen und Ingenieure 128–134",
            "Gewerbegebiet am Alten Güterbahnhof",
            "01097 Dresden"),
        "DE");
    var gamma =
        new Person("Ελληνικές Κάμερες Α.Ε.", List.of("Λεωφόρος Κηφισίας 12", "115 26 Αθήνα"), "GR");
    return new StatementDraft(
        List.of(
            new Product("Camera C2 (CAM-200)", lots("2026-W", batches)),
            new Product("Camera C2 Pro (CAM-200P)", lots("P26-", batches))),
        List.of(
            new Maker(beta, List.of(HALLMARK), deemed()), new Maker(gamma, List.of(), direct())),
        new Preparer("Hallmark Representatives Ltd", false),
        new Support("until 31 December 2037", LocalDate.of(2037, 12, 31), LocalDate.of(2026, 2, 2)),
        new Signing(
            "Łukasz Đorđević-Nguyễn", "Leiter Produktsicherheit", "Dresden, Germany", ISSUED),
        ASSESSMENT,
        List.of());
  }

  static List<Lot> lots(String stem, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> new Lot("%s%03d".formatted(stem, number), ISSUED.plusDays(number)))
        .toList();
  }

  static List<Reason> direct() {
    return List.of(
        new Reason(new ClauseId("psti.sch1.1"), new Route.Direct()),
        new Reason(new ClauseId("psti.sch1.2"), new Route.Direct()),
        new Reason(new ClauseId("psti.sch1.3"), new Route.Direct()));
  }

  static List<Reason> deemed() {
    return List.of(
        new Reason(
            new ClauseId("psti.sch1.1"),
            new Route.Standard(
                new ClauseId("psti.sch2.1.A"), "ETSI EN 303 645", "V2.1.1", "2020-06-19")),
        new Reason(
            new ClauseId("psti.sch1.2"),
            new Route.Standard(
                new ClauseId("psti.sch2.2.A.iso"), "ISO/IEC 29147", "2018", "2018-10")),
        new Reason(new ClauseId("psti.sch1.3"), new Route.Direct()));
  }

  static List<Reason> labelled() {
    return List.of(
        label("psti.sch1.1", "psti.sch2.1.C"),
        label("psti.sch1.2", "psti.sch2.2.C"),
        label("psti.sch1.3", "psti.sch2.3.C"));
  }

  private static Reason label(String requirement, String condition) {
    return new Reason(
        new ClauseId(requirement),
        new Route.Label(
            new ClauseId(condition),
            "singapore-cls",
            "CSA/040428/24001",
            LocalDate.of(2028, 4, 4)));
  }

  static StatementDraft with(StatementDraft draft, Support support) {
    return new StatementDraft(
        draft.products(),
        draft.manufacturers(),
        draft.preparation(),
        support,
        draft.signing(),
        draft.provenance(),
        List.of());
  }

  static StatementDraft with(StatementDraft draft, Signing signing) {
    return new StatementDraft(
        draft.products(),
        draft.manufacturers(),
        draft.preparation(),
        draft.support(),
        signing,
        draft.provenance(),
        List.of());
  }

  static StatementDraft with(StatementDraft draft, @Nullable Preparer preparer) {
    return new StatementDraft(
        draft.products(),
        draft.manufacturers(),
        preparer,
        draft.support(),
        draft.signing(),
        draft.provenance(),
        List.of());
  }

  static StatementDraft withProducts(StatementDraft draft, Product... products) {
    return new StatementDraft(
        List.of(products),
        draft.manufacturers(),
        draft.preparation(),
        draft.support(),
        draft.signing(),
        draft.provenance(),
        List.of());
  }

  static StatementDraft withMakers(StatementDraft draft, Maker... makers) {
    return new StatementDraft(
        draft.products(),
        List.of(makers),
        draft.preparation(),
        draft.support(),
        draft.signing(),
        draft.provenance(),
        List.of());
  }

  /// The same with one maker whose opinion rests on other grounds.
  static StatementDraft withOpinion(StatementDraft draft, List<Reason> opinion) {
    return withMakers(draft, new Maker(ACME, List.of(), opinion));
  }

  /// The same with batches of which nobody knows when they are made available.
  static StatementDraft undated(StatementDraft draft) {
    return withProducts(
        draft, new Product("Doorbell D1 (DB-100-UK)", List.of(new Lot("2026-W18", null))));
  }

  public static StatementDraft signedBy(String name) {
    var draft = doorbell();
    return with(
        draft, new Signing(name, draft.signing().function(), draft.signing().place(), ISSUED));
  }

  static StatementDraft assessedOn(StatementDraft draft, LocalDate asOf) {
    return with(draft, asOf, draft.provenance().territories());
  }

  static StatementDraft assessedFor(StatementDraft draft, Territory territory) {
    return with(draft, draft.provenance().asOf(), List.of(territory));
  }

  private static StatementDraft with(
      StatementDraft draft, LocalDate asOf, List<Territory> territories) {
    var before = draft.provenance();
    var provenance = new Provenance(
        before.regime(),
        before.lawVersion(),
        before.lawDigest(),
        before.assessmentDigest(),
        asOf,
        territories);
    return new StatementDraft(
        draft.products(),
        draft.manufacturers(),
        draft.preparation(),
        draft.support(),
        draft.signing(),
        provenance,
        List.of());
  }

  public static StatementOfCompliance issued(StatementDraft draft) {
    return switch (StatementOfCompliance.issue(draft)) {
      case StatementIssued(var statement, var _) -> statement;
      case StatementRefused refused -> throw new AssertionError(refused.toString());
    };
  }

  public static byte[] printed(StatementOfCompliance statement) {
    return switch (StatementPdf.print(statement)) {
      case StatementPdf pdf -> pdf.bytes();
      case StatementRefused refused -> throw new AssertionError(refused.toString());
    };
  }
}
