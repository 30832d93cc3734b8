package org.assay.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A folder of snapshots of one page. Each file carries its day in its name, as
/// `security-2026-10-28.html` or `20261028-security.warc.gz`.
public final class SnapshotFolder {

  private static final Pattern DAY =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)-?(\\d\\d)-?(\\d\\d)(?!\\d)");

  private SnapshotFolder() {}

  /// One snapshot.
  ///
  /// @param taken the day in the name of the file
  /// @param file the file
  public record Snapshot(LocalDate taken, Path file) {

    /// The page as it was that day.
    public Page page() {
      return PageSource.read(file);
    }
  }

  /// The snapshots of a folder, the oldest first. Files without a day in their names are left
  /// out.
  ///
  /// @throws UnreadablePageException when the folder cannot be read or holds no snapshot
  public static List<Snapshot> read(Path folder) {
    var snapshots = new ArrayList<Snapshot>();
    try (var files = Files.list(folder)) {
      files.filter(Files::isRegularFile).forEach(file -> snapshot(file).ifPresent(snapshots::add));
    } catch (IOException broken) {
      throw new UnreadablePageException(
          folder.toString(), "it is no folder that can be read", "check the name");
    }
    if (snapshots.isEmpty()) {
      throw new UnreadablePageException(
          folder.toString(),
          "no file in it carries a day in its name",
          "name snapshots like security-2026-10-28.html");
    }
    snapshots.sort(Comparator.comparing(Snapshot::taken).thenComparing(Snapshot::file));
    return List.copyOf(snapshots);
  }

  private static Optional<Snapshot> snapshot(Path file) {
    var day = DAY.matcher(String.valueOf(file.getFileName()));
    while (day.find()) {
      var taken = day(day.toMatchResult());
      if (taken.isPresent()) return taken.map(on -> new Snapshot(on, file));
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(MatchResult written) {
    try {
      return Optional.of(LocalDate.of(
          Integer.parseInt(written.group(1)),
          Integer.parseInt(written.group(2)),
          Integer.parseInt(written.group(3))));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }
}
