package org.assay.statement.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.assay.pages.memory.Chain;
import org.assay.statement.StatementFile;
import org.assay.statement.StatementOfCompliance;
import org.assay.statement.records.RecordsRefused.Why;

/// A folder of statements and bundles with an index to which one only adds, each line chained to
/// the one before it. A record stays until its retention date is over: manufacturers keep a copy
/// for the longer of ten years beginning with the date of issue and the support period (SI
/// 2023/1007 reg. 8; importers likewise by reg. 9).
public final class StatementRecords {

  /// The index in the folder.
  public static final String INDEX = "records.jsonl";

  private final Path folder;
  private final Chain<Kept> index;

  public StatementRecords(Path folder) {
    this.folder = folder;
    this.index = new Chain<>(folder.resolve(INDEX), RecordLine.FORMAT, new RecordLine());
  }

  /// Every file that is or was kept, the earliest retention date first.
  ///
  /// @throws org.assay.pages.memory.UnreadableMemoryException if the index was changed
  public List<Kept> all() throws IOException {
    return latest(index.read()).stream()
        .sorted(Comparator.comparing(Kept::retainUntil)
            .thenComparing(Kept::number)
            .thenComparing(Kept::file))
        .toList();
  }

  private static List<Kept> latest(List<Kept> lines) {
    var latest = new LinkedHashMap<String, Kept>();
    lines.forEach(line -> latest.put(line.file(), line));
    return List.copyOf(latest.values());
  }

  /// Adds a copy of a file.
  ///
  /// @param statement the statement in it
  /// @param ending such as `pdf`
  public Kept add(StatementOfCompliance statement, String ending, byte[] bytes, LocalDate today)
      throws IOException, RecordsRefused {
    Files.createDirectories(folder);
    var kept = new Kept(
        statement.number(),
        "%s.%s".formatted(statement.number(), ending),
        digest(bytes),
        statement.issue().on(),
        statement.retainUntil(),
        today,
        Optional.empty());
    refuseAnother(kept);
    StatementFile.write(
        folder.resolve(kept.file()),
        bytes,
        StatementFile.IfPresent.KEEP,
        StatementFile.Readers.OWNER);
    refuseChanged(kept);
    index.append(kept, known -> {});
    return kept;
  }

  private void refuseAnother(Kept kept) throws IOException, RecordsRefused {
    for (var known : latest(index.read())) {
      if (known.file().equals(kept.file()) && known.deleted().isEmpty()) {
        throw new RecordsRefused(
            Why.BAD_INPUT, "%s is kept already, since %s".formatted(kept.file(), known.added()));
      }
    }
  }

  // What a crash left behind is the same file; anything else is nobody's to overwrite.
  private void refuseChanged(Kept kept) throws IOException, RecordsRefused {
    if (fault(kept).isPresent()) {
      throw new RecordsRefused(
          Why.BAD_INPUT,
          "'%s' is there already and is another file; move it away"
              .formatted(folder.resolve(kept.file())));
    }
  }

  /// What is wrong with a file that has to be there.
  public Optional<String> fault(Kept kept) throws IOException {
    if (kept.deleted().isPresent()) return Optional.empty();
    var file = folder.resolve(kept.file());
    if (!Files.isRegularFile(file)) return Optional.of("missing");
    return digest(Files.readAllBytes(file)).equals(kept.sha256())
        ? Optional.empty()
        : Optional.of("changed");
  }

  /// Deletes what is kept of a statement, if its time is over. The index says so first, and keeps
  /// saying so.
  public List<Kept> delete(String number, LocalDate today) throws IOException, RecordsRefused {
    var found = all().stream().filter(kept -> kept.number().equals(number)).toList();
    if (found.isEmpty()) {
      throw new RecordsRefused(Why.BAD_INPUT, "no record is kept of %s".formatted(number));
    }
    refuseEarly(found, today);
    var deleted = new ArrayList<Kept>();
    for (var kept : found) {
      if (kept.deleted().isEmpty()) index.append(kept.deletedOn(today), known -> {});
      if (Files.deleteIfExists(folder.resolve(kept.file()))) deleted.add(kept);
    }
    return deleted;
  }

  private static void refuseEarly(List<Kept> found, LocalDate today) throws RecordsRefused {
    for (var kept : found) {
      if (kept.isDue(today)) {
        throw new RecordsRefused(
            Why.TOO_EARLY,
            "%s has to be kept until %s: the longer of ten years beginning with the date of issue and the support period [psti.reg.8]"
                .formatted(kept.number(), kept.retainUntil()));
      }
    }
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
