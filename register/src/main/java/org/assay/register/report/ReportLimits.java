package org.assay.register.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// How much the office takes in one report or message.
///
/// @param files how many files
/// @param bytesEach of one file
/// @param bytesTogether of all files
public record ReportLimits(int files, int bytesEach, int bytesTogether) {

  /// Letters of a long text.
  public static final int LONG = 50_000;
  /// Letters of a short text.
  public static final int SHORT = 200;

  /// What is wrong with something that was sent in.
  public enum Wrong {
    /// Nothing says what was found.
    NOTHING_FOUND,
    TOO_LONG,
    TOO_MANY_FILES,
    FILE_TOO_LARGE,
    FILES_TOO_LARGE,
    /// A file of a type that is not taken.
    UNKNOWN_TYPE,
    EMPTY_FILE
  }

  /// One thing that is wrong.
  ///
  /// @param field the name of the field in the form
  /// @param about the name of the file or the limit
  public record Problem(String field, Wrong wrong, String about) {}

  /// Everything that is wrong with a report; empty if it can be taken.
  public List<Problem> problems(SubmittedReport report) {
    var problems = new ArrayList<Problem>();
    if (report.found().isBlank() && report.encryption() == Encryption.NONE) {
      problems.add(new Problem("found", Wrong.NOTHING_FOUND, ""));
    }
    tooLong(problems, report, "productName", SubmittedReport::productName, SHORT);
    tooLong(problems, report, "summary", SubmittedReport::summary, SHORT);
    tooLong(problems, report, "found", SubmittedReport::found, LONG);
    tooLong(problems, report, "steps", SubmittedReport::steps, LONG);
    tooLong(problems, report, "versions", SubmittedReport::versions, LONG);
    tooLong(problems, report, "disclosureWish", SubmittedReport::disclosureWish, LONG);
    tooLong(problems, report, "contact", SubmittedReport::contact, SHORT * 5);
    problems.addAll(problems(report.files()));
    return problems;
  }

  private static void tooLong(
      List<Problem> problems,
      SubmittedReport report,
      String field,
      Function<SubmittedReport, String> text,
      int most) {
    if (text.apply(report).length() > most) {
      problems.add(new Problem(field, Wrong.TOO_LONG, "%,d".formatted(most)));
    }
  }

  /// Everything that is wrong with files.
  public List<Problem> problems(List<SubmittedFile> sent) {
    var problems = new ArrayList<Problem>();
    if (sent.size() > files) problems.add(file(Wrong.TOO_MANY_FILES, "" + files));
    if (sent.stream().mapToLong(SubmittedFile::size).sum() > bytesTogether) {
      problems.add(file(Wrong.FILES_TOO_LARGE, megabytes(bytesTogether)));
    }
    for (var each : sent) {
      if (each.size() == 0) problems.add(file(Wrong.EMPTY_FILE, each.name()));
      else if (each.size() > bytesEach) problems.add(file(Wrong.FILE_TOO_LARGE, each.name()));
      else if (each.type().isEmpty()) problems.add(file(Wrong.UNKNOWN_TYPE, each.name()));
    }
    return problems;
  }

  /// A number of bytes for people.
  public static String megabytes(long bytes) {
    return bytes / 1_048_576 + " MB";
  }

  private static Problem file(Wrong wrong, String about) {
    return new Problem("files", wrong, about);
  }
}
