package org.assay.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.assay.disclosure.StatedTime.Unit;
import org.jspecify.annotations.Nullable;

/// Finds the times in plain text: "within five (5) working days", "every other day", "48h", "once
/// a fortnight", "by the end of the second working day", "2-3 weeks" (which promises three).
final class TimeExpressions {

  private static final List<String> ONES = List.of(
      "zero",
      "one",
      "two",
      "three",
      "four",
      "five",
      "six",
      "seven",
      "eight",
      "nine",
      "ten",
      "eleven",
      "twelve",
      "thirteen",
      "fourteen",
      "fifteen",
      "sixteen",
      "seventeen",
      "eighteen",
      "nineteen");
  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  private static final List<String> ORDINALS = List.of(
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
      "tenth");

  private static final String WORDS = "(?:(?:" + String.join("|", TENS) + ")(?:[- ](?:"
      + String.join("|", ONES.subList(1, 10)) + "))?|" + String.join("|", ONES.reversed()) + ")";
  private static final String NUMBER = "(\\d{1,4}|" + WORDS + "|an?)";
  private static final String KIND = "(business|working|work|calendar|clear|full|consecutive)?";
  private static final String UNIT =
      "(minutes?|mins?|workdays?|hours?|hrs?|h|days?|weeks?|fortnights?|months?|quarters?|years?)";
  private static final Pattern DURATION =
      Pattern.compile("(?<![\\w.,/*])(?<!(?:" + String.join("|", TENS)
          + ")-)(?:(\\d{1,4}\\s?(?:-|~)|" + WORDS + " ?(?: to | or )|\\d{1,4} (?:to|or))\\s?)?"
          + NUMBER + "(?:\\s?\\(\\s?(?:\\d{1,4}|" + WORDS
          + ")\\s?\\))?[\\s-]{0,2}" + KIND + "[\\s-]?" + UNIT + "(?![\\w*/])");
  private static final Pattern ORDINAL = Pattern.compile("(?:end of |by |on )(?:the )?("
      + String.join("|", ORDINALS) + "|next|following) (business|working|work)?[\\s-]?day\\b");
  private static final Pattern NEXT_DAY =
      Pattern.compile("\\b(?:next|following) (business|working|work)?[\\s-]?day\\b");
  private static final Pattern SAME_DAY =
      Pattern.compile("\\b(?:the )?same (?:business |working )?day\\b");
  private static final Pattern DAY_NUMBER = Pattern.compile("\\b(?:by|on) day (\\d{1,3})\\b");
  private static final Pattern EVERY = Pattern.compile(
      "\\b(?:every|each|per) (other |second |single |calendar )?(business |working )?"
          + "(hour|day|week|fortnight|month|quarter)\\b");
  private static final Pattern OFTEN = Pattern.compile(
      "\\b(once|one time|twice|two times) (?:a|an|per|each|every|in a) (?:calendar )?"
          + "(day|week|fortnight|month|quarter)\\b");
  private static final Pattern WEEKDAY = Pattern.compile(
      "\\b(?:every|each|on) (other |second )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?\\b");
  private static final Pattern HALF_DAY = Pattern.compile(
      "\\bhalf[- ](?:a[- ])?(?:working |business )?day\\b(?: \\(\\d{1,2} hours\\))?");
  private static final Pattern ADVERB = Pattern.compile(
      "\\b(bi-?weekly|bi-?monthly|semi-?monthly|weekly|fortnightly|monthly|daily|quarterly|hourly)\\b");
  private static final Pattern BEFORE_RECURRING = Pattern.compile("(?:\\bevery|\\beach"
      + "|\\b(?:once|one time)(?: every| in| per| each)?"
      + "|\\bbetween (?:two|each|any two|consecutive|successive) (?:status |progress )?(?:updates|messages|reports|mails|e-mails)\\b[^.;]{0,50}"
      + "|\\bintervals? of(?: (?:no|not) (?:more|longer) than| at most| up to| maximum)?)"
      + "(?: approximately| about| at least)?\\s?$");
  private static final Pattern AFTER_RECURRING = Pattern.compile(
      "^[\\s-]?intervals?\\b|^[^.;]{0,40}\\bbetween (?:two |each |any two |consecutive |the )?(?:status |progress )?(?:updates|messages|reports|mails|e-mails)");
  private static final Pattern AS_ADJECTIVE =
      Pattern.compile("^\\s(?:status|progress) (?:update|report)s\\b");
  private static final Map<String, StatedTime> ADVERBS = Map.of(
      "biweekly", new StatedTime(14, Unit.DAYS),
      "bimonthly", new StatedTime(2, Unit.MONTHS),
      "semimonthly", new StatedTime(15, Unit.DAYS),
      "weekly", new StatedTime(7, Unit.DAYS),
      "fortnightly", new StatedTime(14, Unit.DAYS),
      "monthly", new StatedTime(1, Unit.MONTHS),
      "daily", new StatedTime(1, Unit.DAYS),
      "quarterly", new StatedTime(3, Unit.MONTHS),
      "hourly", new StatedTime(1, Unit.HOURS));
  private static final int LOOKS_BACK = 60;

  private TimeExpressions() {}

  /// The times in a text, in their order; where two overlap the longer one stands, and of two of
  /// one place the recurring one.
  static List<TimeExpression> in(String plain) {
    var found = new ArrayList<TimeExpression>();
    all(DURATION, plain, match -> duration(match, plain), found);
    all(ORDINAL, plain, TimeExpressions::ordinal, found);
    all(NEXT_DAY, plain, match -> single(match, 1, dayUnit(match.group(1))), found);
    all(SAME_DAY, plain, match -> single(match, 1, Unit.DAYS), found);
    all(DAY_NUMBER, plain, match -> single(match, number(match.group(1)), Unit.DAYS), found);
    all(EVERY, plain, TimeExpressions::every, found);
    all(OFTEN, plain, TimeExpressions::often, found);
    all(WEEKDAY, plain, TimeExpressions::weekday, found);
    all(HALF_DAY, plain, match -> single(match, 12, Unit.HOURS), found);
    all(ADVERB, plain, TimeExpressions::adverb, found);
    return withoutOverlaps(found);
  }

  @FunctionalInterface
  private interface Reader {
    @Nullable
    TimeExpression read(MatchResult match);
  }

  private static void all(
      Pattern pattern, String plain, Reader reader, List<TimeExpression> found) {
    var matcher = pattern.matcher(plain);
    while (matcher.find()) {
      Optional.ofNullable(reader.read(matcher.toMatchResult())).ifPresent(found::add);
    }
  }

  private static List<TimeExpression> withoutOverlaps(List<TimeExpression> found) {
    found.sort(Comparator.comparingInt(TimeExpression::start)
        .thenComparing(TimeExpression::recurring, Comparator.reverseOrder())
        .thenComparing(Comparator.comparingInt(TimeExpression::end).reversed()));
    var kept = new ArrayList<TimeExpression>();
    int end = -1;
    for (var one : found) {
      if (one.start() >= end) {
        kept.add(one);
        end = one.end();
      }
    }
    return List.copyOf(kept);
  }

  private static TimeExpression single(MatchResult match, int amount, Unit unit) {
    return new TimeExpression(match.start(), match.end(), new StatedTime(amount, unit), false);
  }

  private static Unit dayUnit(@Nullable String kind) {
    return kind == null ? Unit.DAYS : Unit.WORKING_DAYS;
  }

  private static @Nullable TimeExpression duration(MatchResult match, String plain) {
    int amount = number(match.group(2));
    var time = time(amount, match.group(3), match.group(4));
    if (time == null) return null;
    int start = match.start();
    boolean recurring = isRecurring(match, plain, amount);
    return new TimeExpression(start, match.end(), time, recurring);
  }

  private static boolean isRecurring(MatchResult match, String plain, int amount) {
    var before = plain.substring(Math.max(0, match.start() - LOOKS_BACK), match.start());
    var after = plain.substring(match.end(), Math.min(plain.length(), match.end() + LOOKS_BACK));
    return BEFORE_RECURRING.matcher(before).find()
        || AFTER_RECURRING.matcher(after).find()
        || (amount > 1
            && !match.group(4).endsWith("s")
            && AS_ADJECTIVE.matcher(after).find());
  }

  private static @Nullable StatedTime time(int amount, @Nullable String kind, String unit) {
    boolean working = kind != null && (kind.equals("business") || kind.startsWith("work"));
    return switch (unit.charAt(0)) {
      case 'm' ->
        unit.startsWith("mo")
            ? new StatedTime(amount, Unit.MONTHS)
            : new StatedTime(amount, Unit.MINUTES);
      case 'h' -> new StatedTime(amount, working ? Unit.WORKING_HOURS : Unit.HOURS);
      case 'd' -> new StatedTime(amount, working ? Unit.WORKING_DAYS : Unit.DAYS);
      case 'w' ->
        unit.startsWith("work")
            ? new StatedTime(amount, Unit.WORKING_DAYS)
            : working
                ? new StatedTime(amount * 5, Unit.WORKING_DAYS)
                : new StatedTime(amount * 7, Unit.DAYS);
      case 'f' -> new StatedTime(amount * 14, Unit.DAYS);
      case 'q' -> new StatedTime(amount * 3, Unit.MONTHS);
      case 'y' -> new StatedTime(amount, Unit.YEARS);
      default -> null;
    };
  }

  private static TimeExpression ordinal(MatchResult match) {
    int place = ORDINALS.indexOf(match.group(1)) + 1;
    return single(match, Math.max(1, place), dayUnit(match.group(2)));
  }

  private static TimeExpression every(MatchResult match) {
    boolean second = match.group(1) != null && match.group(1).matches("(?:other|second) ");
    var time = time(second ? 2 : 1, match.group(2) == null ? null : "working", match.group(3));
    return new TimeExpression(
        match.start(), match.end(), time == null ? new StatedTime(1, Unit.DAYS) : time, true);
  }

  /// "Each Friday" and "on Fridays"; "on Friday" is one day.
  private static @Nullable TimeExpression weekday(MatchResult match) {
    if (match.group().startsWith("on") && !match.group().endsWith("s")) return null;
    var time = new StatedTime(match.group(1) == null ? 7 : 14, Unit.DAYS);
    return new TimeExpression(match.start(), match.end(), time, true);
  }

  private static TimeExpression often(MatchResult match) {
    boolean twice = match.group(1).startsWith("tw");
    var time = time(1, null, match.group(2));
    var once = time == null ? new StatedTime(1, Unit.DAYS) : time;
    return new TimeExpression(match.start(), match.end(), twice ? half(once) : once, true);
  }

  private static StatedTime half(StatedTime whole) {
    return whole.unit() == Unit.DAYS
        ? new StatedTime(Math.ceilDiv(whole.amount(), 2), Unit.DAYS)
        : new StatedTime(whole.amount() == 1 ? 15 : 45, Unit.DAYS);
  }

  private static @Nullable TimeExpression adverb(MatchResult match) {
    var time = ADVERBS.get(match.group(1).replace("-", ""));
    return time == null ? null : new TimeExpression(match.start(), match.end(), time, true);
  }

  static int number(String words) {
    if (Character.isDigit(words.charAt(0))) return Integer.parseInt(words);
    if (words.equals("a") || words.equals("an")) return 1;
    int plain = ONES.indexOf(words);
    if (plain >= 0) return plain;
    int cut = Math.max(words.indexOf('-'), words.indexOf(' '));
    int tens = TENS.indexOf(cut < 0 ? words : words.substring(0, cut)) * 10 + 20;
    return cut < 0 ? tens : tens + ONES.indexOf(words.substring(cut + 1));
  }
}
