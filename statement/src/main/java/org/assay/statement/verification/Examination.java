package org.assay.statement.verification;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assay.law.input.BadInputException;
import org.assay.pages.Page;
import org.assay.pages.PageSource;
import org.assay.pages.UnreadablePageException;
import org.assay.statement.StatementJson;
import org.assay.statement.StatementReading;
import org.assay.statement.document.PdfFile;
import org.assay.statement.document.UnusableFileException;
import org.assay.statement.findings.Finding;
import org.assay.statement.findings.ReasonCode;
import org.assay.statement.reading.ForeignStatement;
import org.jspecify.annotations.Nullable;

/// Looks at a file and says what is found: a statement of ours is verified, one of somebody else's
/// is read as far as it can be.
public final class Examination {

  private static final Pattern OURS = Pattern.compile("PSTI-\\d{8}(?:-[0-9A-Z]{4}){4}");

  private final String name;
  private final byte[] bytes;
  private final VerificationQuestion question;

  private Examination(String name, byte[] bytes, VerificationQuestion question) {
    this.name = name;
    this.bytes = bytes;
    this.question = question;
  }

  /// What the file is found to be.
  ///
  /// @throws UnusableFileException if nothing can be said about it
  public static Verification of(String name, byte[] bytes, VerificationQuestion question) {
    return new Examination(name, bytes, question).examined();
  }

  private Verification examined() {
    if (isPdf()) {
      return pdf();
    }
    return isData() ? data() : document();
  }

  private boolean isPdf() {
    var head = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
    return head.contains("%PDF-");
  }

  private boolean isData() {
    return name.toLowerCase(Locale.ROOT).matches(".*\\.(?:json|ya?ml)");
  }

  private Verification pdf() {
    try (var file = PdfFile.open(name, bytes)) {
      if (StatementVerifier.isOurs(file)) {
        return StatementVerifier.verify(name, bytes, question);
      }
    } catch (UnusableFileException unusable) {
      // Software of others writes PDF that is not quite in order: it is read if a reader can.
      if (unusable.code() != ReasonCode.FILE_BROKEN) {
        throw unusable;
      }
      return looselyRead(unusable);
    }
    return document();
  }

  private Verification looselyRead(UnusableFileException unusable) {
    var page = read();
    if (page == null || OURS.matcher(page.text()).find()) {
      throw unusable;
    }
    return document();
  }

  private @Nullable Page read() {
    try {
      return PageSource.read(name, bytes, "");
    } catch (UnreadablePageException none) {
      return null;
    }
  }

  private Verification document() {
    try {
      var page = PageSource.read(name, bytes, "");
      var foreign = ForeignStatement.read(page);
      var parts = new ArrayList<Finding>();
      parts.add(foreign.finding());
      parts.add(authentic());
      return verification(
          Verification.Kind.WRITTEN_BY_OTHERS,
          Finding.ofParts(
              "statement",
              "It is a statement of compliance with all that the law asks for.",
              parts));
    } catch (UnreadablePageException unreadable) {
      throw new UnusableFileException(
          ReasonCode.FILE_BROKEN,
          name,
          "a file that cannot be read: %s".formatted(unreadable.reason()),
          unreadable.advice());
    }
  }

  private static Finding authentic() {
    return Finding.because(
        "authentic",
        "It comes from whom it names, and nobody changed it.",
        ReasonCode.TRUST_NOT_GIVEN,
        "Nothing in it proves that; ask the manufacturer, or for a statement that proves itself.");
  }

  private Verification data() {
    var text = new String(bytes, StandardCharsets.UTF_8);
    if (text.contains(StatementJson.SCHEMA)) {
      return ours(StatementJson.examine(name, bytes));
    }
    try {
      return verification(
          Verification.Kind.DATA,
          Finding.ofParts(
              "statement",
              "It is a statement of compliance with all that the law asks for.",
              List.of(ForeignStatement.read(name, text).finding(), authentic())));
    } catch (BadInputException bad) {
      throw new UnusableFileException(
          ReasonCode.FILE_BROKEN,
          name,
          "a file that is neither YAML nor JSON: " + bad.problems().getFirst(),
          "Give the statement as PDF, HTML, text, JSON or YAML.");
    }
  }

  private Verification ours(StatementReading reading) {
    var parts = new ArrayList<Finding>();
    parts.add(StatementVerifier.data(Optional.of(reading)));
    StatementVerifier.items(reading).ifPresent(parts::add);
    var statement = Optional.ofNullable(StatementVerifier.statement(reading));
    statement.ifPresent(one -> {
      parts.add(DayAndBatch.day(one, question));
      parts.add(DayAndBatch.batch(one, question));
    });
    parts.add(Finding.because(
        "signature",
        "The document is signed.",
        ReasonCode.TRUST_NOT_GIVEN,
        "These are the data alone; the signature is on the PDF that carries them."));
    return new Verification(
        name,
        sha256(),
        Verification.Kind.DATA,
        question,
        Finding.ofParts("statement", "It is the data of a statement of compliance.", parts),
        statement);
  }

  private Verification verification(Verification.Kind kind, Finding finding) {
    return new Verification(name, sha256(), kind, question, finding, Optional.empty());
  }

  private String sha256() {
    return HexFormat.of().formatHex(CmsSignature.digest("SHA-256", bytes));
  }
}
