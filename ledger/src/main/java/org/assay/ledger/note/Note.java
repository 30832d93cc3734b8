package org.assay.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A text with signature lines below it (C2SP signed-note). What it says counts only once a
/// signature of a trusted key has been verified.
///
/// @param text ends with a line feed
public record Note(String text, List<NoteSignature> signatures) {

  private static final int MOST_BYTES = 1_000_000;
  private static final int MOST_SIGNATURES = 100;

  public Note {
    signatures = List.copyOf(signatures);
    if (!text.endsWith("\n")) {
      throw new IllegalArgumentException("the text of a note ends with a line feed");
    }
    refuseControls(text);
  }

  /// What a note has of a key.
  public enum Signed {
    /// A signature that fits.
    TRUE,
    /// A signature that does not fit.
    FALSE,
    /// No signature of that key.
    NOT
  }

  static Note signed(String text, SignerKey key) {
    return new Note(text, List.of(key.sign(text)));
  }

  /// Reads a note.
  ///
  /// @throws IllegalArgumentException if the bytes are none, with a sentence that says why
  public static Note parse(byte[] bytes) {
    if (bytes.length > MOST_BYTES) throw new IllegalArgumentException("a note of over 1 MB");
    return parse(utf8(bytes));
  }

  /// Reads a note from its characters.
  public static Note parse(String note) {
    refuseControls(note);
    int gap = note.lastIndexOf("\n\n");
    if (gap < 0 || !note.endsWith("\n")) {
      throw new IllegalArgumentException(
          "no note: a text, an empty line and signature lines are expected");
    }
    var lines = note.substring(gap + 2).lines().toList();
    if (lines.isEmpty() || lines.size() > MOST_SIGNATURES) {
      throw new IllegalArgumentException("a note with %d signatures".formatted(lines.size()));
    }
    return new Note(
        note.substring(0, gap + 1), lines.stream().map(NoteSignature::parse).toList());
  }

  private static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw new IllegalArgumentException("a note that is not UTF-8", notUtf8);
    }
  }

  private static void refuseControls(String text) {
    if (text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
      throw new IllegalArgumentException("a note with a control character");
    }
  }

  /// What the note has of a key that signs notes.
  public Signed by(VerifierKey key) {
    var message = text.getBytes(StandardCharsets.UTF_8);
    var result = Signed.NOT;
    for (var signature : signatures) {
      if (!signature.claims(key)) continue;
      if (!key.verify(message, signature.bytes())) return Signed.FALSE;
      result = Signed.TRUE;
    }
    return result;
  }

  /// What the note has of a key of a witness.
  public Signed cosignedBy(VerifierKey witness) {
    var result = Signed.NOT;
    for (var signature : signatures) {
      if (!signature.claims(witness)) continue;
      if (cosigned(signature, witness).isEmpty()) return Signed.FALSE;
      result = Signed.TRUE;
    }
    return result;
  }

  /// The verified cosignature of a witness; empty where there is none that fits.
  public Optional<Cosignature> cosignature(VerifierKey witness) {
    return signatures.stream()
        .filter(signature -> signature.claims(witness))
        .findFirst()
        .flatMap(signature -> cosigned(signature, witness));
  }

  private Optional<Cosignature> cosigned(NoteSignature signature, VerifierKey witness) {
    if (signature.bytes().length != Cosignature.LENGTH) return Optional.empty();
    var buffer = ByteBuffer.wrap(signature.bytes());
    long time = buffer.getLong();
    var signed = new byte[Ed25519.SIGNATURE_LENGTH];
    buffer.get(signed);
    var message = Cosignature.message(text, time).getBytes(StandardCharsets.UTF_8);
    if (time < 0 || time > Instant.MAX.getEpochSecond() || !witness.verify(message, signed)) {
      return Optional.empty();
    }
    return Optional.of(new Cosignature(witness, Instant.ofEpochSecond(time)));
  }

  /// The same note with one more signature.
  Note with(NoteSignature signature) {
    var all = new ArrayList<>(signatures);
    if (!all.contains(signature)) all.add(signature);
    return new Note(text, all);
  }

  /// The note as it is stored and sent.
  @Override
  public String toString() {
    var note = new StringBuilder(text).append('\n');
    signatures.forEach(signature -> note.append(signature).append('\n'));
    return note.toString();
  }
}
