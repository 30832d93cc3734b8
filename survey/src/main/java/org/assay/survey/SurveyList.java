package org.assay.survey;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A list of makers and where they publish: CSV (RFC 4180) with a heading line.
///
/// ```
/// maker,product,reporting page,support page,security.txt
/// Larkfield,Wren doorbell,https://www.larkfield.example/security,saved/wren.html,larkfield.example
/// ```
///
/// Files are found from the folder of the list. `none` says that somebody looked and there is no
/// such page.
///
/// @param entries the rows in their order
/// @param ignored the headings of columns that are not read
public record SurveyList(List<Entry> entries, List<String> ignored) {

  public SurveyList {
    entries = List.copyOf(entries);
    ignored = List.copyOf(ignored);
  }

  /// Reads a list.
  ///
  /// @param name what it is called in messages
  /// @param text what stands in it
  /// @param folder the folder from which files are found
  /// @throws BadListException with all that is wrong
  public static SurveyList read(String name, String text, Path folder) {
    return new ListReader(name, folder).read(text);
  }

  /// The list of a bundle: the same rows, each source with its snapshot. Read again, it gives the
  /// same bundle.
  String withSnapshots() {
    var text = new StringWriter();
    try (var csv = Csv.writer(text)) {
      csv.writeRecord(Column.headings());
      for (var entry : entries) csv.writeRecord(cells(entry));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static List<String> cells(Entry entry) {
    var cells = new ArrayList<String>();
    cells.add(entry.maker());
    cells.add(entry.product());
    for (var wanted : List.of(entry.reporting(), entry.support(), entry.securityTxt())) {
      cells.add(named(wanted));
      cells.add(snapshot(wanted).orElse(""));
    }
    cells.add(entry.taken().map(Object::toString).orElse(""));
    return cells;
  }

  private static String named(Wanted wanted) {
    return switch (wanted) {
      case Wanted.NotGiven _ -> "";
      case Wanted.NoPage _ -> ListReader.NONE;
      case Wanted.Source source -> source.named();
    };
  }

  private static Optional<String> snapshot(Wanted wanted) {
    return wanted instanceof Wanted.Source source
        ? Optional.of(source.snapshot())
        : Optional.empty();
  }
}
