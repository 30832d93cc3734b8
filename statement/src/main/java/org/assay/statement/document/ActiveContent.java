package org.assay.statement.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.jspecify.annotations.Nullable;

/// Finds what a document can do by itself: scripts, actions that start programs or send data, forms
/// of another kind, layers, and media. PDF/A forbids all of it (ISO 19005-3, 6.5 and 6.6).
public final class ActiveContent {

  private static final int DEEPEST = 300;

  private static final Set<String> HARMLESS_ACTIONS = Set.of("GoTo", "URI");
  private static final Set<String> ACTIVE_ENTRIES = Set.of(
      "JS",
      "JavaScript",
      "AA",
      "XFA",
      "OCProperties",
      "Launch",
      "RichMediaContent",
      "NeedsRendering");
  private static final Set<String> ACTIVE_ANNOTATIONS =
      Set.of("Movie", "Screen", "Sound", "RichMedia", "3D", "FileAttachment");

  private final TreeSet<String> found = new TreeSet<>();

  private ActiveContent() {}

  /// What was found, such as `a JavaScript action`; each kind once, in alphabetical order.
  public static List<String> of(PdfFile file) {
    var content = new ActiveContent();
    try {
      for (var key : new ArrayList<>(file.xref().keySet())) {
        content.look(file.object(key), 0);
      }
      content.look(file.trailer(), 0);
    } catch (RuntimeException broken) {
      throw PdfFile.asUnusable(file.name(), broken);
    }
    return List.copyOf(content.found);
  }

  private void look(@Nullable COSBase item, int depth) {
    if (depth > DEEPEST) {
      found.add("objects nested more than %d deep".formatted(DEEPEST));
      return;
    }
    switch (item) {
      case COSObject elsewhere -> {} // it has its own entry in the table of objects
      case COSDictionary dictionary -> lookInto(dictionary, depth);
      case COSArray array -> {
        for (int i = 0; i < array.size(); i++) {
          look(array.get(i), depth + 1);
        }
      }
      case null, default -> {}
    }
  }

  private void lookInto(COSDictionary dictionary, int depth) {
    for (var name : dictionary.keySet()) {
      if (ACTIVE_ENTRIES.contains(name.getName())) {
        found.add("an entry /%s".formatted(name.getName()));
      }
      look(dictionary.getItem(name), depth + 1);
    }
    action(dictionary);
    annotation(dictionary);
  }

  private void action(COSDictionary dictionary) {
    var kind = dictionary.getNameAsString(COSName.S);
    boolean isAction = "Action".equals(dictionary.getNameAsString(COSName.TYPE))
        || Set.of(
                "Launch",
                "JavaScript",
                "SubmitForm",
                "ImportData",
                "GoToR",
                "GoToE",
                "Named",
                "Hide",
                "ResetForm",
                "SetOCGState",
                "Rendition",
                "Trans",
                "GoTo3DView",
                "Sound",
                "Movie",
                "Thread")
            .contains(kind == null ? "" : kind);
    if (isAction && kind != null && !HARMLESS_ACTIONS.contains(kind)) {
      found.add("an action %s".formatted(kind));
    }
  }

  private void annotation(COSDictionary dictionary) {
    var kind = dictionary.getNameAsString(COSName.SUBTYPE);
    if (kind != null && ACTIVE_ANNOTATIONS.contains(kind) && dictionary.containsKey(COSName.RECT)) {
      found.add("an annotation %s".formatted(kind));
    }
  }
}
