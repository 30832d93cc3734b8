package org.assay.statement.document;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// What was added to the file after its first signature.
public final class Revisions {

  private Revisions() {}

  /// What the updates after the first signature changed that no signing changes: one sentence each.
  public static List<String> changesAfterSigning(PdfFile file, List<PdfSignature> signatures) {
    var ends = new TreeSet<Integer>();
    signatures.stream()
        .filter(signature -> signature.flaw().isEmpty())
        .forEach(signature -> ends.add(signature.end()));
    if (ends.isEmpty()) {
      return List.of();
    }
    ends.add(file.length());
    return changes(file, List.copyOf(ends));
  }

  private static List<String> changes(PdfFile file, List<Integer> ends) {
    var changes = new ArrayList<String>();
    for (int i = 1; i < ends.size(); i++) {
      try (var before = file.revision(ends.get(i - 1));
          var after = file.revision(ends.get(i))) {
        changes.addAll(changes(before, after));
      } catch (UnusableFileException broken) {
        changes.add("what was added is no update of the document (%s)".formatted(broken.found()));
      }
    }
    return List.copyOf(changes);
  }

  private static List<String> changes(PdfFile before, PdfFile after) {
    int added = after.length() - before.length();
    if (after.xref().equals(before.xref())) {
      return List.of("%,d bytes follow that belong to no update".formatted(added));
    }
    return LaterRevision.changes(before, after);
  }
}
