package org.assay.survey;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.assay.pages.PageSource;

/// Names of the files that keep evidence: readable, and different for different sources.
final class EvidenceName {

  static final String FOLDER = "evidence/";
  private static final String ARCHIVE = ".warc.gz";
  private static final Pattern KNOWN =
      Pattern.compile("(?i)(\\.(?:x?html?|pdf|txt|md|mhtml?|warc|warc\\.gz))$");
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
  private static final int LONGEST = 60;
  private static final int DIGITS = 12;

  private EvidenceName() {}

  static String of(Wanted.Source source) {
    var name = source.address().map(Object::toString).orElse(source.named());
    var digest = PageSource.sha256(name.getBytes(StandardCharsets.UTF_8));
    return FOLDER + readable(name) + "-" + digest.substring(0, DIGITS) + ending(source);
  }

  private static String readable(String named) {
    var lower = named.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "");
    var plain = OTHER.matcher(KNOWN.matcher(lower).replaceFirst("")).replaceAll("-");
    var trimmed = plain.replaceAll("^-+", "");
    return trimmed.substring(0, Math.min(LONGEST, trimmed.length())).replaceAll("-+$", "");
  }

  private static String ending(Wanted.Source source) {
    if (source.address().isPresent()) return ARCHIVE;
    var known = KNOWN.matcher(source.named());
    return known.find() ? known.group(1).toLowerCase(Locale.ROOT) : ".bin";
  }
}
