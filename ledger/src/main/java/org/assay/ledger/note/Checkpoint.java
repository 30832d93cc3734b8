package org.assay.ledger.note;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.assay.ledger.tree.TreeHash;

/// How large a log is and what its root is, signed (C2SP tlog-checkpoint).
///
/// @param origin which log it is
/// @param size how many entries it has
/// @param root the root over all of them
/// @param extensions further lines; ours have none
/// @param note the signed note that says so
public record Checkpoint(
    String origin, long size, TreeHash root, List<String> extensions, Note note) {

  private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");

  public Checkpoint {
    extensions = List.copyOf(extensions);
  }

  /// A new checkpoint, signed by the log whose name is its origin.
  public static Checkpoint signed(SignerKey log, long size, TreeHash root) {
    var text = log.name() + "\n" + size + "\n" + root.base64() + "\n";
    return new Checkpoint(log.name(), size, root, List.of(), Note.signed(text, log));
  }

  /// Reads a checkpoint. Whose it is must still be verified, with [TrustPolicy#judge].
  ///
  /// @throws IllegalArgumentException if the bytes are none, with a sentence that says why
  public static Checkpoint parse(byte[] bytes) {
    return of(Note.parse(bytes));
  }

  /// Reads a checkpoint from its characters.
  public static Checkpoint parse(String text) {
    return of(Note.parse(text));
  }

  private static Checkpoint of(Note note) {
    var lines = note.text().lines().toList();
    if (lines.size() < 3 || lines.stream().anyMatch(String::isEmpty)) {
      throw new IllegalArgumentException(
          "no checkpoint: origin, size and root are expected, one to a line");
    }
    return new Checkpoint(
        lines.get(0),
        size(lines.get(1)),
        TreeHash.ofBase64(lines.get(2)),
        lines.subList(3, lines.size()),
        note);
  }

  /// Reads a size: decimal, without leading zeros.
  public static long size(String text) {
    if (!SIZE.matcher(text).matches()) {
      throw new IllegalArgumentException("'%s' is not the size of a log".formatted(text));
    }
    return Long.parseLong(text);
  }

  /// The same checkpoint with the signature that a witness gives it now.
  public Checkpoint cosigned(SignerKey witness, Instant at) {
    return with(witness.cosign(note.text(), at));
  }

  /// The same checkpoint with one more signature line.
  public Checkpoint with(NoteSignature signature) {
    return new Checkpoint(origin, size, root, extensions, note.with(signature));
  }

  /// The checkpoint as it is stored and sent.
  @Override
  public String toString() {
    return note.toString();
  }
}
