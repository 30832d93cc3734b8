package org.assay.survey;

import java.util.List;
import org.assay.disclosure.securitytxt.Code;
import org.assay.disclosure.securitytxt.Remark;
import org.assay.disclosure.securitytxt.SecurityTxtReport;
import org.assay.disclosure.securitytxt.Severity;

/// A `security.txt` that was checked against RFC 9116.
///
/// @param report every remark on it; those on its expiry only where the day is known
/// @param dated whether the day on which it was taken is known
public record CheckedSecurityTxt(SecurityTxtReport report, boolean dated) {

  /// The codes of one severity, each once, in the order of the file.
  public List<String> codes(Severity severity) {
    return report.remarks().stream()
        .map(Remark::code)
        .filter(code -> code.severity() == severity)
        .map(Code::id)
        .distinct()
        .toList();
  }
}
