package org.assay.handling.report;

import java.util.regex.Pattern;

/// The name of another report inside the office: its digest or number, never words of it.
public record ReportReference(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,80}");

  public ReportReference {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "expected the name of a report: 1 to 80 letters, digits and hyphens");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
