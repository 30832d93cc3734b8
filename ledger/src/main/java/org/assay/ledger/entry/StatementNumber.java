package org.assay.ledger.entry;

import java.util.regex.Pattern;

/// The number of a statement, such as `PSTI-20260501-7K3M-9QXW-2HPA-4TN8`.
public record StatementNumber(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Z0-9]{1,20}(-[A-Z0-9]{1,20}){1,10}");

  public StatementNumber {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "'%s' is not the number of a statement; one looks like 'PSTI-20260501-7K3M-9QXW-2HPA-4TN8'"
              .formatted(value));
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
