package org.assay.statement.verification;

import java.util.Optional;
import org.assay.statement.StatementOfCompliance;
import org.assay.statement.findings.Finding;

/// What was found about one file.
///
/// @param file its name
/// @param sha256 the digest of its bytes, in lower-case hexadecimal digits
/// @param kind what the file is
/// @param question what was asked
/// @param statement the statement in it, where it could be read from data
public record Verification(
    String file,
    String sha256,
    Kind kind,
    VerificationQuestion question,
    Finding finding,
    Optional<StatementOfCompliance> statement) {

  /// What kinds of files there are.
  public enum Kind {
    /// A PDF in the form in which Assay issues statements.
    ISSUED_BY_ASSAY,
    /// A statement that somebody else wrote, as a document.
    WRITTEN_BY_OTHERS,
    /// The data of a statement alone.
    DATA,
    /// A statement with its records.
    BUNDLE
  }
}
