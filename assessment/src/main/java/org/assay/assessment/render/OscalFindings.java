package org.assay.assessment.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.law.evaluation.Attestation;
import org.assay.law.evaluation.ClauseFinding;
import org.assay.law.evaluation.EvidenceReference;
import org.assay.law.evaluation.Proof;
import org.assay.law.evaluation.Verdict;
import org.assay.law.evaluation.Way;

/// What goes into OSCAL assessment results, with the identifiers that tie it together.
final class OscalFindings {

  private final AssessmentReport report;
  private final DutyFindings duties;
  private final LeafDetails details;
  private final String document;
  private final Map<Way.Change, Seen> seen = new LinkedHashMap<>();

  OscalFindings(AssessmentReport report) {
    this.report = report;
    this.duties = new DutyFindings(report);
    this.details = report.details();
    this.document = Fingerprint.uuid(subject(report)).toString();
    findings().stream()
        .flatMap(duty -> Leaves.deciding(duty).stream())
        .forEach(leaf -> seen.computeIfAbsent(leaf.identity(), identity -> seen(leaf)));
  }

  /// Everything that the assessment depends on: another law, question, dossier or file of
  /// evidence makes another document.
  private static List<String> subject(AssessmentReport report) {
    var assessment = report.assessment();
    var subject = new ArrayList<>(List.of(
        "urn:assay:assessment-results:1",
        assessment.lawDigest(),
        assessment.regime().id(),
        assessment.question().on().toString(),
        assessment.question().territory().code(),
        assessment.role().word(),
        assessment.dossier().sha256()));
    report.evidence().all().forEach(file -> subject.add(file.file() + " " + file.sha256()));
    return subject;
  }

  /// A person who attested something.
  record Person(String uuid, String name, String function) {}

  /// One leaf that decides a duty, as it was found.
  ///
  /// @param methods how it was found: TEST, EXAMINE, INTERVIEW
  /// @param answer `true`, `false`, `unknown`
  /// @param place `product.yaml:41`, or empty
  /// @param collected the day of the attestation, else the day asked about
  record Seen(
      String uuid,
      Leaves.Leaf leaf,
      List<String> methods,
      String description,
      String answer,
      String place,
      List<EvidenceReference> evidence,
      List<Person> people,
      LocalDate collected) {

    Seen {
      methods = List.copyOf(methods);
      evidence = List.copyOf(evidence);
      people = List.copyOf(people);
    }
  }

  String document() {
    return document;
  }

  /// The identifier of a part of this document.
  String named(String part) {
    return Fingerprint.uuid(List.of(document, part)).toString();
  }

  String plan() {
    return named("plan");
  }

  String product() {
    return named("product");
  }

  String tool() {
    return named("tool");
  }

  String resource(EvidenceReference file) {
    return named("file " + file.file());
  }

  /// The dossier's own file first, then the evidence.
  List<EvidenceReference> files() {
    var stated = new EvidenceReference(
        AssessmentReport.PRODUCT_FILE, report.assessment().dossier().sha256());
    return Stream.concat(Stream.of(stated), report.evidence().all().stream()).toList();
  }

  List<Person> people() {
    return seen.values().stream()
        .flatMap(each -> each.people().stream())
        .distinct()
        .toList();
  }

  List<Seen> observations() {
    return List.copyOf(seen.values());
  }

  /// Every duty that the question led to.
  List<ClauseFinding> controls() {
    return duties.duties();
  }

  List<ClauseFinding> notApplicable() {
    return controls().stream()
        .filter(duty -> duties.verdict(duty) == Verdict.NOT_APPLICABLE)
        .toList();
  }

  /// The duties that apply, or may.
  List<ClauseFinding> findings() {
    return controls().stream()
        .filter(duty -> duties.verdict(duty) != Verdict.NOT_APPLICABLE)
        .toList();
  }

  List<String> observationsOf(ClauseFinding duty) {
    return Leaves.deciding(duty).stream()
        .flatMap(leaf -> Optional.ofNullable(seen.get(leaf.identity())).stream())
        .map(Seen::uuid)
        .toList();
  }

  /// `other` where the clause does not fail: it is open, or its requirement is met on another
  /// route.
  String reason(ClauseFinding duty) {
    return switch (duty.verdict()) {
      case MET -> "pass";
      case NOT_MET -> duties.matters(duty) ? "fail" : "other";
      case UNDETERMINED, NOT_APPLICABLE -> "other";
    };
  }

  String remarks(ClauseFinding duty) {
    return switch (duty.verdict()) {
      case MET, NOT_APPLICABLE -> "";
      case NOT_MET -> duties.matters(duty) ? "" : "Not met, but no answer is worse for it.";
      case UNDETERMINED -> "Undetermined: what is known does not decide it.";
    };
  }

  private Seen seen(Leaves.Leaf leaf) {
    var known = details.of(leaf.proof());
    var attestation = attestation(leaf.proof());
    return new Seen(
        named("observation " + LeafNames.of(leaf)),
        leaf,
        methods(leaf.proof()),
        known.isEmpty() ? leaf.says() : description(known),
        Wording.code(leaf.proof().truth()),
        known.stream()
            .map(Detail::place)
            .filter(place -> !place.isEmpty())
            .findFirst()
            .orElse(""),
        known.stream().flatMap(detail -> detail.evidence().stream()).distinct().toList(),
        attestation.map(this::person).stream().toList(),
        attestation.map(Attestation::on).orElse(report.assessment().question().on()));
  }

  private static String description(List<Detail> known) {
    return known.stream()
        .map(detail -> detail.known().word() + ": " + detail.text())
        .collect(Collectors.joining("; "));
  }

  private Person person(Attestation attestation) {
    return new Person(
        named("person " + attestation.name() + ", " + attestation.function()),
        attestation.name(),
        attestation.function());
  }

  private static Optional<Attestation> attestation(Proof leaf) {
    return switch (leaf) {
      case Proof.Measured measured ->
        measured.settledByAttestation() ? measured.attestation() : Optional.empty();
      case Proof.Attested attested ->
        attested.truth().decided() ? attested.attestation() : Optional.empty();
      case Proof.Declared declared -> Optional.empty();
      case Proof.Quantified list -> Optional.empty();
      case Proof.All branch -> Optional.empty();
      case Proof.Any branch -> Optional.empty();
      case Proof.Not branch -> Optional.empty();
      case Proof.When branch -> Optional.empty();
      case Proof.OfClause reference -> Optional.empty();
    };
  }

  /// OSCAL's methods: a test was made, a document was examined, a person was asked.
  private static List<String> methods(Proof leaf) {
    return switch (leaf) {
      case Proof.Measured measured ->
        measured.settledByAttestation() ? List.of("TEST", "INTERVIEW") : List.of("TEST");
      case Proof.Attested attested -> List.of("INTERVIEW");
      case Proof.Declared declared -> List.of("EXAMINE");
      case Proof.Quantified list -> List.of("EXAMINE");
      case Proof.All branch -> List.of("EXAMINE");
      case Proof.Any branch -> List.of("EXAMINE");
      case Proof.Not branch -> List.of("EXAMINE");
      case Proof.When branch -> List.of("EXAMINE");
      case Proof.OfClause reference -> List.of("EXAMINE");
    };
  }
}
