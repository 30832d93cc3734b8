package org.assay.statement.reading;

import java.util.Optional;
import org.assay.pages.Place;

/// A piece of a document: what stands behind a label, or a passage without one.
///
/// @param field what the label names, empty for running text
/// @param label the label as written, empty for running text
/// @param text what stands behind it
record Piece(Optional<Field> field, String label, String text, Place place) {

  boolean is(Field wanted) {
    return field.filter(wanted::equals).isPresent();
  }

  /// The text quoted with its place.
  String quote() {
    var quoted = text.length() > 240 ? text.substring(0, 240) + "…" : text;
    return "%s: “%s”".formatted(place, label.isEmpty() ? quoted : label + ": " + quoted);
  }
}
