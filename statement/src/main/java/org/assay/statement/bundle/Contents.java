package org.assay.statement.bundle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.assay.law.evaluation.Verdict;
import org.assay.statement.findings.Finding;
import org.assay.statement.findings.Reason;
import org.assay.statement.findings.ReasonCode;

/// What lies where in a bundle, and whether it is what the manifest lists.
final class Contents {

  static final String STATEMENT = "statement.pdf";
  static final String VERIFICATION = "verification.json";
  static final String DOSSIER = "dossier";

  static final Collector<Map.Entry<String, byte[]>, ?, TreeMap<String, byte[]>> SORTED =
      Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, TreeMap::new);

  private static final String ASKS =
      "Every file that the manifest lists is there, as it was packed, and no other.";

  private Contents() {}

  static String words(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static Finding finding(Archive archive, Manifest manifest) {
    var reasons = new ArrayList<Reason>();
    var listed = new HashMap<String, ListedFile>();
    for (var file : manifest.files()) {
      if (listed.put(file.name(), file) != null) {
        reasons.add(new Reason(
            ReasonCode.BUNDLE_INCOMPLETE, "'%s' is listed twice.".formatted(file.name())));
      }
      compare(archive, file, reasons);
    }
    archive.files().keySet().stream()
        .filter(name -> !name.equals(Manifest.NAME) && !listed.containsKey(name))
        .forEach(name -> reasons.add(
            new Reason(ReasonCode.BUNDLE_INCOMPLETE, "'%s' is not listed.".formatted(name))));
    for (var name : List.of(STATEMENT, VERIFICATION, DOSSIER + "/product.yaml")) {
      if (!archive.files().containsKey(name) && !listed.containsKey(name)) {
        reasons.add(missing(name));
      }
    }
    return Finding.of(
        "files", ASKS, List.of("%,d files".formatted(manifest.files().size())), reasons);
  }

  private static void compare(Archive archive, ListedFile file, List<Reason> reasons) {
    var contents = archive.file(file.name());
    if (contents.isEmpty()) {
      reasons.add(missing(file.name()));
    } else if (!ListedFile.of(file.name(), contents.get()).equals(file)) {
      reasons.add(new Reason(
          ReasonCode.BUNDLE_CHANGED,
          "'%s' is not the file that was packed.".formatted(file.name())));
    }
  }

  private static Reason missing(String name) {
    return new Reason(ReasonCode.BUNDLE_INCOMPLETE, "'%s' is missing.".formatted(name));
  }
}
