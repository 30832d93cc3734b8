package org.assay.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.law.ClauseId;
import org.assay.statement.StatementDraft.Lot;
import org.assay.statement.StatementDraft.Maker;
import org.assay.statement.StatementDraft.Person;
import org.assay.statement.StatementDraft.Preparer;
import org.assay.statement.StatementDraft.Product;
import org.assay.statement.StatementDraft.Reason;
import org.assay.statement.StatementDraft.Route;
import org.assay.statement.StatementDraft.Signing;
import org.assay.statement.StatementDraft.Support;

/// Drafts that lack nothing, of every shape, from a seed.
final class RandomDrafts {

  private static final String LETTERS =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-/&<>'\".,()äöüßéèñçøåłżźćśęąőűřěžšđțğıİĂÞðαβγδεΩЖЯщљ–’";

  private final Random random;

  RandomDrafts(long seed) {
    this.random = new Random(seed);
  }

  StatementDraft draft() {
    var makers =
        distinct(1 + random.nextInt(3), this::line).stream().map(this::maker).toList();
    var issued = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1500));
    var supplied = issued.plusDays(random.nextInt(400) - 200L);
    return new StatementDraft(
        distinct(1 + random.nextInt(3), this::line).stream()
            .map(type -> product(type, issued))
            .toList(),
        makers,
        random.nextBoolean()
            ? new Preparer(makers.getLast().person().name(), true)
            : new Preparer("The Preparer " + line(), false),
        new Support(line(), supplied.plusDays(random.nextInt(6000)), supplied),
        new Signing(line(), line(), line(), issued),
        new Provenance(
            "uk-psti",
            line(),
            Sha256.of(line()),
            Sha256.of(line()),
            issued.minusDays(random.nextInt(30)),
            Drafts.ASSESSMENT.territories().subList(0, 1 + random.nextInt(2))),
        List.of());
  }

  private Product product(String type, LocalDate issued) {
    return new Product(
        type,
        distinct(1 + random.nextInt(6), this::line).stream()
            .map(id -> lot(id, issued))
            .toList());
  }

  private Lot lot(String id, LocalDate issued) {
    return new Lot(id, random.nextBoolean() ? null : issued.plusDays(random.nextInt(300)));
  }

  private Maker maker(String name) {
    boolean inUnitedKingdom = random.nextBoolean();
    return new Maker(
        new Person(name, lines(), inUnitedKingdom ? "GB" : one("DE", "CN", "JP", "US", "PL")),
        inUnitedKingdom ? List.of() : representatives(),
        List.of(
            new Reason(
                new ClauseId("psti.sch1.1"),
                route(
                    "psti.sch2.1",
                    new Route.Standard(
                        new ClauseId("psti.sch2.1.A"), "ETSI EN 303 645", "V2.1.1", "2020-06-19"))),
            new Reason(
                new ClauseId("psti.sch1.2"),
                route(
                    "psti.sch2.2",
                    new Route.Standard(
                        new ClauseId("psti.sch2.2.A.iso"), "ISO/IEC 29147", "2018", "2018-10-23"))),
            new Reason(
                new ClauseId("psti.sch1.3"),
                route("psti.sch2.3", new Route.NotApplicable(line())))));
  }

  private Route route(String conditions, Route other) {
    return switch (random.nextInt(4)) {
      case 0 -> new Route.Direct();
      case 1 -> other;
      case 2 ->
        new Route.Label(
            new ClauseId(conditions + ".B"), "jc-star-star-1", line(), LocalDate.of(2031, 1, 1));
      default ->
        new Route.Label(
            new ClauseId(conditions + ".C"),
            "singapore-cls",
            "CSA/010131/" + line(),
            LocalDate.of(2031, 1, 1));
    };
  }

  private List<Person> representatives() {
    return distinct(random.nextInt(3), this::line).stream()
        .map(name -> new Person(name, lines(), "GB"))
        .toList();
  }

  private List<String> lines() {
    return Stream.generate(this::line).limit(1 + random.nextInt(5)).toList();
  }

  private String line() {
    var words =
        IntStream.rangeClosed(0, random.nextInt(6)).mapToObj(count -> word()).toList();
    return String.join(" ", words);
  }

  private String word() {
    return random
        .ints(1 + random.nextInt(12), 0, LETTERS.length())
        .mapToObj(index -> LETTERS.substring(index, index + 1))
        .reduce("", String::concat);
  }

  private String one(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private static List<String> distinct(int count, Supplier<String> source) {
    return new ArrayList<>(Stream.generate(source).distinct().limit(count).toList());
  }
}
