package org.assay.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.zip.GZIPOutputStream;
import org.assay.disclosure.PolicyLinter;
import org.assay.pages.Page;
import org.assay.pages.PageSource;
import org.assay.pages.UnreadablePageException;
import org.assay.supportperiod.PageAccess;
import org.assay.supportperiod.SupportPeriodGrader;

/// `benchmarks/run hostile [MEGABYTES… | NAME…]`: how long the readers take for pages that are
/// made to hurt them, by size. Seconds for reading, linting and grading; the better of two where
/// one takes less than three.
public final class HostilePages {

  private static final int MEGABYTE = 1_000_000;
  private static final Map<String, IntFunction<byte[]>> PAGES = new LinkedHashMap<>();

  static {
    PAGES.put("tags nested as deep as it goes", size -> html("<div>".repeat(size / 5)));
    PAGES.put("inline tags nested", size -> html("<b><i>".repeat(size / 6)));
    PAGES.put("tables nested", size -> html("<table><tr><td>".repeat(size / 15)));
    PAGES.put(
        "many small tables",
        size -> html("<table><tr><td>a<td>2031-05-31</table>".repeat(size / 38)));
    PAGES.put("only <", size -> html("<".repeat(size)));
    PAGES.put("only (", size -> html("(".repeat(size)));
    PAGES.put("only &amp;", size -> html("&amp;".repeat(size / 5)));
    PAGES.put("one word", size -> html("securityupdates".repeat(size / 15)));
    PAGES.put("a comment without end", size -> html("<!--" + "- ".repeat(size / 2)));
    PAGES.put("an attribute without end", size -> html("<a href=\"" + "x ".repeat(size / 2)));
    PAGES.put(
        "style rules and elements",
        size -> html("<style>" + ".a .b>.c{display:none}".repeat(size / 44) + "</style>"
            + "<p class=a>x".repeat(size / 24)));
    PAGES.put("dates", size -> html("security updates until 31 May 2031 ".repeat(size / 35)));
    PAGES.put(
        "words without a full stop",
        size -> html("we acknowledge your report and send updates ".repeat(size / 44)));
    PAGES.put("sentences", size -> html("We acknowledge within 2 days. ".repeat(size / 30)));
    PAGES.put(
        "addresses", size -> html("security [at] a [dot] example, a@b.example ".repeat(size / 43)));
    PAGES.put(
        "links", size -> html("<a href=mailto:a@b.example>report security</a> ".repeat(size / 47)));
    PAGES.put("forms", size -> html("<form><textarea name=a></textarea></form>".repeat(size / 41)));
    PAGES.put("scripts", size -> html("<script>'a'+'@'</script>".repeat(size / 24)));
    PAGES.put("text: brackets", size -> ascii("[".repeat(size)));
    PAGES.put("text: bars", size -> ascii("|a".repeat(size / 2)));
    PAGES.put(
        "MHTML: boundaries",
        size -> ascii("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"x\"\r\n\r\n"
            + "--x\r\n".repeat(size / 5)));
    PAGES.put(
        "MHTML: quoted signs",
        size -> ascii(
            "MIME-Version: 1.0\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                + "=3D".repeat(size / 3)));
    PAGES.put("WARC: header without end", size -> ascii("WARC/1.1\r\nA: " + "x".repeat(size)));
    PAGES.put(
        "WARC: noise, packed", size -> packed(ascii("WARC/1.1\r\n" + "A: b\r\n".repeat(size / 6))));
    PAGES.put("PDF: noise", size -> ascii("%PDF-1.7\n" + "1 0 obj<<".repeat(size / 9)));
    PAGES.put("PDF: brackets", size -> ascii("%PDF-1.7\n1 0 obj\n" + "[".repeat(size)));
  }

  private HostilePages() {}

  public static void main(String[] arguments) {
    var sizes = Arrays.stream(arguments)
        .filter(HostilePages::isSize)
        .mapToInt(Integer::parseInt)
        .toArray();
    var names = Arrays.stream(arguments).filter(argument -> !isSize(argument)).toList();
    measure(Objects.requireNonNull(PAGES.get("sentences")).apply(MEGABYTE)); // warm
    System.out.println("| page | MB | read | lint | grade |\n|---|--:|--:|--:|--:|");
    PAGES.forEach((name, page) -> {
      if (!names.isEmpty() && names.stream().noneMatch(name::startsWith)) return;
      for (int size : sizes.length == 0 ? new int[] {1, 3, 10} : sizes) {
        var bytes = page.apply(size * MEGABYTE);
        var best = measure(bytes);
        var again = best.total() > 3 ? best : measure(bytes);
        var better = again.total() < best.total() ? again : best;
        System.out.printf(
            "| %s | %d | %.2f | %.2f | %.2f |%n",
            name, size, better.read(), better.lint(), better.grade());
      }
    });
  }

  private static boolean isSize(String argument) {
    return argument.matches("\\d{1,3}");
  }

  private record Seconds(double read, double lint, double grade) {
    double total() {
      return read + lint + grade;
    }
  }

  private static Seconds measure(byte[] bytes) {
    long start = System.nanoTime();
    Page page;
    try {
      page = PageSource.read("page", bytes, "");
    } catch (UnreadablePageException told) {
      return new Seconds(since(start), 0, 0);
    }
    double read = since(start);
    start = System.nanoTime();
    PolicyLinter.lint(page);
    double lint = since(start);
    start = System.nanoTime();
    SupportPeriodGrader.grade(page, PageAccess.UNKNOWN);
    return new Seconds(read, lint, since(start));
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static byte[] html(String body) {
    return ascii("<!doctype html><html><body><h1>Report a security issue</h1>" + body);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] packed(byte[] bytes) {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
