package org.assay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.ledger.note.BadPolicyException;
import org.assay.ledger.note.Quorum;
import org.assay.ledger.note.TrustPolicy;
import org.assay.ledger.note.VerifierKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which logs and witnesses a command believes.
final class LogTrust {

  @Option(
      names = "--log-key",
      paramLabel = "KEY",
      description = "The key of a log that is trusted, name+id+Base64, or a file with it.")
  private List<String> logKeys = new ArrayList<>();

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "Logs, witnesses and a quorum that are trusted (C2SP tlog-policy).")
  private @Nullable Path policy;

  /// What was given; empty where nothing was.
  Optional<TrustPolicy> given() throws IOException {
    if (policy != null && !logKeys.isEmpty()) {
      throw new UsageException("give either --policy or --log-key, not both");
    }
    if (policy != null) return Optional.of(read(policy));
    if (logKeys.isEmpty()) return Optional.empty();
    var keys = new ArrayList<VerifierKey>();
    for (var key : logKeys) keys.add(key(key));
    return Optional.of(new TrustPolicy(keys, Map.of(), new Quorum.None()));
  }

  /// What was given; nothing else will do.
  TrustPolicy demanded() throws IOException {
    return given()
        .orElseThrow(
            () -> new UsageException(
                "whom to believe? give --log-key or --policy; the key of a log is in its file 'log.vkey', to be had from the log itself on a way that you trust"));
  }

  private static TrustPolicy read(Path file) throws IOException {
    try {
      return TrustPolicy.parse(file.toString(), new TextFile(file, "a policy").read());
    } catch (BadPolicyException bad) {
      throw new UsageException(String.valueOf(bad.getMessage()));
    }
  }

  private static VerifierKey key(String keyOrFile) throws IOException {
    var text = keyOrFile.contains("+") && !Files.exists(Path.of(keyOrFile))
        ? keyOrFile
        : new TextFile(Path.of(keyOrFile), "the key of a log").read().strip();
    try {
      return VerifierKey.parse(text);
    } catch (IllegalArgumentException noKey) {
      throw new UsageException(String.valueOf(noKey.getMessage()));
    }
  }
}
