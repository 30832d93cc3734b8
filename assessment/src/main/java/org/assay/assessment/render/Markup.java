package org.assay.assessment.render;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/// Writes HTML that is well-formed XML as well. Every text and every value of an attribute is
/// escaped here and nowhere else.
///
/// ```java
/// page.in("section.card#scope", () -> page.text("h2", "Scope"));
/// ```
///
/// A tag is written as a selector: the name, then classes after dots, then an id after `#`. The id
/// goes to the end and may hold dots itself.
public final class Markup {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  /// What stands within a line of text; everything else begins a line of the file.
  private static final Set<String> INLINE =
      Set.of("a", "b", "bdi", "code", "em", "span", "strong", "time");

  private final Appendable out;
  private final Deque<Boolean> holdsBlocks = new ArrayDeque<>();

  public Markup(Appendable out) {
    this.out = out;
    holdsBlocks.push(false);
  }

  /// Writes what stands between two tags.
  @FunctionalInterface
  public interface Content {
    void write() throws IOException;
  }

  /// The name and value of an attribute.
  public record Attribute(String name, String value) {

    /// A link to a place in the same page.
    public static Attribute to(String id) {
      return new Attribute("href", "#" + id);
    }

    /// A link to the web; nothing but a web address becomes one.
    public static Attribute href(URI address) {
      boolean isWeb = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
      return new Attribute("href", isWeb ? address.toASCIIString() : "#");
    }
  }

  /// The declaration that keeps browsers to the standard.
  public void doctype() throws IOException {
    out.append("<!DOCTYPE html>");
  }

  /// An element without content, such as `meta`.
  public void empty(String tag, Attribute... attributes) throws IOException {
    begin(Selector.of(tag), attributes, "/>");
  }

  /// An element and what stands in it.
  public void in(String tag, Content content, Attribute... attributes) throws IOException {
    var selector = Selector.of(tag);
    begin(selector, attributes, ">");
    holdsBlocks.push(false);
    content.write();
    if (holdsBlocks.pop()) {
      out.append('\n');
    }
    out.append("</").append(selector.name()).append('>');
  }

  /// An element that holds nothing but words.
  public void text(String tag, String words, Attribute... attributes) throws IOException {
    in(tag, () -> words(words), attributes);
  }

  /// Words, escaped.
  public void words(String words) throws IOException {
    out.append(escaped(words));
  }

  /// A day as people write it.
  public void day(LocalDate day) throws IOException {
    text("time", DAY.format(day), new Attribute("datetime", day.toString()));
  }

  /// A style sheet of ours. It may hold nothing that would have to be escaped.
  ///
  /// @throws IllegalArgumentException when it does
  public void style(String sheet) throws IOException {
    if (sheet.contains("<") || sheet.contains("&")) {
      throw new IllegalArgumentException("a style sheet with < or & is read differently as XML");
    }
    in("style", () -> out.append(sheet));
  }

  private void begin(Selector tag, Attribute[] attributes, String end) throws IOException {
    if (!INLINE.contains(tag.name())) {
      out.append('\n');
      holdsBlocks.pop();
      holdsBlocks.push(true);
    }
    out.append('<').append(tag.name());
    attribute("id", tag.id());
    attribute("class", tag.classes());
    for (var attribute : attributes) {
      attribute(attribute.name(), attribute.value());
    }
    out.append(end);
  }

  private void attribute(String name, String value) throws IOException {
    if (!value.isEmpty()) {
      out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }
  }

  /// `section.card#scope`, taken apart.
  private record Selector(String name, String classes, String id) {

    static Selector of(String tag) {
      int hash = tag.indexOf('#');
      var id = hash < 0 ? "" : tag.substring(hash + 1);
      var rest = hash < 0 ? tag : tag.substring(0, hash);
      int dot = rest.indexOf('.');
      return dot < 0
          ? new Selector(rest, "", id)
          : new Selector(rest.substring(0, dot), rest.substring(dot + 1).replace('.', ' '), id);
    }
  }

  static String escaped(String words) {
    var escaped = new StringBuilder(words.length() + 16);
    words.codePoints().forEach(codePoint -> {
      switch (codePoint) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.appendCodePoint(isHarmless(codePoint) ? codePoint : '\uFFFD');
      }
    });
    return escaped.toString();
  }

  /// What XML cannot hold, and what would turn the direction of the text after it around.
  private static boolean isHarmless(int codePoint) {
    boolean turns = (codePoint >= 0x202A && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x2069);
    boolean isControl = codePoint < 0x20 && codePoint != '\n' && codePoint != '\t';
    boolean isNoCharacter = (codePoint >= 0x7F && codePoint <= 0x9F)
        || (codePoint >= 0xD800 && codePoint <= 0xDFFF)
        || (codePoint & 0xFFFE) == 0xFFFE;
    return !turns && !isControl && !isNoCharacter;
  }
}
