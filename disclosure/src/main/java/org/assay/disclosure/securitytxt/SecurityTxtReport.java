package org.assay.disclosure.securitytxt;

import java.util.List;

/// What was found in a file.
///
/// @param source what was read: a file name or an address
/// @param fields its fields in their order
/// @param remarks all remarks, by line
public record SecurityTxtReport(String source, List<Field> fields, List<Remark> remarks) {

  public SecurityTxtReport {
    fields = List.copyOf(fields);
    remarks = List.copyOf(remarks);
  }

  /// The report on a file that could not be fetched.
  public static SecurityTxtReport unfetched(String source, Code why, String found, String mend) {
    return new SecurityTxtReport(source, List.of(), List.of(new Remark(why, 0, found, mend)));
  }

  /// Whether the file keeps every rule of RFC 9116.
  public boolean keepsTheRules() {
    return remarks.stream().noneMatch(remark -> remark.code().severity() == Severity.ERROR);
  }

  /// The values of a field, in their order.
  public List<String> values(String name) {
    return fields.stream().filter(field -> field.is(name)).map(Field::value).toList();
  }
}
