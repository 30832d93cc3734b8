package org.assay.statement.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.assay.law.Law;
import org.assay.law.evaluation.Verdict;
import org.assay.law.input.BadInputException;
import org.assay.product.Dossier;
import org.assay.product.DossierReader;
import org.assay.statement.StatementOfCompliance;
import org.assay.statement.document.BoundedFile;
import org.assay.statement.document.UnusableFileException;
import org.assay.statement.verification.Examination;
import org.assay.statement.verification.KnownLog;
import org.assay.statement.verification.Trust;
import org.assay.statement.verification.Verification;
import org.assay.statement.verification.VerificationQuestion;

/// Packs a statement with its dossier, its assessment and what its verification reads.
///
/// @param law the law data of this Assay
/// @param assay its version
/// @param written how a verification is written as JSON
public record Packing(Law law, String assay, Function<Verification, String> written) {

  /// What to pack.
  ///
  /// @param anchors files with certificates in PEM form
  /// @param logKey the key of the log as text
  /// @param ledger the folder of a ledger
  public record Sources(
      Path statement,
      Path dossier,
      List<Path> anchors,
      Optional<String> logKey,
      Optional<Path> policy,
      Optional<Path> ledger) {
    public Sources {
      anchors = List.copyOf(anchors);
    }
  }

  /// A bundle.
  public static final class Packed {

    private final byte[] bytes;
    private final StatementOfCompliance statement;
    private final Verdict verdict;

    Packed(byte[] bytes, StatementOfCompliance statement, Verdict verdict) {
      this.bytes = bytes;
      this.statement = statement;
      this.verdict = verdict;
    }

    public byte[] bytes() {
      return bytes.clone();
    }

    public StatementOfCompliance statement() {
      return statement;
    }

    /// What the statement was found to be by what is packed with it.
    public Verdict verdict() {
      return verdict;
    }
  }

  /// Why there is no bundle: everything that stands in its way.
  public static final class RefusedException extends Exception {

    private final transient List<String> problems;

    RefusedException(List<String> problems) {
      super(String.join("\n", problems));
      this.problems = List.copyOf(problems);
    }

    /// Sentences, at least one.
    public List<String> problems() {
      return problems;
    }
  }

  /// The bundle of these sources.
  ///
  /// @throws BadInputException if the dossier cannot be read
  /// @throws org.assay.ledger.LedgerException if the ledger cannot be opened
  public Packed pack(Sources sources) throws IOException, RefusedException {
    var problems = new ArrayList<String>();
    var files = new TreeMap<String, byte[]>();
    var statement = statement(sources, files, problems);
    dossier(sources, files);
    if (statement.isPresent()) {
      assessed(sources, statement.get(), files, problems);
    }
    trust(sources, files, problems);
    refuse(problems);
    return packed(files, statement.orElseThrow());
  }

  private static void refuse(List<String> problems) throws RefusedException {
    if (!problems.isEmpty()) throw new RefusedException(problems);
  }

  private static Optional<StatementOfCompliance> statement(
      Sources sources, Map<String, byte[]> files, List<String> problems) throws IOException {
    try {
      var bytes = BoundedFile.read(sources.statement());
      files.put(Contents.STATEMENT, bytes);
      var found = Examination.of(sources.statement().toString(), bytes, nobodysQuestion());
      if (found.kind() == Verification.Kind.ISSUED_BY_ASSAY && found.statement().isPresent()) {
        return found.statement();
      }
      problems.add("'%s' is no statement that Assay issued as PDF".formatted(sources.statement()));
    } catch (UnusableFileException unusable) {
      problems.add(String.valueOf(unusable.getMessage()));
    }
    return Optional.empty();
  }

  private static VerificationQuestion nobodysQuestion() {
    return new VerificationQuestion(LocalDate.EPOCH, List.of(), Trust.none(), KnownLog.nothing());
  }

  private void dossier(Sources sources, Map<String, byte[]> files) throws IOException {
    pack(DossierReader.read(sources.dossier(), law), files);
  }

  private static void pack(Dossier dossier, Map<String, byte[]> files) throws IOException {
    var folder = dossier.folder();
    files.put(
        "%s/%s".formatted(Contents.DOSSIER, DossierReader.PRODUCT_FILE),
        Files.readAllBytes(folder.resolve(DossierReader.PRODUCT_FILE)));
    for (var evidence : dossier.evidence()) {
      files.put(
          "%s/%s".formatted(Contents.DOSSIER, evidence.path()),
          Files.readAllBytes(dossier.locate(evidence)));
    }
  }

  private void assessed(
      Sources sources,
      StatementOfCompliance statement,
      Map<String, byte[]> files,
      List<String> problems)
      throws IOException {
    if (!law.digest().equals(statement.provenance().lawDigest().hex())) {
      problems.add(
          "the statement was issued under law data %s, which are not those of this Assay; pack it with the version that issued it"
              .formatted(statement.provenance().lawVersion()));
      return;
    }
    var again = Reassessment.of(law, sources.dossier(), statement);
    if (!again.isOf(statement)) {
      problems.add(
          "the dossier '%s' does not give the assessment that the statement names, SHA-256 %s; give the dossier as it was when the statement was issued"
              .formatted(
                  sources.dossier(), statement.provenance().assessmentDigest().hex()));
    }
    files.putAll(again.files());
  }

  private static void trust(Sources sources, Map<String, byte[]> files, List<String> problems)
      throws IOException {
    int number = 1;
    for (var anchor : sources.anchors()) {
      read(anchor, "%s/%d.pem".formatted(OwnTrust.ANCHORS, number++), files, problems);
    }
    if (sources.policy().isPresent()) {
      read(sources.policy().get(), OwnTrust.POLICY, files, problems);
    }
    sources
        .logKey()
        .ifPresent(key -> files.put(OwnTrust.LOG_KEY, key.getBytes(StandardCharsets.UTF_8)));
    if (sources.ledger().isPresent()) {
      ledger(sources.ledger().get(), files, problems);
    }
  }

  private static void read(Path file, String name, Map<String, byte[]> files, List<String> problems)
      throws IOException {
    if (Files.isRegularFile(file)) {
      files.put(name, Files.readAllBytes(file));
    } else {
      problems.add("there is no file '%s'".formatted(file));
    }
  }

  // The public files alone: whatever else lies there is nobody's business.
  private static void ledger(Path folder, Map<String, byte[]> files, List<String> problems)
      throws IOException {
    if (!Files.isDirectory(folder)) {
      problems.add("there is no ledger '%s'".formatted(folder));
      return;
    }
    try (var all = Files.walk(folder)) {
      for (var file : all.filter(Files::isRegularFile).toList()) {
        var name = folder.relativize(file).toString().replace('\\', '/');
        if (name.matches("checkpoint|log\\.vkey|tile/.*")) {
          files.put(OwnTrust.LEDGER + "/" + name, Files.readAllBytes(file));
        }
      }
    }
  }

  private Packed packed(TreeMap<String, byte[]> files, StatementOfCompliance statement)
      throws IOException, RefusedException {
    refuseNames(files);
    Verification found;
    try (var unpacked = Unpacked.of(files)) {
      found = Replay.ownVerification(
          unpacked, files.getOrDefault(Contents.STATEMENT, new byte[0]), statement);
    } catch (IllegalArgumentException unusable) {
      throw new RefusedException(List.of(String.valueOf(unusable.getMessage())));
    }
    files.put(Contents.VERIFICATION, written.apply(found).getBytes(StandardCharsets.UTF_8));
    var verdict = found.finding().verdict();
    files.put(Manifest.NAME, Manifest.write(files, statement, assay, verdict));
    return new Packed(new Archive(files).bytes(), statement, verdict);
  }

  private static void refuseNames(Map<String, byte[]> files) throws RefusedException {
    var flaw = new Archive(files).flaw();
    if (flaw.isPresent()) {
      throw new RefusedException(List.of("a bundle cannot hold " + flaw.get()));
    }
    long size = files.values().stream().mapToLong(contents -> contents.length).sum();
    if (size > Archive.MOST_BYTES - (1 << 20)) {
      throw new RefusedException(List.of("the files have %,d bytes, and a bundle at most %,d"
          .formatted(size, Archive.MOST_BYTES)));
    }
  }
}
