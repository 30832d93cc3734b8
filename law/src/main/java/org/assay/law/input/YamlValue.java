package org.assay.law.input;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A value of a YAML file together with the place where it was written.
///
/// The `as…` methods ask for a value of one kind; what is of another kind is reported as a problem
/// where it stands, and the answer is empty. Example: `value.asDate(problems)`.
public sealed interface YamlValue permits YamlMap, YamlList, YamlScalar, YamlNull {

  /// Where the value starts.
  Position at();

  /// How a message speaks of the value: `the text 'abc'`, `a list of 3`, `nothing`.
  String inWords();

  /// Text that is not blank. A number or a truth value has to be put in quotes to be text.
  default Optional<String> asText(Problems problems) {
    return Expected.text(this, problems);
  }

  /// `true` or `false`.
  default Optional<Boolean> asTruth(Problems problems) {
    return Expected.truth(this, problems);
  }

  /// An integer of at most [#LARGEST_WHOLE_NUMBER] either side of zero.
  default Optional<Long> asWholeNumber(Problems problems) {
    return Expected.wholeNumber(this, problems);
  }

  /// A date of the calendar, written `2026-05-31`.
  default Optional<LocalDate> asDate(Problems problems) {
    return Expected.date(this, problems);
  }

  /// The elements of a list.
  default Optional<List<YamlValue>> asList(Problems problems) {
    return Expected.list(this, problems);
  }

  /// The keys and values of a map, to be asked for one by one. `what` names the thing that the map
  /// describes, with its article: `a clause`.
  default Optional<YamlFields> asFields(String what, Problems problems) {
    return YamlFields.of(this, what, problems);
  }

  /// 2^53 - 1, the largest integer that every JSON reader keeps exactly (RFC 7493, section 2.2).
  long LARGEST_WHOLE_NUMBER = 9_007_199_254_740_991L;
}
