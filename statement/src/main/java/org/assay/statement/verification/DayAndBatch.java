package org.assay.statement.verification;

import java.util.ArrayList;
import java.util.List;
import org.assay.statement.Basis.ByLabel;
import org.assay.statement.Batch;
import org.assay.statement.Spelling;
import org.assay.statement.StatementOfCompliance;
import org.assay.statement.findings.Finding;
import org.assay.statement.findings.Reason;
import org.assay.statement.findings.ReasonCode;

/// Whether the statement speaks for the day and for the batch in hand.
final class DayAndBatch {

  private DayAndBatch() {}

  static Finding day(StatementOfCompliance statement, VerificationQuestion question) {
    var reasons = new ArrayList<Reason>();
    if (statement.issue().on().isAfter(question.on())) {
      reasons.add(new Reason(
          ReasonCode.ISSUED_LATER,
          "It was issued on %s, after %s.".formatted(statement.issue().on(), question.on())));
    }
    labels(statement).stream()
        .filter(label -> label.label().expires().isBefore(question.on()))
        .distinct()
        .map(label -> new Reason(
            ReasonCode.LABEL_EXPIRED,
            "The label %s was valid until %s; on %s the opinion that rests on it holds no more."
                .formatted(label.label().number(), label.label().expires(), question.on())))
        .distinct()
        .forEach(reasons::add);
    return Finding.of(
        "day",
        "On %s the statement was issued, and the labels that it rests on were valid."
            .formatted(question.on()),
        List.of("issued on %s".formatted(statement.issue().on())),
        reasons);
  }

  private static List<ByLabel> labels(StatementOfCompliance statement) {
    return statement.manufacturers().stream()
        .flatMap(manufacturer -> manufacturer.opinion().stream())
        .filter(ground -> ground.basis() instanceof ByLabel)
        .map(ground -> (ByLabel) ground.basis())
        .toList();
  }

  static Finding batch(StatementOfCompliance statement, VerificationQuestion question) {
    var asks = "The batch in hand is among those that the statement is for.";
    if (question.batches().isEmpty()) {
      return Finding.notAsked(
          "batch", asks, "no batch was named; name the one in hand with --batch");
    }
    var covered = statement.products().stream()
        .flatMap(product -> product.batches().stream())
        .map(Batch::id)
        .toList();
    var reasons = question.batches().stream()
        .filter(batch -> covered.stream().noneMatch(one -> Spelling.same(one, batch)))
        .map(batch -> new Reason(
            ReasonCode.BATCH_NOT_COVERED,
            "The batch '%s' is not among %s.".formatted(batch, String.join(", ", covered))))
        .toList();
    return Finding.of("batch", asks, question.batches(), reasons);
  }
}
