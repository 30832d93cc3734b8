package org.assay.disclosure.memory;

import java.util.Arrays;
import java.util.List;
import org.assay.disclosure.Limb;
import org.assay.disclosure.StatedTime;
import org.assay.disclosure.Verdict;
import org.assay.disclosure.memory.Change.Kind;

/// Compares two snapshots of one reporting page, limb by limb.
public final class SnapshotComparison {

  private final Snapshot earlier;
  private final Snapshot later;

  private SnapshotComparison(Snapshot earlier, Snapshot later) {
    this.earlier = earlier;
    this.later = later;
  }

  /// What became of each limb, in their order.
  public static List<Change> compare(Snapshot earlier, Snapshot later) {
    var comparison = new SnapshotComparison(earlier, later);
    return Arrays.stream(Limb.values())
        .filter(limb -> limb != Limb.CLEAR)
        .map(limb -> comparison.change(earlier.on(limb), later.on(limb)))
        .toList();
  }

  private Change change(Remembered before, Remembered after) {
    if (before.time().isPresent() && after.time().isPresent()) {
      return times(before, after, before.time().get(), after.time().get());
    }
    if (before.verdict() == after.verdict()) {
      return change(Kind.UNCHANGED, before, after, "it says the same");
    }
    if (before.verdict() == Verdict.MET) return lost(before, after);
    return after.verdict() == Verdict.MET
        ? change(Kind.STRONGER, before, after, "it is stated now")
        : change(Kind.INCOMPARABLE, before, after, "neither says it plainly");
  }

  private Change lost(Remembered before, Remembered after) {
    return after.verdict() == Verdict.NOT_MET
        ? change(Kind.WITHDRAWN, before, after, "it is no longer stated")
        : change(Kind.INCOMPARABLE, before, after, "it can no longer be told from the words");
  }

  private Change times(Remembered before, Remembered after, StatedTime was, StatedTime is) {
    var reason = "%s became %s".formatted(was.normalised(), is.normalised());
    if (was.equals(is)) return change(Kind.UNCHANGED, before, after, "it says the same");
    var old = Span.of(was);
    var now = Span.of(is);
    if (was.unit() == is.unit()) {
      return change(
          was.amount() < is.amount() ? Kind.WEAKER : Kind.STRONGER, before, after, reason);
    }
    if (old.isAsLongAs(now)) return change(Kind.UNCHANGED, before, after, reason);
    if (now.least() >= old.most()) return change(Kind.WEAKER, before, after, reason);
    if (now.most() <= old.least()) return change(Kind.STRONGER, before, after, reason);
    return change(Kind.INCOMPARABLE, before, after, reason + ", which may be shorter or longer");
  }

  private Change change(Kind kind, Remembered before, Remembered after, String reason) {
    return new Change(kind, before.limb(), reason, earlier, later, before.words(), after.words());
  }

  /// How many calendar days a time may come to: a week has two days off, a month 28 to 31 days.
  private record Span(double least, double most) {

    static Span of(StatedTime time) {
      double most = time.calendarDaysAtMost();
      return switch (time.unit()) {
        case MINUTES, HOURS, DAYS -> new Span(most, most);
        case WORKING_HOURS -> new Span(time.amount() / 24.0, most);
        case WORKING_DAYS -> new Span(time.amount(), most);
        case MONTHS -> new Span(time.amount() * 28.0, most);
        case YEARS -> new Span(time.amount() * 365.0, most);
      };
    }

    boolean isAsLongAs(Span other) {
      return least == most && other.least == other.most && least == other.least;
    }
  }
}
