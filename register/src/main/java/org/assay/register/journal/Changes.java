package org.assay.register.journal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assay.ledger.entry.Event.OfficeChangeRecorded;
import org.assay.ledger.entry.Sha256;
import org.assay.register.database.Database;
import org.assay.register.database.Ids;
import org.jdbi.v3.core.Handle;

/// Who changed what in the office, for ever: the record here, its digest in the ledger. A record
/// names the actor by account id and holds no secrets, no contents of reports and nothing of
/// finders.
public final class Changes {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  private final Database database;
  private final Journal journal;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  public Changes(Database database, Journal journal, InstantSource clock) {
    this.database = database;
    this.journal = journal;
    this.clock = clock;
  }

  /// Records a change, within its transaction.
  ///
  /// @param actor the id of the account, or `office` for what the office does by itself
  /// @param kind a code such as `product-created`
  /// @param subject what it was done to, such as `product:0192…`
  /// @param details what else there is to know
  public void record(
      Handle transaction, String actor, String kind, String subject, Map<String, String> details) {
    var now = clock.instant();
    var record = json(now, actor, kind, subject, details);
    var digest = Sha256.of(record.getBytes(StandardCharsets.UTF_8));
    var entry = journal.record(transaction, new OfficeChangeRecorded(kind, digest));
    transaction
        .createUpdate("""
            insert into change_record (id, made_at, actor, kind, subject, record, journal_id)
            values (:id, :at, :actor, :kind, :subject, :record, :entry)""")
        .bind("id", Ids.next())
        .bind("at", now)
        .bind("actor", actor)
        .bind("kind", kind)
        .bind("subject", subject)
        .bind("record", record)
        .bind("entry", entry)
        .execute();
  }

  private String json(
      Instant at, String actor, String kind, String subject, Map<String, String> details) {
    var salt = new byte[16];
    random.nextBytes(salt);
    var members = new TreeMap<String, Object>();
    members.put("at", at.toString());
    members.put("actor", actor);
    members.put("kind", kind);
    members.put("subject", subject);
    members.put("details", new TreeMap<>(details));
    members.put("salt", HexFormat.of().formatHex(salt));
    try {
      return JSON.writeValueAsString(members);
    } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// The record of an id.
  public java.util.Optional<ChangeRecord> find(String id) {
    return database.read(handle -> handle
        .createQuery("""
            select id, made_at, actor, kind, subject, record, journal_id from change_record
            where id = :id""")
        .bind("id", id)
        .map((row, _) -> new ChangeRecord(
            row.getString("id"),
            Instant.parse(row.getString("made_at")),
            row.getString("actor"),
            row.getString("kind"),
            row.getString("subject"),
            row.getString("record"),
            row.getString("journal_id")))
        .findOne());
  }

  /// The newest records, newest first; those of one subject, or of all where it is empty.
  ///
  /// @param before the id to go on from, or empty
  public List<ChangeRecord> newest(String subject, String before, int most) {
    return database.read(handle -> handle
        .createQuery("""
            select id, made_at, actor, kind, subject, record, journal_id from change_record
            where (:subject = '' or subject = :subject) and (:before = '' or id < :before)
            order by id desc limit :most""")
        .bind("subject", subject)
        .bind("before", before)
        .bind("most", most)
        .map((row, _) -> new ChangeRecord(
            row.getString("id"),
            Instant.parse(row.getString("made_at")),
            row.getString("actor"),
            row.getString("kind"),
            row.getString("subject"),
            row.getString("record"),
            row.getString("journal_id")))
        .list());
  }

  /// One record, as it was written.
  ///
  /// @param record the JSON whose digest is in the ledger
  public record ChangeRecord(
      String id,
      Instant madeAt,
      String actor,
      String kind,
      String subject,
      String record,
      String journalId) {}
}
