package org.assay.register.supportperiod;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.law.facts.FactValue;
import org.assay.ledger.entry.Event;
import org.assay.ledger.entry.Event.SupportPeriodExtended;
import org.assay.ledger.entry.Event.SupportPeriodPublished;
import org.assay.product.Dossier;
import org.assay.register.database.Database;
import org.assay.register.database.Ids;
import org.assay.register.journal.Changes;
import org.assay.register.journal.Journal;
import org.assay.register.product.ProductRegister;
import org.assay.register.product.ProductType;
import org.assay.register.product.ProductView;
import org.assay.register.product.Products;
import org.assay.register.supportperiod.PublishResult.Published;
import org.assay.register.supportperiod.PublishResult.Reason;
import org.assay.register.supportperiod.PublishResult.Refused;
import org.jdbi.v3.core.Handle;

/// Publishes support periods. A period is never made shorter: that is refused here with the
/// clause, and by the database for whoever comes another way.
public final class SupportPeriodPublisher {

  /// The clause that forbids it.
  public static final String NEVER_SHORTENED = "SI 2023/1007 Sch. 1 para. 3(6)";

  private static final String PUBLISHED = "SI 2023/1007 Sch. 1 para. 3(2)";
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Database database;
  private final Journal journal;
  private final Changes changes;
  private final InstantSource clock;

  public SupportPeriodPublisher(
      Database database, Journal journal, Changes changes, InstantSource clock) {
    this.database = database;
    this.journal = journal;
    this.changes = changes;
    this.clock = clock;
  }

  /// Publishes a support period, or says everything that stands in its way.
  ///
  /// @param actor the id of the account
  /// @throws IllegalArgumentException if there is no such product
  public PublishResult publish(String actor, String product, Proposal proposal) {
    return database.write(handle -> publish(handle, actor, product, proposal));
  }

  private PublishResult publish(Handle handle, String actor, String id, Proposal proposal) {
    var product = Products.locked(handle, id);
    var before = SupportPeriods.history(handle, id).stream().findFirst();
    var reasons = new ArrayList<>(unfit(product));
    reasons.addAll(againstTime(proposal));
    before.ifPresent(earlier -> reasons.addAll(against(earlier, proposal)));
    reasons.addAll(WordingCheck.of(proposal.wording(), proposal.ends()).reasons());
    return reasons.isEmpty()
        ? new Published(published(handle, actor, product, proposal, before))
        : new Refused(reasons);
  }

  private static List<Reason> unfit(ProductView product) {
    var reasons = new ArrayList<Reason>();
    if (product.summary().maker().isEmpty()) {
      reasons.add(
          new Reason("product", "The dossier has to name a manufacturer first.", PUBLISHED));
    }
    if (product.types().isEmpty()) {
      reasons.add(
          new Reason("product", "The dossier has to name a type of the product first.", PUBLISHED));
    }
    return reasons;
  }

  private List<Reason> againstTime(Proposal proposal) {
    var today = LocalDate.ofInstant(clock.instant(), LONDON);
    return proposal.publishedOn().isAfter(today)
        ? List.of(new Reason(
            "publishedOn",
            "It is published on a day to come, %s; publish it on that day."
                .formatted(proposal.publishedOn()),
            PUBLISHED))
        : List.of();
  }

  private static List<Reason> against(SupportPeriodView earlier, Proposal proposal) {
    var reasons = new ArrayList<Reason>();
    if (proposal.ends().isBefore(earlier.ends())) {
      reasons.add(new Reason(
          "ends",
          "The support period ends on %s, as published on %s. It may be made longer, and never shorter: %s is refused."
              .formatted(earlier.ends(), earlier.publishedOn(), proposal.ends()),
          NEVER_SHORTENED));
    }
    if (proposal.publishedOn().isBefore(earlier.publishedOn())) {
      reasons.add(new Reason(
          "publishedOn",
          "Another period was published later, on %s.".formatted(earlier.publishedOn()),
          PUBLISHED));
    }
    if (proposal.ends().equals(earlier.ends()) && proposal.wording().equals(earlier.wording())) {
      reasons.add(new Reason(
          "ends",
          "This is the period that is published already, since %s."
              .formatted(earlier.publishedOn()),
          PUBLISHED));
    }
    return reasons;
  }

  private SupportPeriodView published(
      Handle handle,
      String actor,
      ProductView product,
      Proposal proposal,
      Optional<SupportPeriodView> before) {
    var entries = events(product, proposal, before)
        .map(event -> journal.record(handle, event))
        .toList();
    var now = clock.instant();
    var period = new SupportPeriodView(
        Ids.next(),
        product.id(),
        proposal.publishedOn(),
        proposal.ends(),
        proposal.wording(),
        now,
        entries.getFirst());
    handle
        .createUpdate("""
            insert into support_period
              (id, product, published_on, ends, wording, made_at, made_by, journal_id)
            values (:id, :product, :published, :ends, :wording, :now, :actor, :entry)""")
        .bind("id", period.id())
        .bind("product", period.product())
        .bind("published", period.publishedOn())
        .bind("ends", period.ends())
        .bind("wording", period.wording())
        .bind("now", now)
        .bind("actor", actor)
        .bind("entry", period.journalId())
        .execute();
    handle
        .createUpdate("update product set support_ends = :ends where id = :id")
        .bind("ends", period.ends())
        .bind("id", period.product())
        .execute();
    ProductRegister.touch(handle, product.id(), now);
    changes.record(
        handle,
        actor,
        before.isEmpty() ? "support-period-published" : "support-period-extended",
        "product:" + product.id(),
        Map.of("ends", period.ends().toString()));
    return period;
  }

  // One for each type, as the ledger has it.
  private static Stream<Event> events(
      ProductView product, Proposal proposal, Optional<SupportPeriodView> before) {
    var maker = product.summary().maker().orElseThrow();
    return product.types().stream()
        .map(ProductType::name)
        .map(type -> before
            .map(SupportPeriodView::ends)
            .filter(earlier -> proposal.ends().isAfter(earlier))
            .<Event>map(earlier -> new SupportPeriodExtended(
                maker, type, proposal.publishedOn(), earlier, proposal.ends(), Optional.empty()))
            .orElseGet(() -> new SupportPeriodPublished(
                maker, type, proposal.publishedOn(), proposal.ends(), Optional.empty())));
  }

  /// Takes over what a dossier says was published before, if the office has published nothing for
  /// the product yet: all of it, or nothing with every reason.
  ///
  /// @return the periods, or the reasons; both empty where the dossier tells of no period
  public TakenOver takeOver(String actor, String product, Dossier dossier) {
    var history = history(dossier);
    return database.write(handle -> {
      if (!SupportPeriods.history(handle, product).isEmpty()) return TakenOver.NOTHING;
      var published = new ArrayList<SupportPeriodView>();
      for (var proposal : history) {
        switch (publish(handle, actor, product, proposal)) {
          case Published(var period) -> published.add(period);
          case Refused(var reasons) -> {
            handle.rollback();
            return new TakenOver(List.of(), reasons);
          }
        }
      }
      return new TakenOver(published, List.of());
    });
  }

  /// What was taken over, or why nothing was.
  public record TakenOver(List<SupportPeriodView> periods, List<Reason> reasons) {

    static final TakenOver NOTHING = new TakenOver(List.of(), List.of());

    public TakenOver {
      periods = List.copyOf(periods);
      reasons = List.copyOf(reasons);
    }
  }

  /// The periods that a dossier tells of, oldest first; a page that was captured again with the
  /// same end tells of none.
  public static List<Proposal> history(Dossier dossier) {
    var told = dossier.facts().root().fields("support").stream()
        .flatMap(support -> support.each("history").stream())
        .flatMap(SupportPeriodPublisher::proposal)
        .sorted(Comparator.comparing(Proposal::publishedOn))
        .toList();
    var periods = new ArrayList<Proposal>();
    for (var proposal : told) {
      if (periods.isEmpty() || !periods.getLast().ends().equals(proposal.ends())) {
        periods.add(proposal);
      }
    }
    return periods;
  }

  private static Stream<Proposal> proposal(FactValue.Fields period) {
    return period.date("published").stream()
        .flatMap(published -> period.date("ends").stream()
            .map(ends -> new Proposal(published, ends, Proposal.usualWording(ends))));
  }
}
