package org.assay.pages;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Which part of a page an element opens: by its tag, its role, or the words in its id and class.
final class Regions {

  private static final Pattern COOKIES = Pattern.compile(
      "\\b(?:cookies?|consent|gdpr|ccpa|onetrust|cookiebot|cky|cmp|osano|didomi)\\b");
  private static final Pattern NAVIGATION = Pattern.compile(
      "\\b(?:nav|navbar|navigation|menu|breadcrumbs?|crumbs|megamenu|topnav|sitenav|sidenav"
          + "|skip|skiplink|pagination)\\b");
  private static final Pattern FOOTER = Pattern.compile("\\b(?:footer|foot|colophon)\\b");
  private static final Pattern HEADER =
      Pattern.compile("\\b(?:masthead|topbar|site header|page header|promo|announcement)\\b");
  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
  private static final Pattern JOINTS = Pattern.compile("[-_:/.]+|\\s+");
  private static final int LONG_NAME = 300;
  private static final List<String> MAIN = List.of("main", "article");

  private Regions() {}

  static Optional<Region> opened(Element element) {
    if (isMain(element)) return Optional.of(Region.CONTENT);
    var byTag = byTag(element);
    return byTag.isPresent() ? byTag : byNames(element);
  }

  private static boolean isMain(Element element) {
    return MAIN.contains(element.normalName()) || MAIN.contains(element.attr("role"));
  }

  private static Optional<Region> byTag(Element element) {
    var role = element.attr("role");
    return switch (role.isBlank() ? element.normalName() : role) {
      case "nav", "navigation", "menu", "menubar" -> Optional.of(Region.NAVIGATION);
      // the head or foot of an article or a section belongs to the content
      case "header", "banner" -> isPart(element) ? Optional.empty() : Optional.of(Region.HEADER);
      case "footer", "contentinfo" ->
        isPart(element) ? Optional.empty() : Optional.of(Region.FOOTER);
      case "aside", "complementary" -> Optional.of(Region.ASIDE);
      case "dialog", "alertdialog" ->
        Optional.of(isAboutCookies(element) ? Region.COOKIE_NOTICE : Region.DIALOG);
      default -> Optional.empty();
    };
  }

  private static boolean isPart(Element element) {
    var parent = element.parent();
    return parent != null && List.of("article", "section", "main").contains(parent.normalName());
  }

  private static boolean isAboutCookies(Element element) {
    return COOKIES.matcher(names(element)).find()
        || HtmlReader.lower(element.attr("aria-label")).contains("cookie");
  }

  private static Optional<Region> byNames(Element element) {
    if (!element.hasAttr("class") && !element.hasAttr("id")) return Optional.empty();
    if (List.of("body", "html", "a", "p").contains(element.normalName())) return Optional.empty();
    var names = names(element);
    if (isAboutCookies(element) && !names.contains("policy")) {
      return Optional.of(Region.COOKIE_NOTICE);
    }
    if (FOOTER.matcher(names).find() && element.isBlock()) {
      return isPart(element) ? Optional.empty() : Optional.of(Region.FOOTER);
    }
    if (NAVIGATION.matcher(names).find()) return Optional.of(Region.NAVIGATION);
    return HEADER.matcher(names).find() ? Optional.of(Region.HEADER) : Optional.empty();
  }

  private static String names(Element element) {
    var joined = element.id() + " " + element.className();
    var names = joined.length() > LONG_NAME ? joined.substring(0, LONG_NAME) : joined;
    return HtmlReader.lower(JOINTS.matcher(CAMEL.matcher(names).replaceAll(" ")).replaceAll(" "));
  }
}
