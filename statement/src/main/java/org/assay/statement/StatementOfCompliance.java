package org.assay.statement;

import java.time.LocalDate;
import java.util.List;
import org.assay.law.LegalPeriod;

/// A statement of compliance (PSTI Act s. 9) with all that SI 2023/1007 Sch. 4 asks for except the
/// signature itself.
///
/// One exists only if nothing stands in its way: make it with [#issue], which says what is missing.
/// The same contents give the same number, JSON, HTML and PDF, byte for byte.
///
/// @param products types and batches; all else is true of each of them
/// @param manufacturers each manufacturer of the products, with its opinion
/// @param preparation by whom, and so on whose behalf, the statement is prepared
/// @param supportPeriod the defined support period that was correct at first supply
public record StatementOfCompliance(
    List<ListedProduct> products,
    List<Manufacturer> manufacturers,
    Preparation preparation,
    SupportPeriod supportPeriod,
    Signatory signatory,
    Issue issue,
    Provenance provenance) {

  private static final int YEARS_TO_KEEP = 10;

  /// @throws IllegalArgumentException if the parts contradict each other; [#issue] tells instead of
  /// throwing
  public StatementOfCompliance {
    products = List.copyOf(products);
    manufacturers = List.copyOf(manufacturers);
    refuseContradictions(DraftOf.parts(
        products, manufacturers, preparation, supportPeriod, signatory, issue, provenance));
  }

  /// The statement that the draft gives, or everything that stands in its way.
  public static StatementResult issue(StatementDraft draft) {
    return Assembly.of(draft).result();
  }

  private static void refuseContradictions(StatementDraft draft) {
    var problems = Assembly.of(draft).problems();
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(new StatementRefused(problems).toString());
    }
  }

  /// The draft that this statement came from, to be changed and issued anew.
  public StatementDraft draft() {
    return DraftOf.parts(
        products, manufacturers, preparation, supportPeriod, signatory, issue, provenance);
  }

  /// The statement's number, such as `PSTI-20260501-7K3M-9QXW-2HPA-4TN8`: the date of issue, then
  /// 80 bits of the SHA-256 digest of the contents in Crockford's base 32.
  public String number() {
    return StatementNumber.of(this);
  }

  /// The last day of the time for which manufacturers and importers keep a copy: the longer of ten
  /// years beginning with the date of issue and the defined support period (SI 2023/1007
  /// regs 8 and 9).
  public LocalDate retainUntil() {
    var lastDay = LegalPeriod.lastDayOfYears(issue.on(), YEARS_TO_KEEP);
    return supportPeriod.ends().isAfter(lastDay) ? supportPeriod.ends() : lastDay;
  }
}
