package org.assay.register.statement;

import java.time.LocalDate;
import java.util.Optional;

/// That a statement was superseded or withdrawn.
///
/// @param from the first day on which it stands no more
/// @param by the number of the statement that stands in its place
/// @param reason why it was withdrawn, as a code of the ledger: `issued-in-error`
public record StatementEnd(LocalDate from, Optional<String> by, Optional<String> reason) {}
