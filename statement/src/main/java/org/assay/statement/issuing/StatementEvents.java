package org.assay.statement.issuing;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.assessment.Assessment;
import org.assay.law.evaluation.Verdict;
import org.assay.law.facts.FactPath;
import org.assay.law.facts.FactValue;
import org.assay.ledger.entry.AssessedVerdict;
import org.assay.ledger.entry.Event;
import org.assay.ledger.entry.Event.AssessmentMade;
import org.assay.ledger.entry.Event.LabelEvidenceRecorded;
import org.assay.ledger.entry.Event.StatementIssued;
import org.assay.ledger.entry.Event.SupportPeriodExtended;
import org.assay.ledger.entry.Event.SupportPeriodPublished;
import org.assay.ledger.entry.Label;
import org.assay.ledger.entry.ProductBatches;
import org.assay.ledger.entry.Sha256;
import org.assay.ledger.entry.StatementNumber;
import org.assay.product.Dossier;
import org.assay.statement.Basis;
import org.assay.statement.Manufacturer;
import org.assay.statement.StatementJson;
import org.assay.statement.StatementOfCompliance;

/// What a ledger remembers of a statement, and of the dossier behind it: digests and public
/// fields, nothing of persons.
public final class StatementEvents {

  private StatementEvents() {}

  /// That the statement was drawn up, to be signed with the key of the certificate.
  public static StatementIssued issued(
      StatementOfCompliance statement,
      X509Certificate certificate,
      Optional<StatementNumber> supersedes) {
    return new StatementIssued(
        new StatementNumber(statement.number()),
        Sha256.of(StatementJson.write(statement)),
        List.of(digest(certificate)),
        statement.manufacturers().stream().map(Manufacturer::name).toList(),
        products(statement),
        statement.issue().on(),
        statement.supportPeriod().ends(),
        labels(statement),
        supersedes);
  }

  private static Sha256 digest(X509Certificate certificate) {
    try {
      return Sha256.of(certificate.getEncoded());
    } catch (CertificateEncodingException broken) {
      throw new IllegalArgumentException(broken);
    }
  }

  private static List<ProductBatches> products(StatementOfCompliance statement) {
    return statement.products().stream()
        .map(product -> new ProductBatches(
            product.type(), product.batches().stream().map(batch -> batch.id()).toList()))
        .toList();
  }

  private static List<Label> labels(StatementOfCompliance statement) {
    return statement.manufacturers().stream()
        .flatMap(manufacturer -> manufacturer.opinion().stream())
        .flatMap(ground -> label(ground.basis()).stream())
        .distinct()
        .toList();
  }

  private static Optional<Label> label(Basis basis) {
    return basis instanceof Basis.ByLabel(var _, var label)
        ? Optional.of(new Label(label.number(), label.expires()))
        : Optional.empty();
  }

  /// What the dossier shows of support periods and labels up to the day of issue, and the
  /// assessment.
  public static List<Event> behind(StatementOfCompliance statement, List<Assessment> assessments) {
    var dossier = assessments.getFirst().dossier();
    var events = new ArrayList<Event>(supportPeriods(statement, dossier));
    events.addAll(labelEvidence(statement, dossier));
    events.addAll(assessed(statement, assessments));
    return events;
  }

  private static List<Event> supportPeriods(StatementOfCompliance statement, Dossier dossier) {
    var maker = statement.manufacturers().getFirst().name();
    return statement.products().stream()
        .flatMap(product ->
            new History(dossier, maker, product.type()).until(statement.issue().on()).stream())
        .toList();
  }

  /// The end dates that were published for one type, oldest first.
  private record History(Dossier dossier, String manufacturer, String type) {

    List<Event> until(LocalDate day) {
      var events = new ArrayList<Event>();
      var before = Optional.<LocalDate>empty();
      for (var path : places(dossier, "support.history")) {
        var published = date(path, "published");
        var ends = date(path, "ends");
        if (published.isEmpty() || ends.isEmpty() || published.get().isAfter(day)) {
          continue;
        }
        event(path, published.get(), ends.get(), before).ifPresent(events::add);
        before = ends;
      }
      return events;
    }

    // A period that was shortened or published again in another form is no event of the ledger.
    private Optional<Event> event(
        FactPath path, LocalDate published, LocalDate ends, Optional<LocalDate> before) {
      var page = evidence(dossier, path.field("file"));
      if (before.isEmpty()) {
        return Optional.of(new SupportPeriodPublished(manufacturer, type, published, ends, page));
      }
      return before
          .filter(ends::isAfter)
          .map(previous ->
              new SupportPeriodExtended(manufacturer, type, published, previous, ends, page));
    }

    private Optional<LocalDate> date(FactPath path, String field) {
      return dossier.facts().textAt(path.field(field)).map(LocalDate::parse);
    }
  }

  private static List<Event> labelEvidence(StatementOfCompliance statement, Dossier dossier) {
    var restsOn = labels(statement).stream().map(Label::number).toList();
    return places(dossier, "labels").stream()
        .filter(path -> dossier
            .facts()
            .textAt(path.field("number"))
            .filter(restsOn::contains)
            .isPresent())
        .flatMap(path -> statement.products().stream()
            .flatMap(product -> labelEvidence(dossier, path, product.type())))
        .toList();
  }

  private static Stream<Event> labelEvidence(Dossier dossier, FactPath path, String type) {
    var facts = dossier.facts();
    var page = evidence(dossier, path.field("registerPage"));
    var expires = facts.textAt(path.field("expires")).map(LocalDate::parse);
    var number = facts.textAt(path.field("number"));
    var scheme = facts.textAt(path.field("scheme"));
    return page.isEmpty() || expires.isEmpty() || number.isEmpty() || scheme.isEmpty()
        ? Stream.empty()
        : Stream.of(new LabelEvidenceRecorded(
            scheme.get(), type, new Label(number.get(), expires.get()), page.get()));
  }

  private static List<Event> assessed(
      StatementOfCompliance statement, List<Assessment> assessments) {
    var provenance = statement.provenance();
    var verdict = worst(assessments);
    return statement.products().stream()
        .<Event>map(product -> new AssessmentMade(
            product.type(),
            provenance.asOf(),
            new Sha256(provenance.lawDigest().hex()),
            new Sha256(provenance.assessmentDigest().hex()),
            verdict))
        .toList();
  }

  private static AssessedVerdict worst(List<Assessment> assessments) {
    var verdicts = assessments.stream().map(Assessment::verdict).toList();
    return Stream.of(Verdict.NOT_MET, Verdict.UNDETERMINED, Verdict.MET)
        .filter(verdicts::contains)
        .findFirst()
        .map(verdict -> AssessedVerdict.valueOf(verdict.name()))
        .orElse(AssessedVerdict.NOT_APPLICABLE);
  }

  private static Optional<Sha256> evidence(Dossier dossier, FactPath fact) {
    return dossier.evidence(fact).map(file -> new Sha256(file.sha256()));
  }

  private static List<FactPath> places(Dossier dossier, String list) {
    return dossier.facts().at(list).orElse(null) instanceof FactValue.Items items
        ? IntStream.range(0, items.items().size())
            .mapToObj(index -> new FactPath("%s[%d]".formatted(list, index)))
            .toList()
        : List.of();
  }
}
