package org.assay.ledger;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.assay.ledger.note.Checkpoint;
import org.assay.ledger.tree.TreeHash;

/// That an entry is in a ledger, to be checked without a network (C2SP tlog-proof).
///
/// @param extra opaque, and not authenticated; ours have none
/// @param hashes the siblings from the entry up to the root
public record TlogProof(
    Optional<String> extra, long index, List<TreeHash> hashes, Checkpoint checkpoint) {

  /// The ending of files that hold one.
  public static final String FILE_ENDING = ".tlog-proof";

  private static final String HEAD = "c2sp.org/tlog-proof@v1";
  private static final int MOST_HASHES = 63;

  public TlogProof {
    hashes = List.copyOf(hashes);
  }

  TlogProof(long index, List<TreeHash> hashes, Checkpoint checkpoint) {
    this(Optional.empty(), index, hashes, checkpoint);
  }

  /// Reads a proof; nothing is verified by that.
  ///
  /// @throws IllegalArgumentException if the text is none, with a sentence that says why
  public static TlogProof parse(String text) {
    int gap = text.indexOf("\n\n");
    if (!text.startsWith(HEAD + "\n") || gap < 0) {
      throw new IllegalArgumentException(
          "no proof: the first line '%s' and an empty line are expected".formatted(HEAD));
    }
    var lines = text.substring(HEAD.length() + 1, gap + 1).lines().toList();
    var extra = lines.getFirst().startsWith("extra ")
        ? Optional.of(base64(after("extra ", lines.getFirst())))
        : Optional.<String>empty();
    var rest = lines.subList(extra.isPresent() ? 1 : 0, lines.size());
    if (rest.isEmpty() || rest.size() > 1 + MOST_HASHES) {
      throw new IllegalArgumentException("no proof: 'index' and at most 63 hashes are expected");
    }
    return new TlogProof(
        extra,
        Checkpoint.size(after("index ", rest.getFirst())),
        rest.subList(1, rest.size()).stream().map(TreeHash::ofBase64).toList(),
        Checkpoint.parse(text.substring(gap + 2)));
  }

  private static String after(String word, String line) {
    if (line.startsWith(word)) return line.substring(word.length());
    throw new IllegalArgumentException(
        "no proof: found '%s' where '%s…' is expected".formatted(line, word));
  }

  private static String base64(String text) {
    Base64.getDecoder().decode(text);
    return text;
  }

  /// The proof as it is stored and sent.
  @Override
  public String toString() {
    var text = new StringBuilder(HEAD).append('\n');
    extra.ifPresent(opaque -> text.append("extra ").append(opaque).append('\n'));
    text.append("index ").append(index).append('\n');
    hashes.forEach(hash -> text.append(hash.base64()).append('\n'));
    return text.append('\n').append(checkpoint).toString();
  }
}
