package org.assay.supportperiod;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What one product is called, for telling which words of a page are about it.
///
/// Example: "Cask 2" is the "Cask 2 portable speaker"; "Cask", "Cask 3" and "Tab 10" are not.
final class ProductNames {

  private static final Pattern PARTS = Pattern.compile("\\d+|\\p{L}+");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  private final List<List<String>> names;
  private final Set<String> figures = new HashSet<>();

  ProductNames(List<String> names) {
    this.names =
        names.stream().map(ProductNames::parts).filter(name -> !name.isEmpty()).toList();
    this.names.forEach(name -> name.stream().filter(ProductNames::isFigure).forEach(figures::add));
  }

  /// How well a name on a page fits: 0 not at all, otherwise the more the better.
  int fit(String stated) {
    var parts = parts(stated);
    boolean otherFigure =
        parts.stream().anyMatch(part -> isFigure(part) && !figures.contains(part));
    if (otherFigure) return 0;
    int best = 0;
    for (var name : names) best = Math.max(best, fit(parts, name));
    return best;
  }

  private static int fit(List<String> stated, List<String> name) {
    int best = 0;
    for (int from = 0; from < stated.size(); from++) {
      for (int at = 0; at < name.size(); at++) {
        int run = run(stated, from, name, at);
        boolean figureLeftOut = run > 0 && at + run < name.size() && isFigure(name.get(at + run));
        boolean figuresOnly = name.subList(at, at + run).stream().allMatch(ProductNames::isFigure);
        if (!figureLeftOut && !figuresOnly) best = Math.max(best, run);
      }
    }
    return best;
  }

  private static int run(List<String> stated, int from, List<String> name, int at) {
    int run = 0;
    while (from + run < stated.size()
        && at + run < name.size()
        && stated.get(from + run).equals(name.get(at + run))) {
      run++;
    }
    return run;
  }

  private static boolean isFigure(String part) {
    return Character.isDigit(part.charAt(0)) && !YEAR.matcher(part).matches();
  }

  private static List<String> parts(String name) {
    var parts = new ArrayList<String>();
    var part = PARTS.matcher(name.toLowerCase(Locale.ROOT));
    while (part.find()) parts.add(part.group());
    return parts;
  }
}
