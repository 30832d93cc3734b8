package org.assay.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.assay.ledger.entry.Sha256;
import org.assay.ledger.note.Checkpoint;
import org.assay.ledger.note.Note;
import org.assay.ledger.note.NoteSignature;
import org.assay.ledger.note.SignerKey;
import org.assay.ledger.note.VerifierKey;
import org.assay.ledger.tree.TreeProofs;

/// Cosigns the checkpoints of logs as long as each continues the one before (C2SP tlog-witness).
/// So a log cannot show one history to some and another to others without the witness knowing.
///
/// What it has seen is on the disk before it answers.
public final class Witness implements WitnessClient {

  private final SignerKey key;
  private final Path state;
  private final List<VerifierKey> logs;
  private final InstantSource clock;

  /// @param state the folder where it remembers what it has seen
  /// @param logs the keys of the logs that it knows
  public Witness(SignerKey key, Path state, List<VerifierKey> logs, InstantSource clock) {
    this.key = key;
    this.state = state;
    this.logs = List.copyOf(logs);
    this.clock = clock;
  }

  @Override
  public WitnessAnswer addCheckpoint(String request) throws IOException {
    try {
      return judge(WitnessRequest.parse(request));
    } catch (IllegalArgumentException malformed) {
      return WitnessAnswer.text(400, String.valueOf(malformed.getMessage()));
    }
  }

  private WitnessAnswer judge(WitnessRequest request) throws IOException {
    var checkpoint = request.checkpoint();
    var known =
        logs.stream().filter(log -> log.name().equals(checkpoint.origin())).toList();
    if (known.isEmpty()) return WitnessAnswer.text(404, "an unknown log");
    if (known.stream().noneMatch(log -> checkpoint.note().by(log) == Note.Signed.TRUE)) {
      return WitnessAnswer.text(403, "no signature of a known key of the log");
    }
    if (request.old() > checkpoint.size()) {
      return WitnessAnswer.text(400, "the old size is larger than the new one");
    }
    return alone(request);
  }

  /// Compares and remembers with nobody between.
  private synchronized WitnessAnswer alone(WitnessRequest request) throws IOException {
    Files.createDirectories(state);
    try (var channel = FileChannel.open(
            state.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var _ = channel.lock()) {
      var seen = seen(request.checkpoint().origin());
      long size = seen.map(Checkpoint::size).orElse(0L);
      if (size != request.old()) return WitnessAnswer.knows(size);
      return seen.isEmpty() ? first(request) : next(seen.get(), request);
    }
  }

  private WitnessAnswer first(WitnessRequest request) throws IOException {
    return request.proof().isEmpty()
        ? cosign(request.checkpoint())
        : WitnessAnswer.text(422, "a proof where none can be");
  }

  private WitnessAnswer next(Checkpoint seen, WitnessRequest request) throws IOException {
    var checkpoint = request.checkpoint();
    if (seen.size() == checkpoint.size() && !seen.root().equals(checkpoint.root())) {
      return WitnessAnswer.text(409, "another root for the same size: the log was forked");
    }
    boolean continued = TreeProofs.consistent(
        seen.size(), seen.root(), checkpoint.size(), checkpoint.root(), request.proof());
    return continued
        ? cosign(checkpoint)
        : WitnessAnswer.text(422, "the proof does not show that the log continues what was seen");
  }

  private WitnessAnswer cosign(Checkpoint checkpoint) throws IOException {
    var cosigned = checkpoint.cosigned(key, clock.instant());
    remember(cosigned);
    var lines = new StringBuilder();
    for (NoteSignature line : cosigned.note().signatures()) {
      if (!checkpoint.note().signatures().contains(line)) lines.append(line).append('\n');
    }
    return new WitnessAnswer(200, "text/plain; charset=utf-8", lines.toString());
  }

  // ---- memory

  private void remember(Checkpoint checkpoint) throws IOException {
    var file = file(checkpoint.origin());
    Files.createDirectories(file.resolveSibling(""));
    try (var files = new DurableFiles()) {
      files.write(file, checkpoint.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  /// The checkpoint of a log that was cosigned last.
  public Optional<Checkpoint> seen(String origin) throws IOException {
    var file = file(origin);
    return Files.exists(file)
        ? Optional.of(Checkpoint.parse(Files.readAllBytes(file)))
        : Optional.empty();
  }

  /// Laid out so that the folder can be served as it is: `/<sha256 of the origin>/checkpoint`.
  private Path file(String origin) {
    return state
        .resolve(Sha256.of(origin.getBytes(StandardCharsets.UTF_8)).hex())
        .resolve("checkpoint");
  }
}
