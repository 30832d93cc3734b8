package org.assay.register.report;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.assay.handling.figures.ReportLog;
import org.assay.handling.promise.PromiseClock;
import org.assay.handling.report.Outcome;
import org.assay.handling.report.Party;
import org.assay.handling.report.ReportEvent;
import org.assay.handling.report.ReportTimeline;
import org.assay.handling.report.Step;
import org.assay.handling.report.StepKind;
import org.assay.register.Office;
import org.assay.register.database.Database;
import org.assay.register.journal.Changes;
import org.assay.register.journal.Journal;
import org.assay.register.report.promise.PublishedPromises;
import org.assay.register.secrets.Sealer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What is done with reports: words to the finder and from the finder, notes, who looks after it,
/// and the destruction of contents. Each is one transaction, with its line in the history and,
/// where the finder was told something, its event for the ledger.
///
/// Who changes a report says which version they saw; where it has another one by now, nothing is
/// done and they are told.
public final class Casework {

  /// Changes whatever the version is.
  public static final int ANY_VERSION = -1;

  private final Database database;
  private final Journal journal;
  private final Runnable hurry;
  private final Changes changes;
  private final Sealer sealer;
  private final InstantSource clock;
  private final PublishedPromises promises;

  public Casework(Office office, PublishedPromises promises) {
    this.database = office.database();
    this.journal = office.journal();
    this.hurry = office.anchor()::hurry;
    this.changes = office.changes();
    this.sealer = office.sealer();
    this.clock = office.clock();
    this.promises = promises;
  }

  /// Takes a step for the maker.
  ///
  /// @param version that was looked at, or [#ANY_VERSION]
  /// @param actor the account
  /// @param words for the finder; may be empty where the step itself says all
  public Answered take(String report, int version, String actor, Step step, String words) {
    return changed(report, version, change -> change.step(step, Party.RESPONDER, actor, words));
  }

  /// Adds what the finder writes.
  public Answered finderWrites(String report, String words, List<SubmittedFile> files) {
    var sealed = Attachments.seal(sealer, files);
    return changed(report, ANY_VERSION, change -> {
      change.step(Step.of(StepKind.FINDER_WRITES), Party.FINDER, ReportMessage.FINDER, words);
      Attachments.insert(change.transaction, report, change.message, sealed);
      return change;
    });
  }

  /// Adds a note that only the desk sees.
  public Answered note(String report, String actor, String words) {
    return changed(
        report, ANY_VERSION, change -> change.line(MessageKind.NOTE, actor, null, words));
  }

  /// Says who looks after a report.
  ///
  /// @param assignee the id of an account, or nothing for nobody
  public Answered assign(String report, int version, String actor, Optional<String> assignee) {
    return changed(report, version, change -> {
      change.line(MessageKind.ASSIGN, actor, assignee.orElse(null), "");
      change.set("assignee", assignee.orElse(null));
      return change;
    });
  }

  /// Links a report to a product or a component, as the analysts found.
  ///
  /// @param kind `product` or `component`
  /// @param target the id of the product, or the name of the component
  public Answered link(String report, String actor, String kind, String target) {
    return changed(
        report,
        ANY_VERSION,
        change -> change
            .line(MessageKind.LINK, actor, kind + ":" + target, "")
            .linked(kind, target, actor));
  }

  /// Takes such a link away.
  public Answered unlink(String report, String actor, String kind, String target) {
    return changed(report, ANY_VERSION, change -> {
      change.line(MessageKind.LINK, actor, "-" + kind + ":" + target, "");
      change.transaction.execute(
          "delete from report_link where report_id = ? and kind = ? and target = ?",
          report,
          kind,
          target);
      return change;
    });
  }

  /// Destroys what the report and all its messages and files say, and how to reach the finder.
  /// That there was a report, when, and what was answered when, stays.
  ///
  /// @param reason which is kept in the history
  public Answered erase(String report, int version, String actor, String reason) {
    if (reason.isBlank()) return new Answered.Refused("Say why the contents are destroyed.");
    return changed(report, version, change -> change.eraseContents(actor, reason));
  }

  private Answered changed(String report, int version, UnaryOperator<Change> doing) {
    try {
      var done = database.write(transaction -> {
        var locked = lock(transaction, report, version);
        var change = doing.apply(new Change(transaction, locked));
        change.write();
        return ReportRows.find(transaction, report).orElseThrow();
      });
      hurry.run();
      return new Answered.Done(done);
    } catch (NotDone refused) {
      return refused.answer;
    }
  }

  // The first statement takes the row, so that of two who change the report at once, one waits.
  private static KeptReport lock(Handle transaction, String report, int version) {
    int locked = transaction.execute(
        "update report set version = version + 1 where id = ? and (? = -1 or version = ?)",
        report,
        version,
        version);
    var found = ReportRows.find(transaction, report);
    if (found.isEmpty()) throw new NotDone(new Answered.NotThere());
    if (locked == 0) throw new NotDone(new Answered.Outdated(found.get()));
    return found.get();
  }

  /// One change within its transaction.
  private final class Change {

    private final Handle transaction;
    private final KeptReport report;
    private final Instant now = clock.instant();
    private final String message;
    private final Map<String, @Nullable Object> columns = new HashMap<>();

    Change(Handle transaction, KeptReport report) {
      this.transaction = transaction;
      this.report = report;
      this.message = "%s.%06d".formatted(report.id(), report.version());
    }

    Change step(Step step, Party party, String actor, String words) {
      var timeline = Timelines.of(report, ReportRows.messages(transaction, sealer, report.id()));
      return switch (timeline.take(step, party, now)) {
        case Outcome.Refused(var _, var why) -> throw new NotDone(new Answered.Refused(why));
        case Outcome.Taken(var grown, var event) -> {
          var updateBy = event.isWord() ? nextUpdate(grown) : null;
          line(MessageKind.of(step.kind()), actor, detail(step), words, updateBy, entry(grown));
          follow(grown, event);
          yield this;
        }
      };
    }

    private @Nullable Instant nextUpdate(ReportTimeline grown) {
      if (!grown.state().isOpen()) return null;
      return promised().nextUpdateBy(now).due();
    }

    private @Nullable String entry(ReportTimeline grown) {
      return ReportLog.newest(report.digest(), grown, promised())
          .map(event -> journal.record(transaction, event))
          .orElse(null);
    }

    private PromiseClock promised() {
      return promises.version(report.promise()).clock();
    }

    private static @Nullable String detail(Step step) {
      return switch (step) {
        case Step.Close(var reason) -> reason.name();
        case Step.LinkDuplicate(var original) -> original.value();
        case Step.Plain _ -> null;
      };
    }

    // What holds now follows from the whole history, and is kept beside it for the lists.
    private void follow(ReportTimeline grown, ReportEvent event) {
      var due = grown.dueNext(promised());
      set("state", ReportRows.code(grown.state()));
      set("due_at", due.map(owed -> owed.deadline().due()).orElse(null));
      set(
          "duplicate_of",
          grown.duplicateOf().map(original -> idOf(original.value())).orElse(null));
      if (event.isWord()) set("last_word_at", now);
      if (event instanceof ReportEvent.Acknowledged) set("acknowledged_at", now);
      if (event instanceof ReportEvent.Resolved) set("resolved_at", now);
      if (event instanceof ReportEvent.Reopened) set("resolved_at", null);
      if (!grown.finderWaits()) set("unanswered_since", null);
      else if (report.unansweredSince().isEmpty()) set("unanswered_since", now);
    }

    private String idOf(String reference) {
      return transaction
          .createQuery("select id from report where reference = :reference and id <> :own")
          .bind("reference", reference)
          .bind("own", report.id())
          .mapTo(String.class)
          .findOne()
          .orElseThrow(() -> new NotDone(new Answered.Refused(
              "There is no other report with the reference '%s'.".formatted(reference))));
    }

    Change line(MessageKind kind, String actor, @Nullable String detail, String words) {
      line(kind, actor, detail, words, null, null);
      return this;
    }

    private void line(
        MessageKind kind,
        String actor,
        @Nullable String detail,
        String words,
        @Nullable Instant updateBy,
        @Nullable String journalId) {
      var clean = Words.clean(words);
      transaction
          .createUpdate("""
              insert into report_message
                (id, report_id, made_at, author, kind, detail, body, update_by, journal_id)
              values (:id, :report, :at, :author, :kind, :detail, :body, :updateBy, :journal)""")
          .bind("id", message)
          .bind("report", report.id())
          .bind("at", now)
          .bind("author", actor)
          .bind("kind", kind.code())
          .bind("detail", detail)
          .bind("body", clean.isEmpty() ? null : sealer.seal(Places.message(message), clean))
          .bind("updateBy", updateBy)
          .bind("journal", journalId)
          .execute();
      if (!actor.equals(ReportMessage.FINDER)) {
        changes.record(
            transaction, actor, "report-" + kind.code(), "report:" + report.id(), Map.of());
      }
    }

    Change linked(String kind, String target, String actor) {
      transaction.execute("""
          insert into report_link (report_id, kind, target, made_at, made_by)
          values (?, ?, ?, ?, ?) on conflict do nothing""", report.id(), kind, target, now, actor);
      return this;
    }

    Change eraseContents(String actor, String reason) {
      if (report.state().isOpen()) {
        throw new NotDone(new Answered.Refused(
            "The finder is still owed a word: resolve or close the report first."));
      }
      transaction.execute("update report_message set body = null where report_id = ?", report.id());
      transaction.execute(
          "update report_attachment set details = null, bytes = null where report_id = ?",
          report.id());
      line(MessageKind.ERASE, actor, null, reason);
      for (var column : List.of("summary", "content", "contact")) set(column, null);
      set("erased_at", now);
      return this;
    }

    void set(String column, @Nullable Object value) {
      columns.put(column, value);
    }

    void write() {
      if (columns.isEmpty()) return;
      var sets =
          columns.keySet().stream().map(name -> name + " = :" + name).sorted().toList();
      transaction
          .createUpdate("update report set %s where id = :id".formatted(String.join(", ", sets)))
          .bindMap(columns)
          .bind("id", report.id())
          .execute();
    }
  }

  /// Ends the transaction without a trace.
  private static final class NotDone extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Answered answer;

    NotDone(Answered answer) {
      super("not done", null, false, false);
      this.answer = answer;
    }
  }
}
