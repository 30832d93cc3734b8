package org.assay.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assay.law.Territory;
import org.assay.statement.StatementDraft.Lot;
import org.assay.statement.StatementDraft.Maker;
import org.assay.statement.StatementDraft.Preparer;
import org.assay.statement.StatementDraft.Product;
import org.assay.statement.StatementDraft.Signing;
import org.assay.statement.StatementDraft.Support;

/// Drafts that differ from a draft in one thing and still lack nothing.
final class OneChange {

  private OneChange() {}

  static List<StatementDraft> each(StatementDraft draft) {
    var support = draft.support();
    var signing = draft.signing();
    var changed = new ArrayList<StatementDraft>();
    changed.add(Drafts.withProducts(draft, new Product("Doorbell D2", Drafts.lots("2026-W", 1))));
    changed.add(Drafts.withProducts(
        draft, new Product("Doorbell D1 (DB-100-UK)", Drafts.lots("2026-W", 1))));
    changed.add(Drafts.withProducts(
        draft, new Product("Doorbell D1 (DB-100-UK)", List.of(new Lot("2026-W18", null)))));
    changed.add(Drafts.withMakers(draft, new Maker(Drafts.ACME, List.of(), Drafts.deemed())));
    changed.add(Drafts.with(draft, new Preparer("Hallmark Representatives Ltd", false)));
    changed.add(
        Drafts.with(draft, new Support("five years", support.ends(), support.firstSupplied())));
    changed.add(Drafts.with(
        draft, new Support(support.period(), LocalDate.of(2032, 1, 1), support.firstSupplied())));
    changed.add(Drafts.with(
        draft, new Support(support.period(), support.ends(), LocalDate.of(2026, 5, 5))));
    changed.add(Drafts.with(
        draft, new Signing("John Hall", signing.function(), signing.place(), signing.on())));
    changed.add(
        Drafts.with(draft, new Signing(signing.name(), "Director", signing.place(), signing.on())));
    changed.add(
        Drafts.with(draft, new Signing(signing.name(), signing.function(), "Leeds", signing.on())));
    changed.add(Drafts.with(
        draft,
        new Signing(
            signing.name(), signing.function(), signing.place(), Drafts.ISSUED.plusDays(1))));
    changed.add(Drafts.assessedOn(draft, Drafts.ISSUED.minusDays(1)));
    changed.add(Drafts.assessedFor(draft, new Territory("GB")));
    return changed;
  }
}
