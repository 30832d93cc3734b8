package org.assay.register.assessment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assay.assessment.Assessment;
import org.assay.assessment.Assessor;
import org.assay.assessment.Checks;
import org.assay.assessment.render.AssessmentReport;
import org.assay.assessment.render.JsonReport;
import org.assay.law.Law;
import org.assay.law.evaluation.Question;
import org.assay.product.Dossier;
import org.assay.register.database.Blobs;
import org.assay.register.database.Database;
import org.assay.register.database.Ids;
import org.assay.register.journal.Changes;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Assesses dossiers and keeps what came out.
public final class Assessments {

  private static final String COLUMNS = """
      id, product, dossier, made_at, made_by, as_of, territory, regime, role, law_version,
      law_digest, verdict, json""";

  private final Database database;
  private final Changes changes;
  private final InstantSource clock;

  public Assessments(Database database, Changes changes, InstantSource clock) {
    this.database = database;
    this.changes = changes;
    this.clock = clock;
  }

  /// One assessment for each territory. Nothing is kept.
  public static List<Assessment> assess(Law law, Dossier dossier, Asked asked) {
    var assessor = new Assessor(law, Checks.installed(), check -> {});
    return asked.territories().stream()
        .map(where ->
            assessor.assess(dossier, asked.regime(), new Question(asked.on(), where), asked.role()))
        .toList();
  }

  /// An assessment as JSON, `assay-assessment/1`.
  public static byte[] json(Law law, Assessment assessment) {
    var text = new StringBuilder();
    try {
      JsonReport.write(new AssessmentReport(law, assessment), text);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// Keeps an assessment.
  ///
  /// @param dossier the number of the version that was assessed
  public KeptAssessment keep(
      String actor, Law law, String product, int dossier, Assessment assessment) {
    var json = json(law, assessment);
    return database.write(handle -> {
      var kept = keep(handle, actor, product, dossier, assessment, json);
      changes.record(
          handle,
          actor,
          "assessment-kept",
          "product:" + product,
          Map.of("assessment", kept.id(), "verdict", kept.verdict(), "json", kept.json()));
      return kept;
    });
  }

  private KeptAssessment keep(
      Handle handle,
      String actor,
      String product,
      int dossier,
      Assessment assessment,
      byte[] json) {
    var kept = new KeptAssessment(
        Ids.next(),
        product,
        dossier,
        clock.instant(),
        actor,
        assessment.question().on(),
        assessment.question().territory().code(),
        assessment.regime().id(),
        assessment.role().word(),
        assessment.regime().version(),
        assessment.lawDigest(),
        assessment.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        Blobs.keep(handle, json));
    handle.createUpdate("""
            insert into assessment (%s) values (:id, :product, :dossier, :madeAt, :madeBy, :asOf,
              :territory, :regime, :role, :lawVersion, :lawDigest, :verdict, :json)""".formatted(COLUMNS)).bindMethods(kept).execute();
    return kept;
  }

  /// What was kept for a product, the newest first.
  public List<KeptAssessment> of(String product, int most) {
    return database.read(handle -> handle
        .createQuery("""
            select %s from assessment where product = :product order by id desc limit :most""".formatted(COLUMNS))
        .bind("product", product)
        .bind("most", most)
        .map(Assessments::kept)
        .list());
  }

  /// The assessment of an id.
  public Optional<KeptAssessment> byId(String id) {
    return database.read(handle -> handle
        .createQuery("select %s from assessment where id = :id".formatted(COLUMNS))
        .bind("id", id)
        .map(Assessments::kept)
        .findOne());
  }

  private static KeptAssessment kept(ResultSet row, StatementContext context) throws SQLException {
    return new KeptAssessment(
        row.getString("id"),
        row.getString("product"),
        row.getInt("dossier"),
        Instant.parse(row.getString("made_at")),
        row.getString("made_by"),
        LocalDate.parse(row.getString("as_of")),
        row.getString("territory"),
        row.getString("regime"),
        row.getString("role"),
        row.getString("law_version"),
        row.getString("law_digest"),
        row.getString("verdict"),
        row.getString("json"));
  }
}
