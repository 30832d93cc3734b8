package org.assay.statement.verification;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.assay.statement.StatementJson;
import org.assay.statement.StatementOfCompliance;
import org.assay.statement.StatementReading;
import org.assay.statement.document.ActiveContent;
import org.assay.statement.document.Attachments;
import org.assay.statement.document.PdfFile;
import org.assay.statement.document.TaggedText;
import org.assay.statement.findings.Finding;
import org.assay.statement.findings.Reason;
import org.assay.statement.findings.ReasonCode;
import org.jspecify.annotations.Nullable;

/// Verifies a statement of compliance as Assay issues it: a signed PDF with its data and the proof
/// that it was logged.
///
/// ```java
/// var question = new VerificationQuestion(LocalDate.of(2026, 5, 4), List.of("2026-W18"), trust,
/// log);
/// Verification verification = StatementVerifier.verify("statement.pdf", bytes, question);
/// ```
///
/// Several threads may verify at once.
public final class StatementVerifier {

  private static final Set<String> ATTACHED =
      Set.of(StatementJson.FILE_NAME, LedgerFindings.ENTRY, LedgerFindings.PROOF);

  private static final Pattern NUMBER = Pattern.compile("PSTI-\\d{8}(?:-[0-9A-Z]{4}){4}");

  private final PdfFile file;
  private final VerificationQuestion question;
  private final Attachments attachments;

  private StatementVerifier(PdfFile file, VerificationQuestion question) {
    this.file = file;
    this.question = question;
    this.attachments = Attachments.of(file);
  }

  /// What the file is found to be.
  ///
  /// @param name what messages call the file
  /// @throws org.assay.statement.document.UnusableFileException if it is no PDF that can be read
  public static Verification verify(String name, byte[] bytes, VerificationQuestion question) {
    try (var file = PdfFile.open(name, bytes)) {
      return new StatementVerifier(file, question).verified(bytes);
    }
  }

  /// Whether the file is in the form of ours, or was: it carries our data, or says our number.
  static boolean isOurs(PdfFile file) {
    return Attachments.of(file).files().containsKey(StatementJson.FILE_NAME)
        || TaggedText.of(file)
            .filter(text ->
                text.decoration().stream().anyMatch(foot -> NUMBER.matcher(foot).find()))
            .isPresent();
  }

  private Verification verified(byte[] bytes) {
    var data = attachments.file(StatementJson.FILE_NAME);
    var reading = data.map(json -> StatementJson.examine(StatementJson.FILE_NAME, json));
    var statement = reading.map(StatementVerifier::statement).orElse(null);
    var parts = new ArrayList<Finding>();
    parts.add(contents());
    var signatures = new SignatureFindings(file, question, statement);
    parts.add(signatures.all());
    parts.add(data(reading));
    reading.flatMap(StatementVerifier::items).ifPresent(parts::add);
    if (statement != null) {
      parts.add(pages(statement));
      parts.add(new LedgerFindings(
              attachments, data.orElseThrow(), statement, signatures.signers(), question)
          .all());
      parts.add(DayAndBatch.day(statement, question));
      parts.add(DayAndBatch.batch(statement, question));
    }
    return new Verification(
        file.name(),
        HexFormat.of().formatHex(CmsSignature.digest("SHA-256", bytes)),
        Verification.Kind.ISSUED_BY_ASSAY,
        question,
        Finding.ofParts("statement", asks(), parts),
        Optional.ofNullable(statement));
  }

  private String asks() {
    return "It is a statement of compliance, as it was issued and signed, that holds on %s."
        .formatted(question.on());
  }

  static @Nullable StatementOfCompliance statement(StatementReading reading) {
    return switch (reading) {
      case StatementReading.Whole(var statement, var _) -> statement;
      case StatementReading.Altered(var statement, var _, var _) -> statement;
      case StatementReading.Incomplete _, StatementReading.NoStatement _ -> null;
    };
  }

  private Finding contents() {
    var reasons = new ArrayList<Reason>();
    ActiveContent.of(file)
        .forEach(found -> reasons.add(new Reason(
            ReasonCode.ACTIVE_CONTENT,
            "The document holds %s; a statement does nothing by itself.".formatted(found))));
    attachments
        .flaws()
        .forEach(flaw -> reasons.add(new Reason(
            ReasonCode.FILE_MISSHAPEN,
            "The attachments are not as they are issued: " + flaw + ".")));
    attachments.files().keySet().stream()
        .filter(name -> !ATTACHED.contains(name))
        .sorted()
        .forEach(name -> reasons.add(new Reason(
            ReasonCode.ATTACHMENT_UNKNOWN,
            "The document carries '%s', which no statement does.".formatted(name))));
    return Finding.of(
        "contents",
        "The document holds nothing but pages and the attachments of a statement.",
        attachments.files().keySet().stream().sorted().toList(),
        reasons);
  }

  static Finding data(Optional<StatementReading> reading) {
    var asks = "The statement's data are attached, and as they were when its number was computed.";
    if (reading.isEmpty()) {
      return Finding.because(
          "data",
          asks,
          ReasonCode.DATA_MISSING,
          "The file carries no %s.".formatted(StatementJson.FILE_NAME));
    }
    return switch (reading.get()) {
      case StatementReading.Whole(var statement, var _) ->
        Finding.met("data", asks, statement.number());
      case StatementReading.Incomplete incomplete -> Finding.met("data", asks);
      case StatementReading.Altered(var statement, var number, var retention) ->
        Finding.because(
            "data",
            asks,
            ReasonCode.DATA_CHANGED,
            "The data give the number %s and are kept until %s; from the contents follow %s and %s."
                .formatted(number, retention, statement.number(), statement.retainUntil()));
      case StatementReading.NoStatement(var problems) ->
        Finding.because(
            "data",
            asks,
            ReasonCode.DATA_UNREADABLE,
            "The attached data are no statement: %s".formatted(problems.getFirst()));
    };
  }

  static Optional<Finding> items(StatementReading reading) {
    return switch (reading) {
      case StatementReading.Whole whole -> Optional.of(ItemFindings.of(whole));
      case StatementReading.Incomplete incomplete -> Optional.of(ItemFindings.of(incomplete));
      case StatementReading.Altered _, StatementReading.NoStatement _ -> Optional.empty();
    };
  }

  private Finding pages(StatementOfCompliance statement) {
    var asks = "The pages say what the data say.";
    return TaggedText.of(file)
        .map(text -> Finding.of(
            "pages",
            asks,
            List.of("%d passages compared".formatted(text.blocks().size())),
            new PagesAgainstData(statement, text).difference().stream().toList()))
        .orElseGet(() -> Finding.because(
            "pages",
            asks,
            ReasonCode.TEXT_DIFFERS,
            "The pages are not tagged, as the pages of every statement are."));
  }
}
