package org.assay.supportperiod;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Random promises, snapshots and records; the same seed gives the same ones.
final class RandomSupport {

  private final Random random;

  RandomSupport(long seed) {
    random = new Random(seed);
  }

  <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  LocalDate day() {
    return LocalDate.of(2024, 1, 1).plusDays(random.nextInt(7000));
  }

  Length length() {
    var least = random.nextBoolean()
        ? Period.ofYears(1 + random.nextInt(12))
        : Period.ofMonths(1 + 12 * random.nextInt(4) + random.nextInt(11));
    return random.nextInt(4) == 0
        ? new Length(least, Optional.of(Period.ofYears(13 + random.nextInt(5))))
        : Length.of(least);
  }

  WrittenDate date() {
    var day = day();
    return switch (random.nextInt(7)) {
      case 0 -> new WrittenDate.InMonth(YearMonth.from(day));
      case 1 -> new WrittenDate.InQuarter(day.getYear(), 1 + random.nextInt(4));
      case 2 -> new WrittenDate.InYear(day.getYear());
      case 3 -> new WrittenDate.Vague(Integer.toString(day.getYear()), "mid " + day.getYear());
      case 4 -> new WrittenDate.Either(LocalDate.of(2029, 8, 7), LocalDate.of(2029, 7, 8));
      case 5 -> new WrittenDate.NoSuchDay("31 june 2029");
      default -> new WrittenDate.Day(day);
    };
  }

  Anchor anchor() {
    return switch (random.nextInt(4)) {
      case 0 -> new Anchor.Unstated();
      case 1 -> new Anchor.On(new WrittenDate.Day(day()));
      default ->
        new Anchor.Event(
            one(List.of(AnchorEvent.values())),
            random.nextBoolean() ? Optional.of(date()) : Optional.empty());
    };
  }

  Promise promise() {
    return switch (random.nextInt(6)) {
      case 0 -> new Promise.Lasting(length(), anchor());
      case 1 -> new Promise.Open(one(List.of(OpenEnd.values())));
      case 2 -> new Promise.Over(random.nextBoolean() ? Optional.of(date()) : Optional.empty());
      case 3 -> new Promise.Unstated();
      default ->
        new Promise.Until(date(), random.nextBoolean() ? Optional.of(length()) : Optional.empty());
    };
  }

  Remembered remembered() {
    return new Remembered(
        one(List.of(Updates.values())),
        promise(),
        random.nextBoolean() ? List.of() : List.of("BX-" + random.nextInt(5), "Tarn \"é\" 2"),
        random.nextBoolean(),
        random.nextBoolean() ? Set.of() : Set.of(Softener.UP_TO, Softener.RESERVED),
        "Words with \"quotes\",\nlines and ünïcode " + random.nextInt());
  }

  Snapshot snapshot(Instant seen) {
    var statements = java.util.stream.Stream.generate(this::remembered)
        .limit(random.nextInt(4))
        .toList();
    return new Snapshot("Tarn", "https://tarn.example/support", seen, digest(), statements);
  }

  String digest() {
    return "%016x".formatted(random.nextLong()).repeat(4);
  }

  SupportRecord support() {
    var ends = day().plusYears(3);
    Optional<LocalDate> available = random.nextInt(3) == 0
        ? Optional.empty()
        : Optional.of(ends.minusYears(1 + random.nextInt(6)).plusDays(1 + random.nextInt(2)));
    return new SupportRecord(
        one(List.of("Tarn 2", "Wren Video Doorbell", "O'Neill & Söhne <Box>")),
        random.nextBoolean() ? Optional.of("pkg:generic/tarn/tarn-2") : Optional.empty(),
        available,
        ends,
        Instant.ofEpochSecond(1_700_000_000L + random.nextInt(100_000_000)),
        random.nextBoolean()
            ? Optional.of(URI.create("https://tarn.example/support?a=1&b=2"))
            : Optional.empty());
  }
}
