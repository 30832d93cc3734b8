package org.assay.register.report.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assay.register.database.Database;
import org.assay.register.database.Ids;
import org.jdbi.v3.core.Handle;

/// Looks what has to be told by mail, and tells it. Each occasion is written down once, whatever
/// number of processes looks, and stays until a mail server took it: what cannot be sent now is
/// sent later.
///
/// A process takes what it sends for two minutes; when it dies in between, another one sends it.
/// So a mail may come twice, but none is lost.
public final class MailRounds {

  private static final Duration TAKEN = Duration.ofMinutes(2);
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration BEFORE_BREAKING = Duration.ofHours(4);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);
  private static final int AT_ONCE = 100;

  private final Database database;
  private final InstantSource clock;

  public MailRounds(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// One round: writes down what has to be told, and sends what waits.
  ///
  /// @param post sends a mail, and throws if it cannot
  /// @return how many occasions were told
  public int round(Consumer<Letter> post) {
    var now = clock.instant();
    database.change(transaction -> {
      arrived(transaction);
      coming(transaction, MailKind.DUE, now, now.plus(DAY));
      coming(transaction, MailKind.ESCALATION, now, now.plus(BEFORE_BREAKING));
      coming(transaction, MailKind.LATE, Instant.EPOCH, now);
    });
    return send(post, now);
  }

  // Nobody has answered these yet. Those of the last ten minutes are looked at again: processes
  // write at the same time.
  private static void arrived(Handle transaction) {
    var last = transaction
        .createQuery("""
            select max(r.received_at) from outgoing_mail m join report r on r.id = m.report_id
            where m.id = (select max(id) from outgoing_mail where kind = 'arrived')""")
        .mapTo(String.class)
        .findOne()
        .map(text -> Instant.parse(text).minus(Duration.ofMinutes(10)))
        .orElse(Instant.EPOCH);
    var found = transaction
        .createQuery("""
            select id from report r where state = 'received' and received_at >= :last
              and not exists (select 1 from outgoing_mail m
                where m.occasion = 'arrived:' || r.id || ':')
            order by id limit :most""")
        .bind("last", last)
        .bind("most", 10 * AT_ONCE)
        .mapTo(String.class)
        .list();
    for (var report : found) write(transaction, MailKind.ARRIVED, report, "");
  }

  private static void coming(Handle transaction, MailKind kind, Instant after, Instant before) {
    var found = transaction
        .createQuery("""
            select id, due_at from report r
            where due_at is not null and due_at > :after and due_at <= :before
              and not exists (select 1 from outgoing_mail m
                where m.occasion = :kind || ':' || r.id || ':' || r.due_at)
            order by due_at, id limit :most""")
        .bind("kind", kind.code())
        .bind("after", after)
        .bind("before", before)
        .bind("most", 10 * AT_ONCE)
        .map((row, _) -> List.of(row.getString("id"), row.getString("due_at")))
        .list();
    for (var report : found) write(transaction, kind, report.getFirst(), report.getLast());
  }

  private static void write(Handle transaction, MailKind kind, String report, String due) {
    transaction.execute(
        """
        insert into outgoing_mail (id, occasion, kind, report_id, send_after, attempts)
        values (?, ?, ?, ?, ?, 0) on conflict do nothing""",
        Ids.next(),
        "%s:%s:%s".formatted(kind.code(), report, due),
        kind.code(),
        report,
        Instant.EPOCH);
  }

  private int send(Consumer<Letter> post, Instant now) {
    int told = 0;
    for (var taken : take(now).entrySet()) {
      if (sent(post, taken.getKey(), taken.getValue(), now))
        told += taken.getValue().size();
    }
    return told;
  }

  private record Waiting(String id, MailKind kind, int attempts, Letter.Line line, boolean open) {}

  private Map<MailKind, List<Waiting>> take(Instant now) {
    return database.write(transaction -> {
      var taken = new EnumMap<MailKind, List<Waiting>>(MailKind.class);
      for (var each : waiting(transaction, now)) {
        int mine = transaction.execute("""
            update outgoing_mail set claimed_until = ?
            where id = ? and sent_at is null and (claimed_until is null or claimed_until < ?)""", now.plus(TAKEN), each.id(), now);
        if (mine == 1)
          taken.computeIfAbsent(each.kind(), _ -> new ArrayList<>()).add(each);
      }
      return taken;
    });
  }

  private static List<Waiting> waiting(Handle transaction, Instant now) {
    return transaction
        .createQuery("""
            select m.id, m.kind, m.attempts, r.reference, r.due_at, r.acknowledge_by
            from outgoing_mail m join report r on r.id = m.report_id
            where m.sent_at is null and m.send_after <= :now
              and (m.claimed_until is null or m.claimed_until < :now)
            order by m.send_after, m.id limit :most""")
        .bind("now", now)
        .bind("most", AT_ONCE)
        .map((row, _) -> {
          var due = row.getString("due_at");
          return new Waiting(
              row.getString("id"),
              MailKind.ofCode(row.getString("kind")),
              row.getInt("attempts"),
              new Letter.Line(
                  row.getString("reference"),
                  Instant.parse(due == null ? row.getString("acknowledge_by") : due)),
              due != null);
        })
        .list();
  }

  // What was answered in the meantime needs no mail any more.
  private boolean sent(Consumer<Letter> post, MailKind kind, List<Waiting> taken, Instant now) {
    var lines = taken.stream().filter(Waiting::open).map(Waiting::line).toList();
    try {
      if (!lines.isEmpty()) post.accept(new Letter(kind, lines));
    } catch (RuntimeException down) {
      later(taken, now);
      return false;
    }
    database.change(transaction -> {
      for (var each : taken) {
        transaction.execute("update outgoing_mail set sent_at = ? where id = ?", now, each.id());
      }
    });
    return true;
  }

  private void later(List<Waiting> taken, Instant now) {
    database.change(transaction -> {
      for (var each : taken) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(each.attempts(), 10));
        transaction.execute(
            "update outgoing_mail set attempts = attempts + 1, claimed_until = null, send_after = ? where id = ?",
            now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT),
            each.id());
      }
    });
  }

  /// How many occasions wait to be told.
  public int waiting() {
    return database.read(handle -> handle
        .createQuery("select count(*) from outgoing_mail where sent_at is null")
        .mapTo(Integer.class)
        .one());
  }
}
