package org.assay.register.today;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.law.Clause;
import org.assay.law.ClauseForm;
import org.assay.law.Law;
import org.assay.law.LawChanges;
import org.assay.register.database.Blobs;
import org.assay.register.database.Database;
import org.assay.register.today.DueItem.Kind;

/// Statements whose basis changed, because clauses that their assessment went through were
/// changed or went out of force between the day of issue and today, or a duty came into force.
public final class ChangedLaw {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final int LOOKED_AT = 500;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Database database;
  private final Law law;

  public ChangedLaw(Database database, Law law) {
    this.database = database;
    this.law = law;
  }

  private record Candidate(String number, String name, String slug, Optional<String> assessment) {}

  /// Statements that stand today and whose basis changed, the earliest issued first.
  public List<DueItem> statements(LocalDate today, int most) {
    var items = new ArrayList<DueItem>();
    for (var issued : issuedOn()) {
      var changes = changes(issued, today);
      if (changes.isEmpty()) continue;
      for (var candidate : candidates(issued, today)) {
        item(candidate, changes).ifPresent(items::add);
        if (items.size() >= most) return items;
      }
    }
    return items;
  }

  // Clauses by their ids, with the day on which the change came into force.
  private Map<String, LocalDate> changes(LocalDate issued, LocalDate today) {
    var changes = LawChanges.between(law, issued, today);
    var days = new LinkedHashMap<String, LocalDate>();
    changes.changed().forEach(clause -> days.put(clause.id().text(), from(clause, today)));
    changes.wentOut().forEach(clause -> days.put(clause.id().text(), until(clause, today)));
    changes.cameIn().stream()
        .filter(clause -> clause.form() == ClauseForm.DUTY)
        .forEach(clause -> days.put(clause.id().text(), from(clause, today)));
    return days;
  }

  private static LocalDate from(Clause clause, LocalDate today) {
    return clause.on(today).map(version -> version.from()).orElse(today);
  }

  private static LocalDate until(Clause clause, LocalDate today) {
    return clause.versions().stream()
        .flatMap(version -> version.until().stream())
        .filter(last -> last.isBefore(today))
        .reduce((_, later) -> later)
        .map(last -> last.plusDays(1))
        .orElse(today);
  }

  private Optional<DueItem> item(Candidate candidate, Map<String, LocalDate> changes) {
    var reached = candidate.assessment().map(this::reached);
    var touched = changes.entrySet().stream()
        .filter(change -> reached.map(ids -> ids.contains(change.getKey())).orElse(true))
        .toList();
    var first = touched.stream().map(Map.Entry::getValue).min(LocalDate::compareTo);
    return first.map(day -> new DueItem(
        Kind.LAW_CHANGED,
        day.atStartOfDay(LONDON).toInstant(),
        candidate.name(),
        candidate.slug(),
        Optional.of(candidate.number()),
        touched.stream().map(Map.Entry::getKey).limit(5).collect(Collectors.joining(", "))));
  }

  // The clauses that an assessment went through.
  private Set<String> reached(String json) {
    var ids = new HashSet<String>();
    try {
      var bytes = new Blobs(database).read(json).orElse(new byte[] {'{', '}'});
      JSON.readTree(bytes)
          .path("clauses")
          .forEach(clause -> ids.add(clause.path("id").asText()));
    } catch (IOException broken) {
      throw new IllegalStateException("an assessment cannot be read", broken);
    }
    return ids;
  }

  // Goes from one day to the next along the index, however many statements a day has.
  private List<LocalDate> issuedOn() {
    return database.read(handle ->
        handle.createQuery("""
            with recursive days (issued_on) as (
              select min(issued_on) from statement
              union all
              select (select min(s.issued_on) from statement s where s.issued_on > days.issued_on)
              from days where days.issued_on is not null)
            select issued_on from days where issued_on is not null""").mapTo(String.class).map(LocalDate::parse).list());
  }

  private List<Candidate> candidates(LocalDate issued, LocalDate today) {
    return database.read(handle -> handle
        .createQuery("""
                select s.number, p.name, p.slug,
                  (select min(a.json) from assessment a where a.product = s.product
                    and a.dossier = s.dossier and a.as_of = s.issued_on) as assessment
                from statement s
                join statement_file f on f.number = s.number
                join product p on p.id = s.product
                where s.issued_on = :issued and not exists (
                  select 1 from statement_end e where e.number = s.number and e.from_day <= :today)
                order by s.number limit :most""")
        .bind("issued", issued)
        .bind("today", today)
        .bind("most", LOOKED_AT)
        .map((row, _) -> new Candidate(
            row.getString("number"),
            row.getString("name"),
            row.getString("slug"),
            Optional.ofNullable(row.getString("assessment"))))
        .list());
  }
}
