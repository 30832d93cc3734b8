package org.assay.statement.verification;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assay.statement.StatementOfCompliance;

/// The firms that a statement names.
final class Parties {

  private Parties() {}

  /// Manufacturers, their authorised representatives, and who prepared the statement.
  static List<String> names(StatementOfCompliance statement) {
    var names = new ArrayList<String>();
    statement.manufacturers().forEach(manufacturer -> {
      names.add(manufacturer.name());
      manufacturer.authorisedRepresentatives().forEach(party -> names.add(party.name()));
    });
    names.add(statement.preparation().name());
    return names;
  }

  /// Upper and lower case, blanks and composed accents make no other firm.
  static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }
}
