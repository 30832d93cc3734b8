package org.assay.passwords;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assay.passwords.Text.Changed;
import org.assay.passwords.Text.Col;
import org.assay.passwords.Text.Literal;
import org.assay.passwords.Text.Paired;
import org.assay.passwords.Text.Slice;
import org.assay.passwords.Text.Written;

/// The views of a lot that relations are tried on.
final class Views {
  /// Separators between joined parts, most usual first.
  static final List<String> SEPARATORS =
      List.of("", "-", ":", "_", " ", ".", "/", "|", ",", "+", "#", ";", "@", "\n");

  /// Constants that programmers use as salt when nobody watches.
  static final List<String> USUAL_SALTS = List.of(
      "salt",
      "password",
      "admin",
      "secret",
      "key",
      "default",
      "wifi",
      "wpa",
      "psk",
      "root",
      "user",
      "factory",
      "123456",
      "1234",
      "0000",
      "router",
      "device",
      "iot",
      "pass",
      "token");

  private static final int SAMPLE = 64;

  private final Lot lot;
  private final AuditOptions options;
  private final int[] sample;
  /// The usual spellings of each varying column.
  final List<Text> main = new ArrayList<>();
  /// Further forms and parts of them.
  final List<Text> more = new ArrayList<>();
  /// Dates in all spellings.
  final List<Text> dates = new ArrayList<>();
  /// Constants, and columns that vary little: brand, model, words given.
  final List<Text> constants = new ArrayList<>();
  /// Constants that were given for this audit.
  final List<Text> given = new ArrayList<>();
  /// Numbers that a hash of an identifier gives, from which generators are seeded.
  final List<Quantity> hashes = new ArrayList<>();
  /// Every number.
  final List<Quantity> numbers = new ArrayList<>();
  /// The numbers most likely to be counted with.
  final List<Quantity> mainNumbers = new ArrayList<>();

  private Views(Lot lot, AuditOptions options) {
    this.lot = lot;
    this.options = options;
    int n = Math.min(SAMPLE, lot.size());
    this.sample = new int[n];
    for (int i = 0; i < n; i++) sample[i] = (int) ((long) i * lot.size() / n);
  }

  static Views of(Lot lot, AuditOptions options) {
    Views views = new Views(lot, options);
    for (Column column : lot.identifiers()) views.column(column);
    views.constants();
    views.dedupe(views.main);
    views.dedupe(views.more);
    views.dedupe(views.dates);
    views.dedupe(views.constants);
    views.more.removeAll(views.main);
    views.numbers();
    return views;
  }

  private void column(Column column) {
    Text text = new Col(column);
    int distinct = distinct(column);
    if (distinct == 0) return;
    boolean varies = distinct > Math.min(12, lot.size() / 4);
    switch (column.role()) {
      case MAC -> mac(text);
      case SERIAL, IMEI, SSID -> identifier(text);
      case OTHER -> {
        if (varies) identifier(text);
        else constants.add(text);
      }
      case MADE -> date(text);
      case MODEL -> {
        model(text);
        if (varies) identifier(text);
      }
      case PASSWORD -> throw new IllegalStateException("a password column is no identifier");
    }
  }

  private int distinct(Column column) {
    Set<String> seen = new LinkedHashSet<>();
    for (int row = 0; row < lot.size() && seen.size() < 100; row++) {
      String value = lot.cell(row, column.index());
      if (!value.isEmpty()) seen.add(value);
    }
    return seen.size();
  }

  private void mac(Text text) {
    Text plain = new Changed(Change.PLAIN, text);
    Text lower = new Changed(Change.LOWER, plain);
    Text upper = new Changed(Change.UPPER, plain);
    for (Text form : List.of(lower, upper)) {
      main.add(form);
      for (String separator : List.of(":", "-")) main.add(new Paired(form, separator));
      for (int tail : new int[] {8, 6, 4, 5, 7, 10}) more.add(new Slice(form, -tail, 0));
      more.add(new Slice(form, 0, 6));
      more.add(new Paired(new Slice(form, -6, 0), ":"));
      more.add(new Changed(Change.REVERSED, form));
      more.add(new Changed(Change.PAIRS_REVERSED, form));
    }
    main.add(text);
    more.add(new Changed(Change.UPPER, text));
    more.add(new Changed(Change.LOWER, text));
    more.add(new Changed(Change.BYTES_OF_HEX, lower));
    more.add(new Changed(Change.BYTES_OF_HEX, new Slice(lower, -6, 0)));
    more.add(new Changed(Change.BYTES_OF_HEX, new Changed(Change.PAIRS_REVERSED, lower)));
    Quantity whole = new Quantity.Read(plain, 16);
    Quantity nic = new Quantity.Read(new Slice(plain, -6, 0), 16);
    more.add(new Written(whole, 10, 0, false));
    more.add(new Written(nic, 10, 0, false));
    for (int step : new int[] {1, -1, 2, -2, 3, 4, -3, -4, 5, 8, -8}) {
      Text lowerSibling = new Written(new Quantity.Plus(whole, step), 16, 12, false);
      Text upperSibling = new Written(new Quantity.Plus(whole, step), 16, 12, true);
      more.add(lowerSibling);
      more.add(upperSibling);
      more.add(new Paired(lowerSibling, ":"));
      more.add(new Paired(upperSibling, ":"));
      more.add(new Slice(lowerSibling, -8, 0));
      more.add(new Slice(lowerSibling, -6, 0));
      more.add(new Slice(upperSibling, -6, 0));
      more.add(new Changed(Change.BYTES_OF_HEX, lowerSibling));
    }
    for (Change change : List.of(Change.BYTES_IN_DECIMAL, Change.BYTES_UNPADDED)) {
      Text bytes = new Changed(change, lower);
      more.add(bytes);
      more.add(new Changed(Change.PLAIN, bytes));
      more.add(new Text.Replaced(bytes, ".", ":"));
      more.add(new Text.Replaced(bytes, ".", "-"));
    }
    more.add(new Changed(
        Change.UPPER, new Changed(Change.PLAIN, new Changed(Change.BYTES_UNPADDED, lower))));
    for (Text form : List.of(lower, upper)) {
      more.add(new Changed(Change.COMPLEMENTED, form));
      more.add(new Changed(Change.REVERSED, new Changed(Change.COMPLEMENTED, form)));
      more.add(new Changed(Change.REPEATED_TO_64, form));
    }
    more.add(new Changed(Change.CAPITALS_EVEN, lower));
    more.add(new Changed(Change.CAPITALS_ODD, lower));
    // Locally administered sibling: the second-lowest bit of the first byte set.
    Text local = new Written(new Quantity.Plus(whole, 1L << 41), 16, 12, false);
    more.add(local);
    more.add(new Changed(Change.UPPER, local));
  }

  private void identifier(Text text) {
    main.add(text);
    main.add(new Changed(Change.LOWER, text));
    main.add(new Changed(Change.UPPER, text));
    Text plain = new Changed(Change.PLAIN, text);
    main.add(plain);
    main.add(new Changed(Change.DIGITS, text));
    main.add(new Changed(Change.NO_LEADING_ZEROS, text));
    more.add(new Changed(Change.LOWER, plain));
    more.add(new Changed(Change.UPPER, plain));
    more.add(new Changed(Change.REVERSED, text));
    more.add(new Changed(Change.REVERSED, plain));
    more.add(new Changed(Change.HEX_OF_TEXT, text));
    more.add(new Changed(Change.BYTES_OF_HEX, plain));
    for (int k = 3; k <= 10; k++) {
      more.add(new Slice(plain, -k, 0));
      more.add(new Slice(plain, 0, k));
      more.add(new Slice(plain, k, 0));
      more.add(new Changed(Change.HEX_OF_TEXT, new Slice(plain, -k, 0)));
    }
    for (int head = 2; head <= 8; head++) {
      for (int tail = 3; tail <= 4; tail++) {
        Text codes = new Changed(Change.HEX_OF_TEXT, new Slice(plain, -tail, 0));
        more.add(new Text.Joined(List.of(new Slice(plain, 0, head), codes)));
      }
    }
    for (int k = 1; k <= 2; k++) {
      more.add(new Slice(text, k, 0));
      more.add(new Slice(text, 0, -k));
      more.add(new Slice(new Slice(text, k, 0), 0, -1));
    }
    for (int head = 4; head <= 8; head++) {
      for (int at = head; at <= head + 2; at++) {
        Text codes = new Changed(Change.HEX_OF_TEXT, new Slice(plain, at, at + 3));
        more.add(new Text.Joined(List.of(new Slice(plain, 0, head), codes)));
      }
    }
    more.add(new Changed(Change.REPEATED_TO_64, plain));
    more.add(new Changed(Change.NINES, plain));
    more.add(new Changed(Change.CAPITALS_EVEN, plain));
    more.add(new Changed(Change.CAPITALS_ODD, plain));
    Text digits = new Changed(Change.DIGITS, text);
    Text spelt = new Changed(Change.DIGITS_SPELT, digits);
    more.add(spelt);
    more.add(new Changed(Change.LOWER, spelt));
    more.add(new Changed(Change.UPPER, spelt));
    more.add(new Changed(Change.NO_LEADING_ZEROS, digits));
    for (int k = 4; k <= 8; k++) more.add(new Slice(digits, -k, 0));
    more.add(new Written(new Quantity.Read(digits, 10), 16, 0, false));
    more.add(new Written(new Quantity.Read(digits, 10), 16, 8, false));
    more.add(new Written(new Quantity.Read(digits, 10), 16, 0, true));
    more.add(new Written(new Quantity.Read(plain, 36), 10, 0, false));
  }

  private void date(Text text) {
    main.add(text);
    for (String pattern : DateSpelling.PATTERNS) dates.add(new Text.Dated(text, pattern));
    more.add(new Written(new Quantity.Moment(text, Quantity.Moment.Unit.SECONDS), 10, 0, false));
    more.add(new Written(new Quantity.Moment(text, Quantity.Moment.Unit.DAYS), 10, 0, false));
  }

  private void model(Text text) {
    Text plain = new Changed(Change.PLAIN, text);
    for (Text form : List.of(text, plain)) {
      constants.add(form);
      constants.add(new Changed(Change.LOWER, form));
      constants.add(new Changed(Change.UPPER, form));
    }
    constants.add(new Changed(Change.DIGITS, text));
  }

  private void constants() {
    Set<String> words = new LinkedHashSet<>();
    for (Column column : lot.identifiers()) {
      if (column.role() == ColumnRole.MODEL) words.addAll(wordsOf(column));
      if (column.role() == ColumnRole.SSID) words.add(stem(column));
    }
    for (String word : options.words()) {
      words.add(word);
      words.addAll(List.of(word.split("[^A-Za-z0-9]+", -1)));
    }
    for (String word : words) {
      if (word.isBlank()) continue;
      constants.add(new Literal(word));
      constants.add(new Literal(word.toLowerCase(Locale.ROOT)));
      constants.add(new Literal(word.toUpperCase(Locale.ROOT)));
    }
    for (String constant : options.constants()) given(constant);
    for (String salt : USUAL_SALTS) constants.add(new Literal(salt));
  }

  /// A constant as it is written, and the bytes where hexadecimal digits write some.
  private void given(String constant) {
    Literal literal = new Literal(constant);
    constants.add(literal);
    given.add(literal);
    String hex = constant.replaceFirst("^(hex:|0x|0X)", "").replaceAll("\\\\x|[ :,-]", "");
    String bytes = hex.length() >= 8 ? Bytes.ofHex(hex) : null;
    if (bytes == null) return;
    constants.add(new Literal(bytes));
    given.add(new Literal(bytes));
  }

  /// The letters that all values begin with.
  private String stem(Column column) {
    String stem = lot.cell(sample[0], column.index());
    for (int row : sample) {
      String value = lot.cell(row, column.index());
      int same = 0;
      while (same < Math.min(stem.length(), value.length())
          && stem.charAt(same) == value.charAt(same)
          && Character.isLetter(value.charAt(same))) same++;
      stem = stem.substring(0, same);
    }
    return stem;
  }

  /// Words and runs of words of the commonest value, such as brand, series, number.
  private List<String> wordsOf(Column column) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (int row : sample) counts.merge(lot.cell(row, column.index()), 1, Integer::sum);
    String commonest = counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
    String[] parts = commonest.split("[^A-Za-z0-9]+", -1);
    List<String> words = new ArrayList<>();
    for (int from = 0; from < parts.length; from++) {
      for (int to = from + 1; to <= parts.length; to++) {
        List<String> run = List.of(parts).subList(from, to);
        words.add(String.join(" ", run));
        words.add(String.join("", run));
        words.add(String.join("-", run));
      }
    }
    return words;
  }

  private void numbers() {
    mainNumbers.add(new Quantity.RowNumber());
    for (Column column : lot.identifiers()) {
      if (distinct(column) < 2) continue;
      Text text = new Col(column);
      Text plain = new Changed(Change.PLAIN, text);
      switch (column.role()) {
        case MAC -> {
          mainNumbers.add(new Quantity.Read(plain, 16));
          for (int k : new int[] {4, 6, 8})
            mainNumbers.add(new Quantity.Read(new Slice(plain, -k, 0), 16));
          mainNumbers.add(new Quantity.Read(new Changed(Change.PAIRS_REVERSED, plain), 16));
        }
        case MADE -> {
          for (Quantity.Moment.Unit unit : Quantity.Moment.Unit.values()) {
            mainNumbers.add(new Quantity.Moment(text, unit));
          }
          for (String pattern :
              List.of("yyyyMMdd", "yyMMdd", "ddMMyyyy", "ddMMyy", "HHmm", "yyyyMMddHHmm", "DDD")) {
            numbers.add(new Quantity.Read(new Text.Dated(text, pattern), 10));
          }
        }
        case SERIAL, IMEI, SSID, OTHER, MODEL -> {
          Text digits = new Changed(Change.DIGITS, text);
          mainNumbers.add(new Quantity.Read(digits, 10));
          mainNumbers.add(new Quantity.Read(plain, 36));
          mainNumbers.add(new Quantity.Read(plain, 16));
          for (int k = 3; k <= 10; k++) {
            numbers.add(new Quantity.Read(new Slice(digits, -k, 0), 10));
            numbers.add(new Quantity.Read(new Slice(plain, -k, 0), 36));
            numbers.add(new Quantity.Read(new Slice(plain, -k, 0), 16));
            numbers.add(new Quantity.Read(new Slice(plain, -k, -1), 10));
          }
          for (int k = 1; k <= 6; k++) {
            numbers.add(new Quantity.Read(new Slice(plain, k, 0), 36));
            numbers.add(new Quantity.Read(new Slice(plain, k, -1), 10));
          }
        }
        case PASSWORD -> throw new IllegalStateException("a password column is no identifier");
      }
      for (Quantity.Checksum.Kind kind : Quantity.Checksum.Kind.values()) {
        numbers.add(new Quantity.Checksum(text, kind));
      }
    }
    hashes();
    dedupeNumbers(hashes);
    dedupeNumbers(mainNumbers);
    List<Quantity> all = new ArrayList<>(mainNumbers);
    all.addAll(numbers);
    dedupeNumbers(all);
    numbers.clear();
    numbers.addAll(all);
  }

  /// Checksums and string hashes of identifiers as numbers, and numbers through usual mixers.
  private void hashes() {
    for (Text text : main) {
      for (DigestKind kind : List.of(
          DigestKind.CRC_32,
          DigestKind.JAVA_HASH,
          DigestKind.DJB2,
          DigestKind.FNV_1A_32,
          DigestKind.SDBM,
          DigestKind.ADLER_32)) {
        hashes.add(new Quantity.OfBytes(new Text.Hashed(kind, text)));
      }
      for (Quantity.Checksum.Kind kind : Quantity.Checksum.Kind.values())
        hashes.add(new Quantity.Checksum(text, kind));
    }
    for (Quantity number : mainNumbers)
      for (Mixer mixer : Mixer.values()) hashes.add(new Quantity.Mixed(mixer, number));
  }

  /// Keeps the first of several views that say the same on the sample, and drops those that say
  /// nothing.
  private void dedupe(List<Text> texts) {
    Map<List<String>, Text> kept = new LinkedHashMap<>();
    for (Text text : texts) {
      List<String> values = new ArrayList<>();
      int present = 0;
      for (int row : sample) {
        String value = text.at(lot, row);
        values.add(value == null ? "" : value);
        if (value != null) present++;
      }
      if (present * 2 >= sample.length) kept.putIfAbsent(values, text);
    }
    texts.clear();
    texts.addAll(kept.values());
  }

  private void dedupeNumbers(List<Quantity> quantities) {
    Map<List<Long>, Quantity> kept = new LinkedHashMap<>();
    for (Quantity quantity : quantities) {
      List<Long> values = new ArrayList<>();
      Set<Long> present = new LinkedHashSet<>();
      int missing = 0;
      for (int row : sample) {
        long value = quantity.at(lot, row);
        values.add(value);
        if (value == Quantity.NONE) missing++;
        else present.add(value);
      }
      if (missing * 2 <= sample.length && present.size() > 1) kept.putIfAbsent(values, quantity);
    }
    quantities.clear();
    quantities.addAll(kept.values());
  }
}
