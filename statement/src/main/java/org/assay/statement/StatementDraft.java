package org.assay.statement;

import java.time.LocalDate;
import java.util.List;
import org.assay.law.ClauseId;
import org.jspecify.annotations.Nullable;

/// Everything that is known for a statement so far. What is not known is `null`, or an empty list:
/// [StatementOfCompliance#issue] says what is still missing.
///
/// @param preparation who prepares it
/// @param provenance the assessment that the draft was drawn from
/// @param standsInTheWay problems that whoever made the draft already knows of, such as a
/// requirement that is not met; they are reported together with what the draft itself lacks
public record StatementDraft(
    List<Product> products,
    List<Maker> manufacturers,
    @Nullable Preparer preparation,
    Support support,
    Signing signing,
    Provenance provenance,
    List<StatementProblem> standsInTheWay) {

  public StatementDraft {
    products = List.copyOf(products);
    manufacturers = List.copyOf(manufacturers);
    standsInTheWay = List.copyOf(standsInTheWay);
  }

  /// A product type and its batches.
  public record Product(@Nullable String type, List<Lot> batches) {
    public Product {
      batches = List.copyOf(batches);
    }
  }

  /// A batch, and the day on which it is first made available in the UK, where there is one.
  public record Lot(@Nullable String id, @Nullable LocalDate firstMadeAvailable) {}

  /// Name, address lines and two-letter country code of a manufacturer or authorised
  /// representative.
  public record Person(
      @Nullable String name,
      List<String> addressLines,
      @Nullable String country) {
    public Person {
      addressLines = List.copyOf(addressLines);
    }
  }

  /// A manufacturer.
  ///
  /// @param authorisedRepresentatives empty where there is none, `null` where nobody has said
  /// @param opinion one ground for each security requirement
  public record Maker(
      Person person, @Nullable List<Person> authorisedRepresentatives, List<Reason> opinion) {
    public Maker {
      authorisedRepresentatives =
          authorisedRepresentatives == null ? null : List.copyOf(authorisedRepresentatives);
      opinion = List.copyOf(opinion);
    }
  }

  /// How one security requirement is met.
  ///
  /// @param requirement a paragraph of Schedule 1, such as `psti.sch1.1`
  public record Reason(@Nullable ClauseId requirement, Route route) {}

  /// A way to meet a requirement; the members have the meaning they have in [Basis].
  public sealed interface Route {

    /// Schedule 1 itself.
    record Direct() implements Route {}

    /// A condition of Schedule 2 that rests on a standard.
    record Standard(
        @Nullable ClauseId condition,
        @Nullable String number,
        @Nullable String version,
        @Nullable String issued)
        implements Route {}

    /// A condition of Schedule 2 that rests on a label.
    record Label(
        @Nullable ClauseId condition,
        @Nullable String scheme,
        @Nullable String number,
        @Nullable LocalDate expires)
        implements Route {}

    /// The requirement does not apply.
    record NotApplicable(@Nullable String because) implements Route {}
  }

  /// Who prepares the statement.
  ///
  /// @param isManufacturer true for one of the manufacturers, false for somebody on behalf of all
  public record Preparer(@Nullable String name, boolean isManufacturer) {}

  /// The defined support period that was correct at first supply.
  public record Support(
      @Nullable String period,
      @Nullable LocalDate ends,
      @Nullable LocalDate firstSupplied) {}

  /// Who signs, where and when.
  public record Signing(
      @Nullable String name,
      @Nullable String function,
      @Nullable String place,
      @Nullable LocalDate on) {}
}
