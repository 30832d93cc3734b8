package org.assay.register.supportperiod;

import java.util.List;

/// Whether a support period was published.
public sealed interface PublishResult {

  /// It is published, and an entry of it is on its way into the ledger.
  record Published(SupportPeriodView period) implements PublishResult {}

  /// It is not, for every one of these reasons.
  record Refused(List<Reason> reasons) implements PublishResult {
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }

  /// A reason why it is refused.
  ///
  /// @param field what it is about: `ends`, `publishedOn`, `wording` or `product`
  /// @param says one sentence
  /// @param clause the clause that asks for it, as it is cited
  record Reason(String field, String says, String clause) {}
}
