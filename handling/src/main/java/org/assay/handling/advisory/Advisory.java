package org.assay.handling.advisory;

import java.util.List;

/// What came of writing an advisory.
public sealed interface Advisory {

  /// It is complete.
  ///
  /// @param fileName the name that the standard gives to its file (CSAF 2.0 5.1)
  /// @param json the document, in UTF-8
  record Written(String fileName, String json) implements Advisory {}

  /// It is not, and nothing was written.
  ///
  /// @param missing everything that is missing or cannot be so
  record Incomplete(List<Missing> missing) implements Advisory {
    public Incomplete {
      missing = List.copyOf(missing);
    }
  }

  /// Something that is missing or cannot be so.
  ///
  /// @param field which part of the draft, as in `issue.description` or `products.1.affected`
  ///     (counted from 1)
  /// @param found what stands there
  /// @param expected what was expected
  record Missing(String field, String found, String expected) {

    @Override
    public String toString() {
      return "%s: found %s; expected %s".formatted(field, found, expected);
    }
  }
}
