package org.assay.register.statement;

import java.time.LocalDate;
import java.util.Optional;

/// A statement that somebody wants to issue.
///
/// @param dossier the version of the dossier that it rests on
/// @param place where it is issued (SI 2023/1007 Sch. 4 para. 1(1)(g))
/// @param on the date of issue
/// @param preparer who prepares it, if not the first manufacturer of the dossier
/// @param supersedes the number of the statement whose place it takes
public record IssueRequest(
    String product,
    int dossier,
    String place,
    LocalDate on,
    Optional<String> preparer,
    Optional<String> supersedes) {}
