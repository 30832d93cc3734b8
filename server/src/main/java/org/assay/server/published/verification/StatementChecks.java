package org.assay.server.published.verification;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assay.ledger.LedgerReader;
import org.assay.register.database.Blobs;
import org.assay.register.journal.Anchor;
import org.assay.register.published.PageStates;
import org.assay.register.statement.StatementView;
import org.assay.statement.verification.KnownLog;
import org.assay.statement.verification.LedgerCopy;
import org.assay.statement.verification.StatementVerifier;
import org.assay.statement.verification.VerificationQuestion;
import org.jspecify.annotations.Nullable;

/// Checks the statements of this office as anybody could, and remembers what was found: each is
/// checked once for a day, for what the register says of it, and for those whom the office
/// trusts.
public final class StatementChecks {

  private static final int MOST = 2000;
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration MOMENT = Duration.ofMillis(20);

  private final Blobs blobs;
  private final PageStates states;
  private final Anchor anchor;
  private final OfficeTrust trust;
  private final Cache<Asked, Check> known =
      Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

  // Everything that the answer depends on.
  private record Asked(StatementView statement, LocalDate on, String trust) {}

  public StatementChecks(Blobs blobs, PageStates states, Anchor anchor, OfficeTrust trust) {
    this.blobs = blobs;
    this.states = states;
    this.anchor = anchor;
    this.trust = trust;
  }

  /// What is found about a statement of this office.
  ///
  /// @param on the day for which it has to hold
  /// @throws IOException if the ledger or the certificates cannot be read
  public Check of(StatementView statement, LocalDate on) throws IOException {
    var asked = new Asked(statement, on, trust.state());
    var found = known.getIfPresent(asked);
    if (found != null) return found;
    var ledger = ledgerWithEnds(statement.number());
    var check = check(statement, on, ledger != null ? ledger : anchor.reader());
    if (ledger != null) known.put(asked, check);
    return check;
  }

  private Check check(StatementView statement, LocalDate on, LedgerReader ledger)
      throws IOException {
    var pdf = blobs
        .read(statement.pdf())
        .orElseThrow(() -> new IOException(
            "the file of the statement %s is not in the database".formatted(statement.number())));
    var log = new KnownLog(
        Optional.of(trust.log()), Optional.of(new LedgerCopy(ledger, List.of())), Optional.empty());
    var question = new VerificationQuestion(on, List.of(), trust.trust(), log);
    return new Check(
        on, StatementVerifier.verify(statement.number() + ".pdf", pdf, question).finding());
  }

  // The database knows of a withdrawal a moment before the ledger does; nobody is told otherwise.
  private @Nullable LedgerReader ledgerWithEnds(String number) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (; ; ) {
      long needed = states.endsAt(number);
      var reader = anchor.reader();
      if (needed < reader.size()) return reader;
      if (System.nanoTime() > end) return null;
      try {
        Thread.sleep(MOMENT);
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        return null;
      }
    }
  }
}
