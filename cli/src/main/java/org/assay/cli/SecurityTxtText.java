package org.assay.cli;

import java.util.Locale;
import org.assay.disclosure.securitytxt.Remark;
import org.assay.disclosure.securitytxt.SecurityTxtReport;

/// The report on a `security.txt` as text, 80 columns wide.
final class SecurityTxtText {

  private SecurityTxtText() {}

  static String of(SecurityTxtReport report) {
    var out = new StringBuilder();
    out.append(FoldedText.hanging("security.txt  " + report.source(), "              "));
    out.append('\n');
    for (var remark : report.remarks()) remark(remark, out);
    if (!report.remarks().isEmpty()) out.append('\n');
    out.append(
        report.keepsTheRules()
            ? "The file keeps the rules of RFC 9116.\n"
            : "The file breaks a rule of RFC 9116.\n");
    out.append(FoldedText.of(
        "security.txt alone does not say when reports are acknowledged and when updates come: the page that Policy names has to.",
        ""));
    return out.toString();
  }

  private static void remark(Remark remark, StringBuilder out) {
    var severity = remark.code().severity().name().toLowerCase(Locale.ROOT);
    var line = remark.line() > 0 ? "line " + remark.line() + ": " : "";
    out.append(FoldedText.hanging(
        "%-7s %s%s [%s]"
            .formatted(severity, line, remark.code().says(), remark.code().id()),
        "        "));
    if (!remark.found().isEmpty()) {
      out.append(FoldedText.of("found: " + printable(remark.found()), "        "));
    }
    out.append(FoldedText.of("mend: " + remark.mend(), "        "));
  }

  private static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}", "·");
  }
}
