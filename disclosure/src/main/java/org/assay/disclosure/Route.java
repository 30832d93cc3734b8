package org.assay.disclosure;

import java.util.List;

/// How far the page goes towards another way of being treated as complying (SI 2023/1007 Schedule
/// 2 paragraph 2). A page alone never proves such a way; it can defeat it.
///
/// @param standard which standard
/// @param verdict on what a page can show: `NOT_MET` defeats the way, `MET` says that the
/// published part is there, the rest is not seen here
/// @param differs what this way asks that Schedule 1 does not, and the other way round
public record Route(Standard standard, Verdict verdict, List<String> differs) {

  public Route {
    differs = List.copyOf(differs);
  }

  /// The standards.
  public enum Standard {
    EN_303_645("ETSI EN 303 645 V2.1.1, provision 5.2-1"),
    ISO_29147("ISO/IEC 29147:2018, clauses 6.2.2, 6.2.5 and 6.5");

    private final String citation;

    Standard(String citation) {
      this.citation = citation;
    }

    public String citation() {
      return citation;
    }
  }
}
