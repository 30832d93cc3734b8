package org.assay.statement;

import java.time.LocalDate;
import org.assay.law.ClauseId;

/// How a manufacturer has complied with one security requirement, in its opinion (SI 2023/1007
/// Sch. 4 para. 1(1)(d)).
public sealed interface Basis {

  /// The requirement of Schedule 1 itself is met.
  record Schedule1() implements Basis {}

  /// A condition of Schedule 2 that rests on a standard is met (Sch. 4 para. 1(2)).
  ///
  /// @param condition such as `psti.sch2.1.A`
  record ByStandard(ClauseId condition, StandardReference standard) implements Basis {}

  /// A condition of Schedule 2 that rests on a label of a foreign scheme is met.
  ///
  /// @param condition such as `psti.sch2.1.C`
  record ByLabel(ClauseId condition, LabelReference label) implements Basis {}

  /// The requirement does not apply to the product.
  record DoesNotApply(String because) implements Basis {
    public DoesNotApply {
      because = PlainText.line("the reason why a requirement does not apply", because);
    }
  }

  /// A label that the product holds.
  ///
  /// @param scheme the scheme's short name: `jc-star-star-1` or `singapore-cls`
  /// @param number the number under which the scheme registered the product
  /// @param expires the last day on which the label is valid
  record LabelReference(String scheme, String number, LocalDate expires) {
    public LabelReference {
      number = PlainText.line("the number of a label", number);
    }
  }

  /// A standard as Sch. 4 para. 1(2) wants it named.
  ///
  /// @param number identification number, such as `ETSI EN 303 645`
  /// @param version version or edition, such as `V2.1.1`
  /// @param issued date of issue in ISO 8601, to the day or to the month: `2020-06-19`, `2018-10`
  record StandardReference(String number, String version, String issued) {}
}
