package org.assay.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.law.ClauseId;
import org.assay.statement.StatementDraft.Lot;
import org.assay.statement.StatementDraft.Maker;
import org.assay.statement.StatementDraft.Person;
import org.assay.statement.StatementDraft.Preparer;
import org.assay.statement.StatementDraft.Product;
import org.assay.statement.StatementDraft.Signing;
import org.assay.statement.StatementDraft.Support;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each item of SI 2023/1007 Sch. 4 para. 1(1), taken away.
class MissingItemsTest {

  record Removal(String what, String clause, UnaryOperator<StatementDraft> from) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Removal> removals() {
    return Stream.of(
        new Removal("the products", "psti.sch4.1.a", draft -> Drafts.withProducts(draft)),
        new Removal("the type", "psti.sch4.1.a", draft -> product(draft, null, "2026-W18")),
        new Removal("a blank type", "psti.sch4.1.a", draft -> product(draft, "  ", "2026-W18")),
        new Removal(
            "the batches",
            "psti.sch4.1.a",
            draft -> Drafts.withProducts(draft, new Product("D1", List.of()))),
        new Removal(
            "the batch's designation", "psti.sch4.1.a", draft -> product(draft, "D1", null)),
        new Removal("the manufacturers", "psti.sch4.1.b", draft -> Drafts.withMakers(draft)),
        new Removal(
            "the manufacturer's name",
            "psti.sch4.1.b",
            draft -> maker(draft, new Person(null, Drafts.ACME.addressLines(), "GB"))),
        new Removal(
            "the manufacturer's address",
            "psti.sch4.1.b",
            draft -> maker(draft, new Person(Drafts.ACME.name(), List.of(), "GB"))),
        new Removal(
            "the manufacturer's country",
            "psti.sch4.1.b",
            draft ->
                maker(draft, new Person(Drafts.ACME.name(), Drafts.ACME.addressLines(), null))),
        new Removal(
            "whether a manufacturer abroad has an authorised representative",
            "psti.sch4.1.b",
            draft -> Drafts.withMakers(draft, new Maker(abroad(), null, Drafts.direct()))),
        new Removal(
            "the authorised representative's address",
            "psti.sch4.1.b",
            draft -> Drafts.withMakers(
                draft,
                new Maker(
                    abroad(), List.of(new Person("Hallmark", List.of(), "GB")), Drafts.direct()))),
        new Removal(
            "the declaration of preparation",
            "psti.sch4.1.c",
            draft -> Drafts.with(draft, (Preparer) null)),
        new Removal(
            "the preparer's name",
            "psti.sch4.1.c",
            draft -> Drafts.with(draft, new Preparer(null, true))),
        new Removal("the opinion", "psti.sch4.1.d", draft -> Drafts.withOpinion(draft, List.of())),
        new Removal(
            "the opinion on passwords",
            "psti.sch4.1.d",
            draft -> Drafts.withOpinion(draft, Drafts.direct().subList(1, 3))),
        new Removal(
            "the opinion on the support period",
            "psti.sch4.1.d",
            draft -> Drafts.withOpinion(draft, Drafts.direct().subList(0, 2))),
        new Removal(
            "the support period's words",
            "psti.sch4.1.e",
            draft -> support(draft, true, false, false)),
        new Removal(
            "the support period's end",
            "psti.sch4.1.e",
            draft -> support(draft, false, true, false)),
        new Removal(
            "the day of first supply",
            "psti.sch4.1.e",
            draft -> support(draft, false, false, true)),
        new Removal("the signatory's name", "psti.sch4.1.f", draft -> signing(draft, 0)),
        new Removal("the signatory's function", "psti.sch4.1.f", draft -> signing(draft, 1)),
        new Removal("the place of issue", "psti.sch4.1.g", draft -> signing(draft, 2)),
        new Removal("the date of issue", "psti.sch4.1.g", draft -> signing(draft, 3)));
  }

  private static Person abroad() {
    return new Person(Drafts.ACME.name(), List.of("Rue 1", "Paris"), "FR");
  }

  private static StatementDraft product(
      StatementDraft draft, @Nullable String type, @Nullable String batch) {
    return Drafts.withProducts(draft, new Product(type, List.of(new Lot(batch, null))));
  }

  private static StatementDraft maker(StatementDraft draft, Person person) {
    return Drafts.withMakers(draft, new Maker(person, List.of(), Drafts.direct()));
  }

  private static StatementDraft support(
      StatementDraft draft, boolean noPeriod, boolean noEnd, boolean noFirst) {
    var support = draft.support();
    return Drafts.with(
        draft,
        new Support(
            noPeriod ? null : support.period(),
            noEnd ? null : support.ends(),
            noFirst ? null : support.firstSupplied()));
  }

  private static StatementDraft signing(StatementDraft draft, int missing) {
    var signing = draft.signing();
    return Drafts.with(
        draft,
        new Signing(
            missing == 0 ? null : signing.name(),
            missing == 1 ? null : signing.function(),
            missing == 2 ? null : signing.place(),
            missing == 3 ? null : signing.on()));
  }

  @ParameterizedTest(name = "without {0}")
  @MethodSource("removals")
  void aStatementWithoutAnItemIsRefusedWithTheItemsClause(Removal removal) {
    assertThat(clausesThatRefuse(removal.from().apply(Drafts.doorbell())))
        .contains(removal.clause());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whateverIsMissingIsReportedAtOnce(long seed) {
    var removals = new ArrayList<>(removals().toList());
    Collections.shuffle(removals, new Random(seed));
    var some = onePerPart(removals.subList(0, 6));
    var draft = Drafts.doorbell();
    for (var removal : some) {
      draft = removal.from().apply(draft);
    }
    assertThat(clausesThatRefuse(draft))
        .containsAll(some.stream().map(Removal::clause).toList());
  }

  static IntStream seeds() {
    return IntStream.range(0, 50);
  }

  // A later removal from the same part of the draft would undo an earlier one.
  private static List<Removal> onePerPart(List<Removal> removals) {
    var kept = new ArrayList<Removal>();
    for (var removal : removals) {
      if (kept.stream().noneMatch(other -> samePart(other, removal))) {
        kept.add(removal);
      }
    }
    return kept;
  }

  private static boolean samePart(Removal one, Removal other) {
    return part(one.clause()).equals(part(other.clause()));
  }

  private static String part(String clause) {
    return switch (clause) {
      case "psti.sch4.1.b", "psti.sch4.1.d" -> "manufacturers";
      case "psti.sch4.1.f", "psti.sch4.1.g" -> "signing";
      default -> clause;
    };
  }

  private static List<String> clausesThatRefuse(StatementDraft draft) {
    return switch (StatementOfCompliance.issue(draft)) {
      case StatementIssued issued ->
        throw new AssertionError("issued: " + issued.statement().number());
      case StatementRefused(var problems) ->
        problems.stream().map(StatementProblem::clause).map(ClauseId::text).toList();
    };
  }
}
