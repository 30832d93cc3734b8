package org.assay.passwords;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.assay.passwords.Text.Changed;
import org.assay.passwords.Text.Encoded;
import org.assay.passwords.Text.Hashed;
import org.assay.passwords.Text.Joined;
import org.assay.passwords.Text.Literal;
import org.assay.passwords.Text.Slice;

/// Looks for passwords cut from a digest without a key: any message built from the row and
/// guessable constants, any usual digest, any way to turn bytes into symbols, in an unknown order
/// of symbols.
final class DigestPipelines implements Relation {
  private static final List<DigestKind> COMMON =
      List.of(DigestKind.MD5, DigestKind.SHA_1, DigestKind.SHA_256);
  private static final List<DigestKind> WIDER =
      List.of(DigestKind.MD5, DigestKind.SHA_1, DigestKind.SHA_256, DigestKind.SHA_512);
  private static final List<DigestKind> DIGESTS = java.util.Arrays.stream(DigestKind.values())
      .filter(kind -> kind != DigestKind.NONE)
      .toList();
  private static final int BLOCK = 400;
  private static final int MINORITY_ROWS = 400;
  private static final int ROW_STARTS = 12;
  /// Evidence, as log2, that makes a first character uneven.
  private static final double UNEVEN = -20;

  @Override
  public String name() {
    return "digests without a key of identifiers, dates, names and guessable constants, in any encoding";
  }

  @Override
  public int fewestRows() {
    return 20;
  }

  @Override
  public int rowsToLearn(Selection rows) {
    return 16;
  }

  @Override
  public boolean isCheap() {
    return false;
  }

  @Override
  public boolean deservesGlance() {
    return true;
  }

  @Override
  public void search(Selection rows, Search search) {
    if (rows.varying.length == 0) return;
    StreamMatcher matcher = new StreamMatcher(rows, search.options.seed());
    Views views = search.views;
    List<Text> single = new ArrayList<>(views.main);
    single.addAll(views.more);
    single.addAll(rowTexts());
    List<Text> doubled = new ArrayList<>();
    for (Text text : search.isQuick() ? views.main : single) {
      for (DigestKind kind : COMMON) {
        Text bytes = new Hashed(kind, text);
        doubled.add(bytes);
        doubled.add(new Encoded(Encoding.HEX_LOWER, bytes));
        doubled.add(new Encoded(Encoding.HEX_UPPER, bytes));
      }
    }
    Cuts wide = Cuts.all(matcher, !search.isQuick());
    run(single, DIGESTS, wide, matcher, rows, search);
    run(
        parts(search.isQuick() ? views.main : single),
        List.of(DigestKind.NONE),
        Cuts.numbers(matcher),
        matcher,
        rows,
        search);
    Cuts narrow = startsUnevenly(rows)
        ? Cuts.all(matcher, false).with(ByteCut.RADIX_TOP)
        : Cuts.all(matcher, false);
    if (!views.given.isEmpty()) run(around(views), WIDER, narrow, matcher, rows, search);
    run(doubled, COMMON, narrow, matcher, rows, search);
    run(keyed(views), List.of(DigestKind.NONE), narrow, matcher, rows, search);
    run(salted(views, search), WIDER, narrow, matcher, rows, search);
    run(pairs(views, search), WIDER, narrow, matcher, rows, search);
    if (!search.isQuick()) run(triples(views, search), COMMON, narrow, matcher, rows, search);
  }

  /// True where the first character is less even than chance makes it, as the highest digit of a
  /// large number is: reason enough to try the slow cut.
  private static boolean startsUnevenly(Selection rows) {
    int size =
        java.util.Arrays.stream(rows.alphabets).mapToInt(Alphabet::size).max().orElse(1);
    Map<Character, Integer> counts = new HashMap<>();
    for (String secret : rows.secrets) counts.merge(secret.charAt(0), 1, Integer::sum);
    double even = (double) rows.size() / size;
    double statistic = (size - counts.size()) * even;
    for (int count : counts.values()) statistic += (count - even) * (count - even) / even;
    return counts.size() > 1 && Evidence.chiSquare(statistic, size - 1L) < UNEVEN;
  }

  /// The ways to cut bytes, with the alphabet sizes that fit.
  @SuppressWarnings("ArrayRecordComponent") // read millions of times
  private record Cuts(List<ByteCut> cuts, int[] ranges, int most) {
    /// True where the digits outnumber the symbols, so that several digits may stand for one
    /// symbol.
    boolean loose(ByteCut cut) {
      return cut.isFixedRange() && cut.range(0) > most;
    }

    boolean anyLoose() {
      return cuts.stream().anyMatch(this::loose);
    }

    /// These and one more.
    Cuts with(ByteCut another) {
      List<ByteCut> more = new ArrayList<>(cuts);
      if (!more.contains(another)) more.add(another);
      return new Cuts(more, ranges, most);
    }

    /// The cuts that read a number.
    static Cuts numbers(StreamMatcher matcher) {
      int most = matcher.ranges().stream().mapToInt(Integer::intValue).max().orElse(2);
      return new Cuts(
          List.of(ByteCut.RADIX_WHOLE, ByteCut.RADIX_FIRST_4, ByteCut.RADIX_FIRST_8),
          matcher.ranges().stream().mapToInt(Integer::intValue).toArray(),
          most);
    }

    static Cuts all(StreamMatcher matcher, boolean slow) {
      Collection<Integer> ranges = matcher.ranges();
      int least = matcher.ranges().stream().mapToInt(Integer::intValue).min().orElse(2);
      List<ByteCut> cuts = new ArrayList<>();
      for (ByteCut cut : ByteCut.values()) {
        if ((cut.isSlow() || cut.isRare()) && !slow) continue;
        if (cut == ByteCut.NIBBLES && (least > 16 || (least < 15 && !slow))) continue;
        if (cut == ByteCut.HEX_DIGITS_ONLY && (least > 10 || least < 9)) continue;
        if (cut == ByteCut.BITS_6_ALNUM && (matcher.most() < 58 || matcher.most() > 62)) continue;
        if (cut == ByteCut.BITS_6_CLEAR && (matcher.most() < 52 || matcher.most() > 57)) continue;
        if (cut == ByteCut.BYTE_MOD_UNBIASED && Integer.bitCount(least) == 1) continue;
        if (cut == ByteCut.BITS_5 && (least > 32 || least <= 16 || (least < 28 && !slow))) continue;
        if (cut == ByteCut.BITS_6 && (least <= 32 || (least < 56 && !slow))) continue;
        cuts.add(cut);
      }
      // Lists of words may hold a word twice.
      int most = matcher.hasWords()
          ? matcher.most()
          : ranges.stream().mapToInt(Integer::intValue).max().orElse(2);
      return new Cuts(cuts, ranges.stream().mapToInt(Integer::intValue).toArray(), most);
    }
  }

  /// Parts of the hexadecimal text of a digest that programs read as one number.
  private static List<Text> parts(List<Text> messages) {
    List<Text> parts = new ArrayList<>();
    for (Text message : messages) {
      for (DigestKind kind : COMMON) {
        Text bytes = new Hashed(kind, message);
        for (int from = 1; from <= 12; from++) parts.add(new Slice(bytes, from, 0));
        Text hex = new Encoded(Encoding.HEX_LOWER, bytes);
        for (int digits : new int[] {5, 7, 9, 11, 13, 15}) {
          Text odd = new Joined(List.of(new Literal("0"), new Slice(hex, 0, digits)));
          parts.add(new Changed(Change.BYTES_OF_HEX, odd));
        }
        for (int digits : new int[] {5, 7, 10, 12, 15}) {
          Text odd = digits % 2 == 0
              ? new Slice(hex, -digits, 0)
              : new Joined(List.of(new Literal("0"), new Slice(hex, -digits, 0)));
          parts.add(new Changed(Change.BYTES_OF_HEX, odd));
        }
      }
    }
    return parts;
  }

  /// A given constant with two columns, or with parts of one or two, in every order.
  private static List<Text> around(Views views) {
    List<Text> texts = new ArrayList<>();
    List<Text> forms = new ArrayList<>(views.main);
    for (Text text : views.more) {
      boolean raw = text instanceof Changed(Change change, Text _) && change == Change.BYTES_OF_HEX;
      boolean spelt = text.formula().contains(Change.DIGITS_SPELT.label());
      boolean part = text instanceof Slice(Text _, int from, int to)
          && ((to == 0 && (from == -4 || from == -6 || from == -8))
              || (from == 0 && (to == 6 || to == 8)));
      if (raw || part || spelt) forms.add(text);
    }
    for (Text constant : views.given.subList(0, Math.min(16, views.given.size()))) {
      for (Text a : forms) {
        texts.add(joined(constant, "", a));
        texts.add(joined(a, "", constant));
        for (Text b : forms) {
          if (a.equals(b)) continue;
          Text both = joined(a, "", b);
          texts.add(joined(constant, "", both));
          texts.add(joined(both, "", constant));
          texts.add(joined(joined(a, "", constant), "", b));
          texts.add(joined(joined(constant, "", both), "", b.columns().size() == 1 ? whole(b) : b));
        }
      }
    }
    return texts;
  }

  /// What a part was cut from.
  private static Text whole(Text text) {
    return text instanceof Slice(Text of, int _, int _) ? of : text;
  }

  /// Runs the messages in blocks side by side; what they find is joined in the order of the
  /// blocks.
  private void run(
      List<Text> messages,
      List<DigestKind> kinds,
      Cuts cuts,
      StreamMatcher matcher,
      Selection rows,
      Search search) {
    List<Integer> blocks = new ArrayList<>();
    for (int from = 0; from < messages.size(); from += BLOCK) blocks.add(from);
    List<Search> parts = blocks.parallelStream()
        .map(from -> {
          Search part = search.apart();
          List<Text> block = messages.subList(from, Math.min(from + BLOCK, messages.size()));
          block(block, kinds, cuts, matcher.apart(), rows, part);
          return part;
        })
        .toList();
    parts.forEach(search::join);
  }

  private void block(
      List<Text> messages,
      List<DigestKind> kinds,
      Cuts cuts,
      StreamMatcher matcher,
      Selection rows,
      Search search) {
    Screened screened = new Screened(matcher.screen(), kinds);
    DigestsAhead ahead =
        DigestsAhead.of(messages, kinds, matcher.lookedAtFirst(cuts.anyLoose()), screened);
    for (int m = 0; m < messages.size(); m++) {
      Text message = messages.get(m);
      if (!screened.of(message)) continue;
      ahead.fill(m, screened);
      for (DigestKind kind : kinds) {
        screened.by(kind);
        int length = screened.bytes(0).length;
        for (ByteCut cut : cuts.cuts()) {
          if (length == 0) break;
          int places = cut.places(length);
          if (places < 1 || (length < 4 && places == 1 && cut != ByteCut.RADIX_WHOLE)) continue;
          for (int range : cuts.ranges()) {
            search.tried(places);
            screened.by(cut, places, range);
            if (matcher.passes(screened, places, cuts.loose(cut))) {
              confirm(
                  kind == DigestKind.NONE ? message : new Hashed(kind, message),
                  cut,
                  range,
                  matcher,
                  rows,
                  search);
            }
            if (cut.isFixedRange()) break;
          }
        }
      }
    }
  }

  private void confirm(
      Text digest, ByteCut cut, int range, StreamMatcher matcher, Selection rows, Search search) {
    boolean row = digest.columns().isEmpty();
    Ground ground = row ? Ground.INCREMENTAL_COUNTER : Search.ground(digest.columns());
    String why = row
        ? "the password is a digest of the row number; counting through the rows gives all passwords"
        : "the password is cut from a digest without a secret key, so whoever knows the row can compute it";
    matcher.offer(
        new Digit.OfText(digest, cut, 0, range),
        at -> {
          String text = digest.at(rows.lot, at);
          return text == null ? new int[0] : cut.digits(Bytes.of(text), range);
        },
        place -> new Digit.OfText(digest, cut, place, range),
        40 + depth(digest) + (cut.isOfWhole() ? 2 : 0),
        ground,
        why,
        search);
  }

  private static int depth(Text text) {
    return switch (text) {
      case Text.Col _, Literal _ -> 0;
      case Slice(Text of, int _, int _) -> 1 + depth(of);
      case Text.Stride(Text of, int _, int _) -> 1 + depth(of);
      case Changed(Change _, Text of) -> 1 + depth(of);
      case Text.Paired(Text of, String _) -> 1 + depth(of);
      case Text.Replaced(Text of, String _, String _) -> 1 + depth(of);
      case Joined(List<Text> parts) ->
        parts.stream().mapToInt(p -> 1 + depth(p)).sum();
      case Text.Written _ -> 2;
      case Hashed(DigestKind _, Text of) -> 1 + depth(of);
      case Text.Keyed(DigestKind _, Text key, Text of) -> 1 + depth(key) + depth(of);
      case Encoded(Encoding _, Text of) -> 1 + depth(of);
      case Text.Dated(Text of, String _) -> 1 + depth(of);
    };
  }

  /// The row number, from the usual starts, as decimal text of several widths.
  private static List<Text> rowTexts() {
    List<Text> texts = new ArrayList<>();
    for (long start :
        new long[] {0, 1, 100, 1000, 1001, 10_000, 10_001, 100_000, 100_001, 1_000_000, 1_000_001
        }) {
      for (int width : new int[] {0, 4, 6, 8}) {
        if (texts.size() > ROW_STARTS * 4) break;
        texts.add(
            new Text.Written(new Quantity.Plus(new Quantity.RowNumber(), start), 10, width, false));
      }
    }
    return texts;
  }

  /// HMACs with a key that anybody can guess or read: a constant, a name, another identifier.
  private static List<Text> keyed(Views views) {
    List<Text> texts = new ArrayList<>();
    List<Text> keys = new ArrayList<>(views.constants);
    keys.addAll(views.main);
    for (Text key : keys) {
      for (Text of : views.main) {
        if (key.equals(of)) continue;
        for (DigestKind kind : COMMON) texts.add(new Text.Keyed(kind, key, of));
      }
      for (Text of : views.constants) {
        if (key.columns().isEmpty() || of.columns().equals(key.columns())) continue;
        texts.add(new Text.Keyed(DigestKind.SHA_256, key, of));
        texts.add(new Text.Keyed(DigestKind.MD5, key, of));
      }
    }
    return texts;
  }

  private static List<Text> salted(Views views, Search search) {
    List<Text> texts = new ArrayList<>();
    List<Text> bodies = new ArrayList<>(views.main);
    if (!search.isQuick()) bodies.addAll(tails(views));
    List<String> separators = Views.SEPARATORS.subList(
        0, search.isQuick() ? 4 : search.isDeep() ? Views.SEPARATORS.size() : 6);
    for (Text body : bodies) {
      for (Text constant : views.constants) {
        for (String separator : separators) {
          texts.add(joined(constant, separator, body));
          texts.add(joined(body, separator, constant));
          if (search.isDeep())
            texts.add(joined(joined(constant, separator, body), separator, constant));
        }
      }
      for (String newline : List.of("\n", "\r\n", "\0", " "))
        texts.add(joined(body, "", new Literal(newline)));
    }
    return texts;
  }

  /// Short parts of identifiers that are used instead of the whole.
  private static List<Text> tails(Views views) {
    List<Text> tails = new ArrayList<>();
    for (Text text : views.more) {
      if (text instanceof Slice(Text _, int from, int to)
          && to == 0
          && (from == -6 || from == -4 || from == -8)) {
        tails.add(text);
      }
    }
    return tails;
  }

  private static Text joined(Text a, String separator, Text b) {
    List<Text> parts = new ArrayList<>();
    parts.addAll(a instanceof Joined(List<Text> inner) ? inner : List.of(a));
    if (!separator.isEmpty()) parts.add(new Literal(separator));
    parts.addAll(b instanceof Joined(List<Text> inner) ? inner : List.of(b));
    return new Joined(parts);
  }

  private static List<Text> pairs(Views views, Search search) {
    List<Text> texts = new ArrayList<>();
    List<Text> forms = new ArrayList<>(views.main);
    if (!search.isQuick()) {
      forms.addAll(tails(views));
      for (Text date : views.dates) if (forms.size() < 60 && short_(date)) forms.add(date);
    }
    List<String> separators = Views.SEPARATORS.subList(
        0, search.isQuick() ? 4 : search.isDeep() ? Views.SEPARATORS.size() : 6);
    for (Text a : forms) {
      for (Text b : forms) {
        if (a.columns().equals(b.columns())) continue;
        for (String separator : separators) texts.add(joined(a, separator, b));
      }
    }
    return texts;
  }

  private static boolean short_(Text date) {
    return date instanceof Text.Dated(Text _, String pattern)
        && List.of("yyyyMMdd", "yyMMdd", "ddMMyyyy", "ddMMyy", "yyyy-MM-dd", "yyyy")
            .contains(pattern);
  }

  /// Three columns, or two and a constant, in every order.
  private static List<Text> triples(Views views, Search search) {
    List<Text> forms = usual(views, search.isDeep() ? 4 : 2);
    List<Text> all = new ArrayList<>(forms);
    views.constants.stream().limit(search.isDeep() ? 24 : 4).forEach(all::add);
    List<Text> texts = new ArrayList<>();
    for (Text a : all) {
      for (Text b : all) {
        for (Text c : all) {
          Set<Column> columns = new LinkedHashSet<>(a.columns());
          columns.addAll(b.columns());
          columns.addAll(c.columns());
          boolean twice = a.equals(b) || a.equals(c) || b.equals(c);
          if (twice || columns.size() < (search.isDeep() ? 1 : 2)) continue;
          for (String separator : List.of("", "-", ":", "_"))
            texts.add(joined(joined(a, separator, b), separator, c));
        }
      }
    }
    return texts;
  }

  /// The most usual forms of each column: as it stands, and the hexadecimal digits of addresses.
  private static List<Text> usual(Views views, int most) {
    Map<Column, List<Text>> byColumn = new HashMap<>();
    for (Text text : views.main) {
      if (text instanceof Text.Paired) continue;
      Column column = text.columns().iterator().next();
      List<Text> forms = byColumn.computeIfAbsent(column, _ -> new ArrayList<>());
      if (forms.size() < most) forms.add(text);
    }
    return views.main.stream()
        .filter(text -> byColumn.values().stream().anyMatch(forms -> forms.contains(text)))
        .toList();
  }

  /// Digests that only some of the rows follow, in the usual encodings: compares row by row and
  /// counts the votes.
  static final class Minorities implements Relation {
    private static final String WHY =
        "the password is cut from a digest without a secret key, so whoever knows the row can compute it";
    private static final Map<Encoding, Pattern> VOTED = new EnumMap<>(Map.of(
        Encoding.HEX_LOWER, Pattern.compile("[0-9a-f]+|[0-9A-F]+"),
        Encoding.DECIMAL, Pattern.compile("[0-9]{1,11}"),
        Encoding.BASE32, Pattern.compile("[A-Z2-7]+|[a-z2-7]+"),
        Encoding.BASE36, Pattern.compile("[0-9a-z]{1,11}|[0-9A-Z]{1,11}"),
        Encoding.BASE64, Pattern.compile("[0-9A-Za-z+/]+")));

    @Override
    public String name() {
      return "digests without a key that only some rows follow, in the usual encodings";
    }

    @Override
    public int fewestRows() {
      return 4;
    }

    @Override
    public boolean seesMinorities() {
      return true;
    }

    @Override
    public boolean isCheap() {
      return false;
    }

    @Override
    public void search(Selection rows, Search search) {
      Selection sample =
          rows.sample(search.isDeep() ? 4 * MINORITY_ROWS : MINORITY_ROWS, search.options.seed());
      String fixed = Cells.fixed(rows);
      int from = 0;
      int to = rows.length;
      while (from < to && fixed.charAt(from) != Formula.UNKNOWN) from++;
      while (to > from && fixed.charAt(to - 1) != Formula.UNKNOWN) to--;
      if (to - from < 5) return;
      String[] cores = new String[sample.size()];
      for (int i = 0; i < cores.length; i++) cores[i] = sample.secrets[i].substring(from, to);
      List<Text> messages = new ArrayList<>(search.views.main);
      if (!search.isQuick()) messages.addAll(search.views.more);
      List<Encoding> encodings = encodings(cores);
      List<Reduced> reduced = reduced(rows, from, to, cores);
      int start = from;
      List<Search> parts = messages.parallelStream()
          .map(message -> {
            Search part = search.apart();
            for (DigestKind kind : COMMON) {
              Hashed digest = new Hashed(kind, message);
              votes(digest, encodings, cores, start, sample, rows, part);
              reducedVotes(digest, reduced, start, sample, rows, part);
            }
            return part;
          })
          .toList();
      parts.forEach(search::join);
    }

    /// The encodings that at least four passwords could be cut from.
    private static List<Encoding> encodings(String[] cores) {
      return VOTED.entrySet().stream()
          .map(Map.Entry::getKey)
          .filter(encoding -> java.util.Arrays.stream(cores)
                  .filter(core -> fits(encoding, core))
                  .limit(4)
                  .count()
              == 4)
          .toList();
    }

    /// One way to make symbols from bytes, and the digits that each row wants, null where a row
    /// has other symbols.
    @SuppressWarnings("ArrayRecordComponent") // read millions of times
    private record Reduced(ByteCut cut, Alphabet alphabet, boolean backwards, int[][] wanted) {
      boolean draws(int row, byte[] bytes) {
        int[] digits = wanted[row];
        int range = alphabet.size();
        int last = digits.length - 1;
        if (cut.digit(bytes, 0, range) != digits[backwards ? last : 0]) return false;
        int[] drawn = cut.digits(bytes, range);
        if (drawn.length <= last) return false;
        for (int i = 0; i <= last; i++)
          if (drawn[i] != digits[backwards ? last - i : i]) return false;
        return true;
      }

      Cells formula(Hashed digest, int from, Selection rows) {
        Map<String, Character> table = new HashMap<>();
        for (int d = 0; d < alphabet.size(); d++) table.put(String.valueOf(d), alphabet.symbol(d));
        List<Cells.Cell> cells = new ArrayList<>();
        int length = wanted[0].length;
        for (int i = 0; i < length; i++) {
          Digit digit =
              new Digit.OfText(digest, cut, backwards ? length - 1 - i : i, alphabet.size());
          cells.add(new Cells.Cell(from + i, List.of(digit), table));
        }
        return new Cells(rows.length, Cells.fixed(rows), cells);
      }
    }

    private static List<Reduced> reduced(Selection rows, int from, int to, String[] cores) {
      List<Reduced> all = new ArrayList<>();
      for (Alphabet alphabet : Window.alphabets(rows.alphabet(from, to))) {
        int[] digits = alphabet.digits();
        int[][] wanted = new int[cores.length][to - from];
        boolean holds = true;
        for (int i = 0; i < cores.length; i++) {
          for (int k = 0; k < to - from; k++) {
            char c = cores[i].charAt(k);
            wanted[i][k] = c < 128 ? digits[c] : -1;
            holds &= wanted[i][k] >= 0;
          }
        }
        if (!holds) continue;
        all.add(new Reduced(ByteCut.BYTE_MOD, alphabet, false, wanted));
        for (ByteCut cut :
            List.of(ByteCut.RADIX_FIRST_8, ByteCut.RADIX_FIRST_4, ByteCut.RADIX_WHOLE)) {
          all.add(new Reduced(cut, alphabet, true, wanted));
          all.add(new Reduced(cut, alphabet, false, wanted));
        }
      }
      return all;
    }

    private static void reducedVotes(
        Hashed digest,
        List<Reduced> reduced,
        int from,
        Selection sample,
        Selection rows,
        Search search) {
      int[] votes = new int[reduced.size()];
      search.tried(reduced.size());
      for (int i = 0; i < sample.size(); i++) {
        String text = digest.at(sample.lot, sample.rows[i]);
        if (text == null) continue;
        byte[] bytes = Bytes.of(text);
        for (int k = 0; k < votes.length; k++) if (reduced.get(k).draws(i, bytes)) votes[k]++;
      }
      for (int k = 0; k < votes.length; k++) {
        if (votes[k] < 4) continue;
        Cells formula = reduced.get(k).formula(digest, from, rows);
        int hits = 0;
        for (int row : rows.rows) if (formula.explains(rows.lot, row)) hits++;
        search.offer(new Candidate(
            Search.ground(digest.columns()),
            formula,
            Evidence.tail(rows.size(), hits, rows.chance.whole()),
            39 + depth(digest),
            rows,
            WHY));
      }
    }

    private static boolean fits(Encoding encoding, String core) {
      Pattern form = VOTED.get(encoding);
      return form != null && form.matcher(core).matches();
    }

    private static void votes(
        Hashed digest,
        List<Encoding> encodings,
        String[] cores,
        int from,
        Selection sample,
        Selection rows,
        Search search) {
      Map<String, Integer> votes = new HashMap<>();
      search.tried(40L * 6);
      for (int i = 0; i < cores.length; i++) {
        byte[] bytes = null;
        for (Encoding encoding : encodings) {
          if (!fits(encoding, cores[i])) continue;
          if (bytes == null) {
            String text = digest.at(sample.lot, sample.rows[i]);
            if (text == null) break;
            bytes = Bytes.of(text);
          }
          vote(votes, encoding, bytes, cores[i]);
        }
      }
      votes.forEach((key, count) -> {
        if (count >= 4) offer(digest, key, from, cores[0].length(), rows, search);
      });
    }

    private static void vote(
        Map<String, Integer> votes, Encoding encoding, byte[] bytes, String core) {
      int at = encoding.of(bytes).indexOf(cased(encoding, core));
      if (at >= 0) votes.merge(encoding.name() + " " + at, 1, Integer::sum);
    }

    private static String cased(Encoding encoding, String core) {
      return switch (encoding) {
        case HEX_LOWER, BASE36 -> core.toLowerCase(Locale.ROOT);
        case BASE32 -> core.toUpperCase(Locale.ROOT);
        default -> core;
      };
    }

    private static void offer(
        Hashed digest, String key, int from, int length, Selection rows, Search search) {
      String[] parts = key.split(" ", -1);
      int at = Integer.parseInt(parts[1]);
      Text slice = new Slice(new Encoded(Encoding.valueOf(parts[0]), digest), at, at + length);
      for (Text text :
          List.of(slice, new Changed(Change.UPPER, slice), new Changed(Change.LOWER, slice))) {
        Spelled formula = new Spelled(text, from);
        int hits = 0;
        for (int row : rows.rows) if (formula.explains(rows.lot, row)) hits++;
        if (hits < 4) continue;
        double log2 = Evidence.tail(rows.size(), hits, rows.chance.bits(from, from + length));
        search.offer(new Candidate(
            Search.ground(digest.columns()), formula, log2, 38 + depth(digest), rows, WHY));
        return;
      }
    }
  }
}
