package org.assay.assessment.checks;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.assay.assessment.Check;
import org.assay.assessment.CheckProvider;
import org.assay.law.evaluation.Observation;
import org.assay.law.facts.FactPath;
import org.assay.passwords.AuditOptions;
import org.assay.passwords.AuditReport;
import org.assay.passwords.Effort;
import org.assay.passwords.Finding;
import org.assay.passwords.Ground;
import org.assay.passwords.LotFile;
import org.assay.passwords.Outcome;
import org.assay.passwords.PasswordAudit;
import org.assay.product.Dossier;
import org.assay.product.Evidence;

/// What the audit of a factory lot finds, ground by ground, in every password column of it. A lot
/// is audited once, whatever the number of grounds asked for: audits are kept by the digest of
/// the lot and the words that go with it. The effort is quick, and what is said says so: an
/// assessment must answer within seconds, while a lot that was found sound can take the password
/// audit minutes.
public final class PasswordChecks implements CheckProvider {

  private static final List<FactPath> WORDS =
      List.of(new FactPath("product.brand"), new FactPath("product.model"));

  private record Audited(String sha256, List<String> words) {}

  private final Map<Audited, List<AuditReport>> audits = new ConcurrentHashMap<>();

  @Override
  public List<Check> checks() {
    return List.of(
        check("passwords.unique-per-product", Ground.NOT_UNIQUE),
        check("passwords.incremental-counter", Ground.INCREMENTAL_COUNTER),
        check("passwords.public-information", Ground.PUBLIC_INFORMATION),
        check("passwords.product-identifier", Ground.PRODUCT_IDENTIFIER),
        check("passwords.otherwise-guessable", Ground.OTHERWISE_GUESSABLE));
  }

  private Check check(String name, Ground ground) {
    return new Check(name, (dossier, credential) -> observe(dossier, credential, ground));
  }

  private Observation observe(Dossier dossier, FactPath credential, Ground ground) {
    var lot = dossier.evidence(credential.field("lot"));
    if (lot.isEmpty()) {
      return new Observation.CannotTell(
          "there is no factory lot; name one as " + credential.field("lot"));
    }
    var unknown = unknownWords(dossier);
    return unknown.isEmpty()
        ? observation(audits(dossier, lot.get()), ground, lot.get())
        : new Observation.CannotTell(
            "passwords are tried with the words of brand and model too; give " + unknown);
  }

  /// A password may be made with the brand or the model: who does not say what they are has nothing
  /// to gain by it.
  private static String unknownWords(Dossier dossier) {
    return WORDS.stream()
        .filter(word -> dossier.facts().at(word).isEmpty())
        .map(FactPath::text)
        .collect(Collectors.joining(" and "));
  }

  private List<AuditReport> audits(Dossier dossier, Evidence lot) {
    var words = words(dossier);
    return audits.computeIfAbsent(
        new Audited(lot.sha256(), words), key -> audits(dossier.locate(lot), words));
  }

  private static List<AuditReport> audits(Path file, List<String> words) {
    var lot = LotFile.read(file);
    var options = AuditOptions.of(Effort.QUICK).withWords(words);
    return lot.passwordColumns().stream()
        .map(column -> PasswordAudit.of(lot.auditing(column), options))
        .toList();
  }

  private static List<String> words(Dossier dossier) {
    return WORDS.stream().flatMap(word -> dossier.facts().textAt(word).stream()).toList();
  }

  /// What is found in any column counts; nothing is found where every column is free of it.
  private static Observation observation(List<AuditReport> audits, Ground ground, Evidence lot) {
    var evidence = List.of(lot.reference());
    for (var audit : audits) {
      var findings = audit.findings(ground);
      if (!findings.isEmpty()) {
        return new Observation.Failed(column(audits, audit) + said(findings.getFirst()), evidence);
      }
    }
    var few = audits.stream()
        .filter(audit -> audit.outcome(ground) == Outcome.TOO_FEW_ROWS)
        .findFirst();
    return few.<Observation>map(audit -> new Observation.CannotTell(
            "%s%d passwords are too few to tell; %d show a pattern"
                .formatted(column(audits, audit), audit.rows(), AuditReport.FEWEST_ROWS),
            evidence))
        .orElseGet(() -> new Observation.Held(
            audits.stream()
                .map(audit -> "%snothing found in %d passwords by %d hypotheses (quick audit)"
                    .formatted(column(audits, audit), audit.rows(), audit.hypotheses()))
                .collect(Collectors.joining("; ")),
            evidence));
  }

  private static String column(List<AuditReport> audits, AuditReport audit) {
    return audits.size() == 1 ? "" : "column " + audit.column() + ": ";
  }

  private static String said(Finding finding) {
    return "%d of %d passwords: %s"
        .formatted(finding.rowsExplained(), finding.rows(), finding.formula());
  }
}
