package org.assay.statement.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.assay.law.Law;
import org.assay.law.input.BadInputException;
import org.assay.ledger.LedgerException;
import org.assay.statement.StatementOfCompliance;
import org.assay.statement.document.BoundedFile;
import org.assay.statement.findings.Finding;
import org.assay.statement.findings.ReasonCode;
import org.assay.statement.verification.Examination;
import org.assay.statement.verification.KnownLog;
import org.assay.statement.verification.Trust;
import org.assay.statement.verification.Verification;
import org.assay.statement.verification.VerificationQuestion;

/// Replays a bundle: whether it is whole, whether the statement is found to be what it was found to
/// be when the bundle was packed, whether its dossier gives the packed assessment again, and what
/// the statement is to somebody who trusts others than the bundle does.
///
/// @param law the law data of this Assay
/// @param assay its version
/// @param written how a verification is written as JSON
public record Replay(Law law, String assay, Function<Verification, String> written) {

  private static final byte[] MAGIC = {'P', 'K', 3, 4};

  /// What the reader asks and whom the reader trusts.
  ///
  /// @param on the day asked about, if not the bundle's
  public record Asked(Optional<LocalDate> on, List<String> batches, Trust trust, KnownLog log) {
    public Asked {
      batches = List.copyOf(batches);
    }
  }

  /// Reads a file that should be a bundle.
  ///
  /// @throws org.assay.statement.document.UnusableFileException if it is too large
  public static byte[] read(Path file) throws IOException {
    return BoundedFile.read(file, Archive.MOST_BYTES, "No bundle is so large.");
  }

  /// Whether the file is an archive, by its first bytes.
  public static boolean isArchive(Path file) throws IOException {
    if (!Files.isRegularFile(file)) return false;
    try (var in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
    }
  }

  /// The statement's PDF in a bundle whose files are those of its manifest.
  ///
  /// @throws org.assay.statement.document.UnusableFileException if it is no such bundle
  public static byte[] statement(String name, byte[] bytes) {
    var archive = Archive.read(name, bytes);
    var files = Contents.finding(archive, manifest(name, archive));
    if (!files.reasons().isEmpty()) {
      throw Archive.unusable(
          files.reasons().getFirst().code(), name, files.reasons().getFirst().words());
    }
    return archive.file(Contents.STATEMENT).orElseThrow();
  }

  private static Manifest manifest(String name, Archive archive) {
    return Manifest.read(
        name,
        archive
            .file(Manifest.NAME)
            .orElseThrow(() -> Archive.unusable(
                ReasonCode.FILE_BROKEN, name, "an archive without " + Manifest.NAME)));
  }

  /// What the bundle is found to be.
  ///
  /// @throws org.assay.statement.document.UnusableFileException if it is no bundle
  public Verification of(String name, byte[] bytes, Asked asked) throws IOException {
    var archive = Archive.read(name, bytes);
    var sha256 = ListedFile.digest(bytes);
    var manifest = manifest(name, archive);
    var files = Contents.finding(archive, manifest);
    if (!files.codes().isEmpty()) {
      // Nothing is asked of files that somebody exchanged.
      return verification(
          name, sha256, question(asked, manifest), List.of(files), Optional.empty());
    }
    try (var unpacked = Unpacked.of(archive.files())) {
      return replayed(new Opened(name, sha256, archive, manifest, unpacked), files, asked);
    }
  }

  private record Opened(
      String name, String sha256, Archive archive, Manifest manifest, Unpacked unpacked) {

    byte[] statement() {
      return archive.file(Contents.STATEMENT).orElseThrow();
    }
  }

  private Verification replayed(Opened bundle, Finding files, Asked asked) throws IOException {
    var read = verified(bundle.statement(), question(asked, bundle.manifest())).statement();
    if (read.isEmpty()) {
      return withoutStatement(bundle, files, asked);
    }
    var statement = read.get();
    var question = new VerificationQuestion(
        asked.on().orElse(statement.provenance().asOf()),
        asked.batches(),
        asked.trust(),
        log(bundle, asked));
    var parts = new ArrayList<Finding>();
    parts.add(files);
    parts.add(again(bundle, statement));
    parts.add(assessment(bundle, statement));
    parts.add(verified(bundle.statement(), question).finding());
    return verification(bundle.name(), bundle.sha256(), question, parts, Optional.of(statement));
  }

  private Verification withoutStatement(Opened bundle, Finding files, Asked asked) {
    var question = question(asked, bundle.manifest());
    var statement = verified(bundle.statement(), question).finding();
    return verification(
        bundle.name(), bundle.sha256(), question, List.of(files, statement), Optional.empty());
  }

  private static VerificationQuestion question(Asked asked, Manifest manifest) {
    return new VerificationQuestion(
        asked.on().orElse(manifest.on()), asked.batches(), asked.trust(), asked.log());
  }

  private static Verification verified(byte[] statement, VerificationQuestion question) {
    return Examination.of(Contents.STATEMENT, statement, question);
  }

  // The ledger in the bundle is data: whether to believe it says the reader's policy.
  private static KnownLog log(Opened bundle, Asked asked) throws IOException {
    var own = asked.log();
    if (own.policy().isEmpty() || own.ledger().isPresent() || own.newest().isPresent()) {
      return own;
    }
    try {
      return new OwnTrust(bundle.unpacked().folder()).log(own.policy());
    } catch (LedgerException | IllegalArgumentException notBelieved) {
      return own;
    }
  }

  // ---- the verdict as it was packed

  private Finding again(Opened bundle, StatementOfCompliance statement) throws IOException {
    var asks = "By the bundle's own anchors and log the statement is again found to be what was "
        + "packed, byte for byte.";
    try {
      var verification = ownVerification(bundle.unpacked(), bundle.statement(), statement);
      return compared(bundle, asks, verification, statement);
    } catch (LedgerException | IllegalArgumentException unusable) {
      return Finding.because(
          "replay",
          asks,
          ReasonCode.BUNDLE_CHANGED,
          "What the bundle says of whom to trust cannot be used: %s."
              .formatted(unusable.getMessage()));
    }
  }

  /// The statement as the trust in the bundle has it, on the day of the assessment.
  static Verification ownVerification(
      Unpacked unpacked, byte[] statement, StatementOfCompliance read) throws IOException {
    var own = new OwnTrust(unpacked.folder());
    var question =
        new VerificationQuestion(read.provenance().asOf(), List.of(), own.trust(), own.log());
    return verified(statement, question);
  }

  private Finding compared(
      Opened bundle, String asks, Verification found, StatementOfCompliance statement) {
    var verdict = found.finding().verdict();
    var packed = bundle.archive().file(Contents.VERIFICATION).orElseThrow();
    if (!Arrays.equals(packed, written.apply(found).getBytes(StandardCharsets.UTF_8))) {
      return otherwise(
          "replay",
          asks,
          bundle,
          ReasonCode.VERDICT_DIFFERS,
          "It is now found to be: %s; the bundle's %s says otherwise."
              .formatted(words(found), Contents.VERIFICATION));
    }
    var manifest = Manifest.write(
        bundle.archive().files().entrySet().stream()
            .filter(file -> !file.getKey().equals(Manifest.NAME))
            .collect(Contents.SORTED),
        statement,
        bundle.manifest().assay(),
        verdict);
    if (!Arrays.equals(manifest, bundle.archive().file(Manifest.NAME).orElseThrow())) {
      return Finding.because(
          "replay",
          asks,
          ReasonCode.BUNDLE_CHANGED,
          "The manifest says something else than what follows from the files.");
    }
    return Finding.met(
        "replay",
        asks,
        "On %s it was and is: %s. That rests on anchors and a log that the bundle brings itself."
            .formatted(found.question().on(), words(found)));
  }

  private static String words(Verification found) {
    return Contents.words(found.finding().verdict());
  }

  // ---- the assessment

  private Finding assessment(Opened bundle, StatementOfCompliance statement) throws IOException {
    var asks = "The dossier in the bundle gives the packed assessment again, byte for byte, and "
        + "it is the one that the statement names.";
    if (!law.digest().equals(statement.provenance().lawDigest().hex())) {
      return Finding.because(
          "assessment",
          asks,
          ReasonCode.LAW_NOT_THERE,
          "The bundle was made under law data %s of %s, and this Assay has %s. Replay it with the version of Assay that has those."
              .formatted(
                  statement.provenance().lawVersion(),
                  statement.provenance().lawDigest().hex().substring(0, 16),
                  law.digest().substring(0, 16)));
    }
    try {
      var dossier = bundle.unpacked().folder().resolve(Contents.DOSSIER);
      return compared(bundle, asks, Reassessment.of(law, dossier, statement), statement);
    } catch (BadInputException bad) {
      return Finding.because(
          "assessment",
          asks,
          ReasonCode.ASSESSMENT_DIFFERS,
          "The dossier in the bundle cannot be read: %s."
              .formatted(bad.problems().getFirst().found()));
    }
  }

  private Finding compared(
      Opened bundle, String asks, Reassessment again, StatementOfCompliance statement)
      throws IOException {
    for (var file : again.files().entrySet()) {
      if (!Arrays.equals(file.getValue(), bundle.archive().files().get(file.getKey()))) {
        return otherwise(
            "assessment",
            asks,
            bundle,
            ReasonCode.ASSESSMENT_DIFFERS,
            "The dossier now gives another %s than the packed one.".formatted(file.getKey()));
      }
    }
    if (!again.isOf(statement)) {
      return otherwise(
          "assessment",
          asks,
          bundle,
          ReasonCode.ASSESSMENT_DIFFERS,
          "The digest of the assessment is not the one that the statement names.");
    }
    return Finding.met(
        "assessment",
        asks,
        "SHA-256 %s".formatted(statement.provenance().assessmentDigest().hex()));
  }

  // Another version may say the same in other words: that is for that version to replay.
  private Finding otherwise(String id, String asks, Opened bundle, ReasonCode code, String words) {
    var packedBy = bundle.manifest().assay();
    return packedBy.equals(assay)
        ? Finding.because(id, asks, code, words)
        : Finding.because(
            id,
            asks,
            ReasonCode.LAW_NOT_THERE,
            "%s It was packed by another version of Assay; replay it with that one (this is %s)."
                .formatted(words, assay));
  }

  private static Verification verification(
      String name,
      String sha256,
      VerificationQuestion question,
      List<Finding> parts,
      Optional<StatementOfCompliance> statement) {
    return new Verification(
        name,
        sha256,
        Verification.Kind.BUNDLE,
        question,
        Finding.ofParts(
            "bundle",
            "It is a statement of compliance with all that its verdict rests on, and replays.",
            parts),
        statement);
  }
}
