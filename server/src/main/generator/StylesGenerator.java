import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/// Makes the office's style sheet and script from govuk-frontend and our own files, before
/// anything is compiled.
///
/// The components stay, the brand goes: the font (licensed for GOV.UK only), the crown, the
/// header and the colours. Every colour becomes a custom property, so that one table in
/// `assay.css` gives both light and dark. A colour that the table below does not know stops the
/// build: a newer govuk-frontend cannot slip one in.
///
/// `java StylesGenerator.java GOVUK_FOLDER OUR_STYLES TARGET`
final class StylesGenerator {
  /// Selectors that are brand, or parts that the office does not use.
  private static final Pattern BRAND = Pattern.compile(
      "govuk-template--rebranded|govuk-header|govuk-logo|govuk-footer|govuk-cookie-banner|govuk-button--inverse"
          + "|govuk-link--inverse|govuk-breadcrumbs--inverse|govuk-back-link--inverse|service-navigation--inverse"
          + "|govuk-exit-this-page|govuk-phase-banner");

  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
  private static final Pattern EMPTY_GROUP = Pattern.compile("@(?:media|supports|-moz-document)[^{}]*\\{\\s*\\}");
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|rgba?\\([^)]*\\)");

  /// What a colour is used for decides what it becomes: the same white is a page's ground or a
  /// button's words.
  private static final Map<String, String> WORDS = Map.ofEntries(
      Map.entry("#0b0c0c", "text"), Map.entry("#000", "text"), Map.entry("rgba(11,12,12,.99)", "text"),
      Map.entry("#505a5f", "text-quiet"), Map.entry("#fff", "on-solid"), Map.entry("#1d70b8", "link"),
      Map.entry("#1a65a6", "link"), Map.entry("#003078", "link-hover"), Map.entry("#4c2c92", "link-visited"),
      Map.entry("#d4351c", "danger-text"), Map.entry("#942514", "danger-text"), Map.entry("#00703c", "good-text"),
      Map.entry("#005a30", "tag-green-text"), Map.entry("#004e2a", "good-text"), Map.entry("#fd0", "focus"), Map.entry("#f3f2f1", "surface"),
      Map.entry("#2a0b06", "tag-red-text"), Map.entry("#0c2d4a", "tag-blue-text"), Map.entry("#10403c", "tag-teal-text"),
      Map.entry("#282d30", "tag-grey-text"), Map.entry("#491644", "tag-purple-text"), Map.entry("#594d00", "tag-yellow-text"),
      Map.entry("#6b1c40", "tag-pink-text"), Map.entry("#6e3619", "tag-orange-text"));

  private static final Map<String, String> GROUNDS = Map.ofEntries(
      Map.entry("#fff", "page"), Map.entry("#f3f2f1", "surface"), Map.entry("#f4f8fb", "surface"), Map.entry("#e8f1f8", "surface"),
      Map.entry("#0b0c0c", "text"), Map.entry("#fd0", "focus"), Map.entry("#1d70b8", "solid"), Map.entry("#00703c", "good"),
      Map.entry("#005a30", "good-hover"), Map.entry("#d4351c", "danger"), Map.entry("#aa2a16", "danger-hover"),
      Map.entry("#dbdad9", "surface-hover"), Map.entry("#c1c3c5", "surface-hover"), Map.entry("#d2e2f1", "surface-hover"),
      Map.entry("#bbd4ea", "tag-blue"), Map.entry("#d4ecea", "tag-teal"), Map.entry("#cce2d8", "tag-green"),
      Map.entry("#e5e6e7", "tag-grey"), Map.entry("#efdfed", "tag-purple"), Map.entry("#f4cdc6", "tag-red"),
      Map.entry("#f9e1ec", "tag-pink"), Map.entry("#fcd6c3", "tag-orange"), Map.entry("#fff7bf", "tag-yellow"));

  private static final Map<String, String> LINES = Map.ofEntries(
      Map.entry("#0b0c0c", "text"), Map.entry("#b1b4b6", "line"), Map.entry("#8eb8dc", "line"), Map.entry("#505a5f", "line-strong"),
      Map.entry("#1d70b8", "solid"), Map.entry("#1a65a6", "solid"), Map.entry("#fd0", "focus"), Map.entry("#fff", "page"),
      Map.entry("#d4351c", "danger-text"), Map.entry("#00703c", "good"), Map.entry("#f3f2f1", "surface"), Map.entry("#929191", "surface-edge"),
      Map.entry("#002d18", "good-edge"), Map.entry("#144e81", "solid-edge"), Map.entry("#55150b", "danger-edge"), Map.entry("#2e3133", "line"));

  private final List<String> strangers = new ArrayList<>();

  public static void main(String... arguments) throws IOException {
    var govuk = Path.of(arguments[0]);
    var ours = Path.of(arguments[1]);
    var target = Path.of(arguments[2]);
    Files.createDirectories(target);
    var frontend = new StylesGenerator().derived(Files.readString(govuk.resolve("govuk-frontend.min.css")));
    write(target.resolve("assay.css"), frontend + "\n" + Files.readString(ours.resolve("assay.css")));
    write(target.resolve("govuk-frontend.js"), withoutMap(Files.readString(govuk.resolve("govuk-frontend.min.js"))));
    try (var files = Files.list(ours)) {
      for (var file : files.filter(each -> !each.endsWith("assay.css")).toList()) {
        write(target.resolve(file.getFileName()), Files.readString(file));
      }
    }
  }

  private String derived(String css) {
    var plain = css.replaceAll("/\\*!?.*?\\*/", "").replaceAll("@font-face\\{[^}]*\\}", "").replaceAll("(?m)^.*sourceMappingURL.*$", "");
    var rules = RULE.matcher(plain).replaceAll(rule -> Matcher.quoteReplacement(derivedRule(rule.group(1), rule.group(2))));
    var result = withoutEmptyGroups(rules);
    var problems = new TreeSet<>(strangers);
    if (result.contains("url(")) problems.add("a file is still asked for: " + result.substring(result.indexOf("url(")).lines().findFirst().orElse(""));
    if (result.contains("GDS Transport")) problems.add("the font GDS Transport is still named");
    if (!problems.isEmpty()) throw new IllegalStateException("govuk-frontend has what StylesGenerator does not know:\n" + String.join("\n", problems));
    return result;
  }

  private String derivedRule(String head, String body) {
    var place = head.lastIndexOf(';') + 1; // "@charset …;:root"
    var selector = kept(head.substring(place));
    if (selector.isEmpty()) return head.substring(0, place);
    var declarations = new ArrayList<String>();
    for (var declaration : body.split(";")) declarations.add(derivedDeclaration(selector, declaration, body));
    return head.substring(0, place) + selector + "{" + String.join(";", declarations) + "}";
  }

  private static String kept(String selectors) {
    if (selectors.startsWith("@")) return selectors;
    var kept = new ArrayList<String>();
    for (var selector : selectors.split(",(?![^(]*\\))")) if (!BRAND.matcher(selector).find()) kept.add(selector);
    return String.join(",", kept);
  }

  private String derivedDeclaration(String selector, String declaration, String body) {
    var colon = declaration.indexOf(':');
    if (colon < 0) return declaration;
    var property = declaration.substring(0, colon);
    if (property.equals("font-family")) return "font-family:var(--font)";
    return COLOUR.matcher(declaration).replaceAll(colour -> "var(--" + name(selector, property, colour.group(), body) + ")");
  }

  private String name(String selector, String property, String colour, String body) {
    var names = property.startsWith("background") ? GROUNDS : property.equals("color") || property.equals("fill") ? WORDS : LINES;
    var name = names.get(colour);
    if (name == null) strangers.add(colour + " as " + property + " of " + selector);
    // White on the colour of words is the page's own colour: dark on light where the page is
    // dark.
    if ("on-solid".equals(name) && body.contains("background:#0b0c0c")) return "page";
    // Whatever has the focus stands on the focus colour, which is light in both schemes.
    return "text".equals(name) && selector.contains(":focus") ? "on-focus" : name == null ? "text" : name;
  }

  private static String withoutEmptyGroups(String css) {
    var before = css;
    var after = EMPTY_GROUP.matcher(before).replaceAll("");
    while (!after.equals(before)) {
      before = after;
      after = EMPTY_GROUP.matcher(before).replaceAll("");
    }
    return after;
  }

  private static String withoutMap(String script) {
    return script.replaceAll("(?m)^//# sourceMappingURL.*$", "");
  }

  /// The file and beside it the same file packed, so that the server packs nothing while it runs.
  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text);
    try (var packed = new GZIPOutputStream(Files.newOutputStream(file.resolveSibling(file.getFileName() + ".gz")))) {
      packed.write(Files.readAllBytes(file));
    }
  }
}
