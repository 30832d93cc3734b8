package org.assay.supportperiod;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// One statement about how long updates come: what, how long, for which products, with its words.
///
/// @param products the products or batches that it names; empty where it names none
/// @param least whether it says that the time is a minimum ("at least", "guaranteed")
/// @param softeners what it takes back
/// @param notes how something doubtful was read
/// @param quote the sentence, or the row of a table
public record SupportStatement(
    Updates updates,
    Promise promise,
    List<String> products,
    boolean least,
    Set<Softener> softeners,
    List<String> notes,
    Quote quote) {

  public SupportStatement {
    products = List.copyOf(products);
    softeners = Set.copyOf(softeners);
    notes = List.copyOf(notes);
  }

  SupportStatement promising(Promise other) {
    return new SupportStatement(updates, other, products, least, softeners, notes, quote);
  }

  SupportStatement about(Updates other) {
    return new SupportStatement(other, promise, products, least, softeners, notes, quote);
  }

  /// The same for a page that is read for one product only.
  SupportStatement ofNoNamedProduct() {
    return new SupportStatement(updates, promise, List.of(), least, softeners, notes, quote);
  }

  SupportStatement noted(String note) {
    var more = new ArrayList<>(notes);
    more.add(note);
    return new SupportStatement(updates, promise, products, least, softeners, more, quote);
  }

  SupportStatement softened(Softener softener) {
    var more = EnumSet.of(softener);
    more.addAll(softeners);
    return new SupportStatement(updates, promise, products, least, more, notes, quote);
  }
}
