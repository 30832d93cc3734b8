package org.assay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.assay.ledger.LedgerException;
import org.assay.ledger.note.BadPolicyException;
import org.assay.ledger.note.Checkpoint;
import org.assay.ledger.note.CheckpointTrust.Distrusted;
import org.assay.ledger.note.TrustPolicy;
import org.assay.ledger.note.VerifierKey;
import org.assay.statement.verification.KnownLog;
import org.assay.statement.verification.LedgerCopy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What the reader knows of the log in which statements stand.
final class LogChoice {

  @Option(
      names = "--log-key",
      paramLabel = "KEY",
      description = "The log's key as name+id+Base64, or a file with it.")
  private @Nullable String key;

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description =
          "Logs, witnesses and how many of them must have signed (C2SP tlog-policy), instead of --log-key.")
  private @Nullable Path policy;

  @Option(
      names = "--ledger",
      paramLabel = "PATH",
      description =
          "The newest state of the log that you have: its folder, or a file with a checkpoint.")
  private @Nullable Path ledger;

  KnownLog known() throws IOException {
    var trusted = policy();
    return ledger == null
        ? new KnownLog(trusted, Optional.empty(), Optional.empty())
        : withLedger(trusted, ledger);
  }

  private Optional<TrustPolicy> policy() throws IOException {
    if (key != null && policy != null) {
      throw new UsageException("give --log-key or --policy, not both");
    }
    if (policy != null) {
      return Optional.of(parsed(policy));
    }
    return key == null ? Optional.empty() : Optional.of(TrustPolicy.of(parsed(key)));
  }

  private static TrustPolicy parsed(Path file) throws IOException {
    try {
      return TrustPolicy.parse(file.toString(), new TextFile(file, "a policy").read());
    } catch (BadPolicyException bad) {
      throw new UsageException(String.valueOf(bad.getMessage()));
    }
  }

  /// The text of a key that was given as such, or as a file with it.
  static String keyText(String text) throws IOException {
    return parsed(text).toString();
  }

  private static VerifierKey parsed(String text) throws IOException {
    try {
      var file = Path.of(text);
      return VerifierKey.parse(
          Files.isRegularFile(file) ? new TextFile(file, "a log's key").read().strip() : text);
    } catch (IllegalArgumentException none) {
      throw new UsageException(
          "'%s' is no key of a log; one looks like 'log.example+1a2b3c4d+AXZ…'".formatted(text));
    }
  }

  private static KnownLog withLedger(Optional<TrustPolicy> policy, Path ledger) throws IOException {
    try {
      return Files.isDirectory(ledger)
          ? new KnownLog(policy, Optional.of(opened(policy, ledger)), Optional.empty())
          : new KnownLog(policy, Optional.empty(), Optional.of(checkpoint(policy, ledger)));
    } catch (LedgerException refused) {
      throw new UsageException(String.valueOf(refused.getMessage()));
    }
  }

  // Whose ledger it is shows the key that the reader trusts; witnesses sign it later.
  private static LedgerCopy opened(Optional<TrustPolicy> policy, Path folder) throws IOException {
    return policy.isPresent()
        ? LedgerCopy.open(folder, LedgerCopy.withoutWitnesses(policy.get()))
        : LedgerCopy.open(folder);
  }

  private static Checkpoint checkpoint(Optional<TrustPolicy> policy, Path file) throws IOException {
    try {
      var checkpoint = Checkpoint.parse(new TextFile(file, "a checkpoint").read());
      if (policy.isPresent()
          && LedgerCopy.withoutWitnesses(policy.get()).judge(checkpoint)
              instanceof Distrusted(var reasons)) {
        throw new UsageException("the checkpoint in '%s' is not trusted: %s"
            .formatted(file, reasons.getFirst().detail()));
      }
      return checkpoint;
    } catch (IllegalArgumentException none) {
      throw new UsageException("'%s' is neither the folder of a ledger nor a checkpoint: %s"
          .formatted(file, none.getMessage()));
    }
  }
}
