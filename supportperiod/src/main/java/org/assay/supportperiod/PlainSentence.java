package org.assay.supportperiod;

/// The sentence for the product page, and the piece of HTML that a shop can put beside the main
/// characteristics.
public final class PlainSentence {

  private PlainSentence() {}

  /// One sentence, without its full stop: "Security updates until at least 31 May 2031 (5
  /// years)".
  public static String of(SupportRecord support) {
    return "Security updates until at least " + day(support) + length(support);
  }

  private static String day(SupportRecord support) {
    return new WrittenDate.Day(support.ends()).words();
  }

  private static String length(SupportRecord support) {
    return support.length().map(length -> " (" + length.words() + ")").orElse("");
  }

  /// A piece of HTML: a heading, the sentence with the date marked up, and a link where the
  /// record has a page. Set it beside the main characteristics.
  public static String html(SupportRecord support) {
    var link = support
        .page()
        .map(page -> "  <p><a href=\"%s\">What this means</a></p>\n".formatted(escaped(page)))
        .orElse("");
    return """
        <section class="security-updates" lang="en-GB">
          <h2>Security updates</h2>
          <p>%s: security updates until at least <time datetime="%s">%s</time>%s.</p>
        %s</section>
        """.formatted(
            escaped(support.product()), support.ends(), day(support), length(support), link);
  }

  private static String escaped(Object text) {
    return text.toString()
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
