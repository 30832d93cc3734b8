package org.assay.cli;

import java.io.IOException;
import java.util.List;
import org.assay.assessment.render.Span;
import org.assay.assessment.render.TextPage;
import org.assay.disclosure.securitytxt.Remark;
import org.assay.disclosure.securitytxt.SecurityTxtReport;

/// The report on a `security.txt` as text, 80 columns wide.
final class SecurityTxtText {

  private static final String INDENT = "        ";

  private final TextPage page;

  private SecurityTxtText(Appendable out) {
    this.page = new TextPage(out, false);
  }

  static String of(SecurityTxtReport report) throws IOException {
    var out = new StringBuilder();
    new SecurityTxtText(out).write(report);
    return out.toString();
  }

  private void write(SecurityTxtReport report) throws IOException {
    page.hanging("security.txt  ", " ".repeat(14), List.of(Span.plain(report.source())));
    page.blank();
    for (var remark : report.remarks()) remark(remark);
    if (!report.remarks().isEmpty()) page.blank();
    line(
        "",
        report.keepsTheRules()
            ? "The file keeps the rules of RFC 9116."
            : "The file breaks a rule of RFC 9116.");
    line(
        "",
        "security.txt alone does not say when reports are acknowledged and when updates come: the page that Policy names has to.");
  }

  private void remark(Remark remark) throws IOException {
    var line = remark.line() > 0 ? "line " + remark.line() + ": " : "";
    page.hanging(
        "%-7s ".formatted(Words.spaced(remark.code().severity())),
        INDENT,
        List.of(Span.plain(
            "%s%s [%s]".formatted(line, remark.code().says(), remark.code().id()))));
    if (!remark.found().isEmpty()) line(INDENT, "found: " + printable(remark.found()));
    line(INDENT, "mend: " + remark.mend());
  }

  private void line(String indent, String words) throws IOException {
    page.line(indent, Span.plain(words));
  }

  /// Controls are shown rather than taken out: they may be what is wrong with the file.
  private static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}", "·");
  }
}
