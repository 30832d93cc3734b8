package org.assay.passwords;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;
import org.assay.passwords.Devices.Device;

/// Ways in which real products went wrong, each with random details.
final class WeakLots {
  static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
  static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  static final String DIGITS = "0123456789";
  static final String CLEAR = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  /// Characters of a counter that a multiplication scatters.
  private static final int SCATTERED = 7;

  private WeakLots() {}

  /// A class of fault: makes a lot of so many rows.
  interface Maker extends BiFunction<Integer, Random, Lot> {}

  static Lot make(String name, int rows, long seed) {
    Maker maker = java.util.Objects.requireNonNull(all().get(name), name);
    return maker.apply(rows, new Random(seed * 7919 + name.hashCode()));
  }

  static String alphabet(Random random) {
    return List.of(
            LOWER,
            UPPER,
            DIGITS,
            "0123456789abcdef",
            DIGITS + LOWER,
            DIGITS + UPPER,
            CLEAR,
            UPPER + "234567",
            DIGITS + UPPER + LOWER,
            "ABCDEFGHJKLMNPQRSTUVWXYZ23456789")
        .get(random.nextInt(10));
  }

  private static <T> T one(List<T> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }

  static String random(String alphabet, int length, Random random) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < length; i++) out.append(alphabet.charAt(random.nextInt(alphabet.length())));
    return out.toString();
  }

  static String shuffled(String alphabet, Random random) {
    List<Character> all = new ArrayList<>();
    for (int i = 0; i < alphabet.length(); i++) all.add(alphabet.charAt(i));
    java.util.Collections.shuffle(all, random);
    StringBuilder out = new StringBuilder();
    all.forEach(out::append);
    return out.toString();
  }

  static String number(long value, String alphabet, int width) {
    StringBuilder out = new StringBuilder();
    long rest = value;
    for (int i = 0; i < width; i++) {
      out.append(alphabet.charAt((int) Long.remainderUnsigned(rest, alphabet.length())));
      rest = Long.divideUnsigned(rest, alphabet.length());
    }
    return out.reverse().toString();
  }

  private static int length(String alphabet, double bits) {
    return (int) Math.ceil(bits / (Math.log(alphabet.length()) / Math.log(2)));
  }

  private static Function<Device, String> message(Random random) {
    boolean upper = random.nextBoolean();
    String separator = List.of("", "-", ":", "_").get(random.nextInt(4));
    return switch (random.nextInt(9)) {
      case 0 -> Device::serial;
      case 1 -> d -> cased(d.hex(), upper);
      case 2 -> d -> cased(d.hex().replaceAll("(..)(?!$)", "$1:"), upper);
      case 3 -> d -> cased(d.hex().substring(6), upper);
      case 4 -> d -> d.serial() + separator + cased(d.hex(), upper);
      case 5 -> d -> cased(d.hex(), upper) + separator + d.serial();
      case 6 -> d -> d.model().split(" ", -1)[0] + separator + d.serial();
      case 7 -> d -> d.serial() + separator + d.model();
      default -> d -> "salt" + separator + d.serial();
    };
  }

  private static String cased(String text, boolean upper) {
    return upper ? text.toUpperCase(Locale.ROOT) : text;
  }

  private static byte[] digest(Random choice, String message) {
    DigestKind kind = List.of(
            DigestKind.MD5, DigestKind.SHA_1, DigestKind.SHA_256, DigestKind.SHA_512)
        .get(choice.nextInt(4));
    return kind.of(message.getBytes(StandardCharsets.UTF_8));
  }

  static Map<String, Maker> all() {
    Map<String, Maker> all = new LinkedHashMap<>();
    all.put("counter", WeakLots::counter);
    all.put("shuffled counter", WeakLots::shuffledCounter);
    all.put("multiplied counter", WeakLots::multipliedCounter);
    all.put("scattered counter, shuffled", WeakLots::scatteredCounter);
    all.put("scattered counter on one line", WeakLots::scatteredLine);
    all.put("counter with gaps", WeakLots::gappyCounter);
    all.put("copy", WeakLots::copy);
    all.put("table", WeakLots::table);
    all.put("affine", WeakLots::affine);
    all.put("xor", WeakLots::xor);
    all.put("crc", WeakLots::crc);
    all.put("digest encoded", WeakLots::encodedDigest);
    all.put("digest bytes into alphabet", WeakLots::reducedDigest);
    all.put("digest as number", WeakLots::numberDigest);
    all.put("generator seeded by row", WeakLots::seeded);
    all.put("generator seeded by time", WeakLots::timeSeeded);
    all.put("running generator", WeakLots::running);
    all.put("successor", WeakLots::successor);
    all.put("words", WeakLots::words);
    all.put("words of a public list", WeakLots::publicWords);
    all.put("brand and digits", WeakLots::brandDigits);
    all.put("short", WeakLots::shortOnes);
    all.put("biased", WeakLots::biased);
    all.put("small pool", WeakLots::pool);
    all.put("nibble mixing", WeakLots::mixing);
    all.put("nibble mixing of address", WeakLots::addressMixing);
    all.put("weighted digits", WeakLots::weighted);
    all.put("part of serial in hex", WeakLots::serialHex);
    all.put("keyed with a guessable key", WeakLots::guessableKey);
    all.put("digits of hex digest", WeakLots::digitsOfDigest);
    all.put("clean base64 digest", WeakLots::cleanBase64);
    all.put("unbiased digest", WeakLots::unbiasedDigest);
    all.put("permuted symbols of address", WeakLots::belkin);
    all.put("shift register", WeakLots::register);
    all.put("gray or reversed counter", WeakLots::gray);
    all.put("date and counter", WeakLots::dateCounter);
    all.put("counter and random part", WeakLots::partCounter);
    all.put("keyboard walk", WeakLots::keyboard);
    all.put("pattern words", WeakLots::patterns);
    all.put("minority reduced digest", WeakLots::minorityReduced);
    all.put("xor with text key", WeakLots::textXor);
    all.put("double digest", WeakLots::doubleDigest);
    all.put("library hash", WeakLots::libraryHash);
    all.put("number of identifier", WeakLots::numberOfIdentifier);
    all.put("digest on one day", WeakLots::dayDigest);
    all.put("tables exclusive-ored", WeakLots::tablesXored);
    all.put("tables added", WeakLots::tablesAdded);
    all.put("identifier divided", WeakLots::divided);
    all.put("pin with check digit", WeakLots::pin);
    all.put("string hash of any kind", WeakLots::stringHash);
    all.put("exclusive-or, then multiplied", WeakLots::xorMultiplied);
    all.put("two identifiers added", WeakLots::twoIdentifiers);
    all.put("mixed number", WeakLots::mixedNumber);
    all.put("generator seeded by a hash", WeakLots::hashSeeded);
    all.put("part of a digest as number", WeakLots::partNumber);
    all.put("bytes in decimal digested", WeakLots::decimalBytes);
    all.put("additive generator", WeakLots::additive);
    all.put("near repeats", WeakLots::nearRepeats);
    all.put("some well known", WeakLots::wellKnown);
    all.put("minority copy", WeakLots::minorityCopy);
    all.put("minority digest", WeakLots::minorityDigest);
    all.put("line by block", WeakLots::line);
    all.put("running remainders", WeakLots::runningRemainders);
    all.put("line of sums", WeakLots::lineOfSums);
    all.put("words by digest", WeakLots::wordsByDigest);
    all.put("words by characters", WeakLots::wordsByCharacters);
    all.put("some hold part of the serial", WeakLots::partOfSerial);
    all.put("digest of three columns", WeakLots::threeColumns);
    all.put("Python seeded with text", WeakLots::pythonText);
    return all;
  }

  private static Lot counter(int n, Random r) {
    String alphabet = r.nextInt(3) == 0 ? shuffled(alphabet(r), r) : alphabet(r);
    long start = r.nextInt(1_000_000);
    int step = 1 + r.nextInt(3);
    String stem = random(UPPER, r.nextInt(4), r);
    return Devices.lot(
        Devices.make(n, r), d -> stem + number(start + (long) step * d.row(), alphabet, 7));
  }

  private static Lot shuffledCounter(int n, Random r) {
    long start = r.nextInt(1_000_000);
    String alphabet = alphabet(r);
    int step = one(List.of(1, 1, 2, 3, 5, 7, 10, 36), r);
    String stem = random(UPPER, r.nextInt(3), r);
    List<Integer> order = order(n, r);
    return Devices.lot(
        Devices.make(n, r),
        d -> stem + number(start + (long) step * order.get(d.row()), alphabet, 8));
  }

  static Lot shuffledByThree(int n, Random r) {
    List<Integer> order = order(n, r);
    return Devices.lot(Devices.make(n, r), d -> "H" + (7_340_000 + 3 * order.get(d.row())));
  }

  private static List<Integer> order(int n, Random r) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < n; i++) order.add(i);
    java.util.Collections.shuffle(order, r);
    return order;
  }

  /// A word of a public list, as it is, with a capital or disguised, and digits; or two words.
  private static Lot publicWords(int n, Random r) {
    int known = 1000 << r.nextInt(3);
    int digits = 2 + r.nextInt(2);
    int form = r.nextInt(4);
    return Devices.lot(Devices.make(n, r), d -> {
      String word = PublicLists.english().get(r.nextInt(known));
      return switch (form) {
        case 0 -> word + random(DIGITS, digits, r);
        case 1 ->
          word.substring(0, 1).toUpperCase(Locale.ROOT)
              + word.substring(1)
              + random(DIGITS, digits, r);
        case 2 ->
          word.replace('a', '4').replace('e', '3').replace('o', '0') + random(DIGITS, digits, r)
              + "!";
        default -> word + PublicLists.english().get(r.nextInt(known));
      };
    });
  }

  private static Lot scatteredCounter(int n, Random r) {
    String alphabet = alphabet(r);
    LongUnaryOperator scatter = scatter(alphabet, r);
    List<Integer> order = order(n, r);
    return Devices.lot(
        Devices.make(n, r),
        d -> number(scatter.applyAsLong(order.get(d.row())), alphabet, SCATTERED));
  }

  /// Every third device is of the line that counts.
  private static Lot scatteredLine(int n, Random r) {
    String alphabet = alphabet(r);
    LongUnaryOperator scatter = scatter(alphabet, r);
    List<Integer> order = order(n, r);
    return Devices.lot(
        Devices.make(n, r),
        d -> d.row() % 3 == 0
            ? number(scatter.applyAsLong(order.get(d.row() / 3)), alphabet, SCATTERED)
            : random(alphabet, SCATTERED, r));
  }

  /// A multiplication and an addition that wrap where the characters end.
  private static LongUnaryOperator scatter(String alphabet, Random r) {
    long modulus = (long) Math.pow(alphabet.length(), SCATTERED);
    long factor = (r.nextLong() >>> 1) % modulus | 1;
    long start = r.nextInt(1_000_000);
    return count -> java.math.BigInteger.valueOf(factor)
        .multiply(java.math.BigInteger.valueOf(count))
        .add(java.math.BigInteger.valueOf(start))
        .mod(java.math.BigInteger.valueOf(modulus))
        .longValueExact();
  }

  private static Lot multipliedCounter(int n, Random r) {
    String alphabet = alphabet(r);
    LongUnaryOperator scatter = scatter(alphabet, r);
    return Devices.lot(
        Devices.make(n, r),
        d -> number(scatter.applyAsLong(d.row() + 1000L), alphabet, SCATTERED),
        r.nextBoolean() ? r : null);
  }

  private static Lot gappyCounter(int n, Random r) {
    long[] values = new long[n];
    long now = r.nextInt(1_000_000);
    for (int i = 0; i < n; i++) values[i] = now += 1 + r.nextInt(40);
    return Devices.lot(Devices.make(n, r), d -> number(values[d.row()], DIGITS, 8));
  }

  private static Lot copy(int n, Random r) {
    String stem = r.nextBoolean() ? random(LOWER, r.nextInt(5), r) : "";
    String end = r.nextBoolean() ? random(DIGITS, r.nextInt(4), r) : "";
    boolean upper = r.nextBoolean();
    Function<Device, String> body = switch (r.nextInt(6)) {
      case 0 -> d -> cased(d.hex().substring(4), upper);
      case 1 -> d -> d.serial().substring(d.serial().length() - 6);
      case 2 -> d -> new StringBuilder(d.hex()).reverse().substring(0, 8);
      case 3 ->
        d -> d.serial().substring(d.serial().length() - 4) + cased(d.hex().substring(8), upper);
      case 4 -> d -> "%06x".formatted(d.nic() + 1) + d.model().substring(0, 3);
      default ->
        d -> interleaved(d.hex().substring(6), d.serial().substring(d.serial().length() - 6));
    };
    return Devices.lot(Devices.make(n, r), d -> stem + body.apply(d) + end);
  }

  private static String interleaved(String a, String b) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < a.length(); i++) out.append(a.charAt(i)).append(b.charAt(i));
    return out.toString();
  }

  private static Lot table(int n, Random r) {
    String table = shuffled(r.nextBoolean() ? UPPER : DIGITS + "abcdef", r);
    List<Integer> order = new ArrayList<>(List.of(11, 10, 9, 8, 7, 6, 5, 4));
    java.util.Collections.shuffle(order, r);
    return Devices.lot(Devices.make(n, r), d -> {
      StringBuilder out = new StringBuilder();
      for (int place : order) out.append(table.charAt(Character.digit(d.hex().charAt(place), 16)));
      return out.toString();
    });
  }

  /// Every character the exclusive-or of tables read by all digits of the address.
  private static Lot tablesXored(int n, Random r) {
    int[][][] tables = tables(8, 16, r);
    return Devices.lot(Devices.make(n, r), d -> {
      StringBuilder out = new StringBuilder();
      for (int[][] table : tables) {
        int symbol = 0;
        for (int i = 0; i < 12; i++) symbol ^= table[i][Character.digit(d.hex().charAt(i), 16)];
        out.append(Character.forDigit(symbol, 16));
      }
      return out.toString();
    });
  }

  private static Lot tablesAdded(int n, Random r) {
    String alphabet = one(List.of(DIGITS, UPPER, CLEAR, "ABCDEFGHJKLMNPQRSTUVWXYZ2345678"), r);
    int[][][] tables = tables(length(alphabet, 36), alphabet.length(), r);
    return Devices.lot(Devices.make(n, r), d -> {
      StringBuilder out = new StringBuilder();
      for (int[][] table : tables) {
        int sum = 0;
        for (int i = 0; i < 12; i++) sum += table[i][Character.digit(d.hex().charAt(i), 16)];
        out.append(alphabet.charAt(sum % alphabet.length()));
      }
      return out.toString();
    });
  }

  /// For each of so many symbols, for each of twelve digits, a value for each of its values.
  private static int[][][] tables(int symbols, int size, Random r) {
    int[][][] tables = new int[symbols][12][16];
    for (int[][] symbol : tables)
      for (int[] digit : symbol) for (int i = 0; i < 16; i++) digit[i] = r.nextInt(size);
    return tables;
  }

  private static Lot divided(int n, Random r) {
    long divisor = 2L + r.nextInt(6);
    long addend = 100_000_000L + r.nextInt(50_000_000);
    return Devices.lot(Devices.make(n, r), d -> "YW0%09d".formatted((d.nic() + addend) / divisor));
  }

  private static Lot affine(int n, Random r) {
    String alphabet = alphabet(r);
    int width = length(alphabet, 26 + r.nextInt(8));
    long modulus = r.nextInt(4) == 0 ? 1L << 32 : (long) Math.pow(alphabet.length(), width);
    long factor = 3L + r.nextInt(1_000_000);
    long offset = r.nextInt(1_000_000_000);
    boolean mac = r.nextBoolean();
    int digits = modulus == 1L << 32 ? length(alphabet, 32) : width;
    return Devices.lot(
        Devices.make(n, r),
        d -> number(((mac ? d.nic() : d.number()) * factor + offset) % modulus, alphabet, digits),
        r.nextBoolean() ? r : null);
  }

  private static Lot xor(int n, Random r) {
    long key = r.nextLong() & 0xffffffL;
    return switch (r.nextInt(3)) {
      case 0 -> Devices.lot(Devices.make(n, r), d -> "%08d".formatted(d.nic() ^ key));
      case 1 ->
        Devices.lot(
            Devices.make(n, r), d -> "%08X".formatted((d.address() & 0xffffffffL) ^ (key * 251)));
      default ->
        Devices.lot(Devices.make(n, r), d -> "w" + number(d.nic() ^ key, DIGITS + LOWER, 6));
    };
  }

  private static Lot crc(int n, Random r) {
    long polynomial = (r.nextLong() & 0xffffffffL) | 0x80000000L;
    int start = r.nextInt();
    return Devices.lot(Devices.make(n, r), d -> {
      long crc = start & 0xffffffffL;
      for (byte b : d.hex().getBytes(StandardCharsets.US_ASCII)) {
        crc ^= b & 0xff;
        for (int i = 0; i < 8; i++) crc = (crc & 1) == 1 ? crc >>> 1 ^ polynomial : crc >>> 1;
      }
      return "%08x".formatted(crc);
    });
  }

  private static Lot encodedDigest(int n, Random r) {
    Function<Device, String> message = message(r);
    long choice = r.nextLong();
    Encoding encoding = List.of(
            Encoding.HEX_LOWER,
            Encoding.HEX_UPPER,
            Encoding.BASE64,
            Encoding.BASE32,
            Encoding.BASE32_LOWER,
            Encoding.CROCKFORD,
            Encoding.BASE36,
            Encoding.BASE58,
            Encoding.BASE62)
        .get(r.nextInt(9));
    int from = encoding.name().startsWith("BASE5") || encoding.name().startsWith("BASE62")
        ? 0
        : r.nextInt(6);
    return Devices.lot(
        Devices.make(n, r),
        d -> encoding.of(digest(new Random(choice), message.apply(d))).substring(from, from + 10));
  }

  private static Lot reducedDigest(int n, Random r) {
    Function<Device, String> message = message(r);
    long choice = r.nextLong();
    String alphabet = r.nextBoolean() ? alphabet(r) : shuffled(CLEAR, r);
    int from = r.nextInt(4);
    int length = length(alphabet, 45);
    return Devices.lot(Devices.make(n, r), d -> {
      byte[] bytes = digest(new Random(choice), message.apply(d));
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < length && from + i < bytes.length; i++) {
        out.append(alphabet.charAt((bytes[from + i] & 0xff) % alphabet.length()));
      }
      return out.toString();
    });
  }

  private static Lot numberDigest(int n, Random r) {
    Function<Device, String> message = message(r);
    long choice = r.nextLong();
    String alphabet = alphabet(r);
    int bytes = 4 + 4 * r.nextInt(2);
    int length = length(alphabet, 30);
    return Devices.lot(Devices.make(n, r), d -> {
      byte[] digest = digest(new Random(choice), message.apply(d));
      long value = 0;
      for (int i = 0; i < bytes; i++) value = value << 8 | (digest[i] & 0xff);
      return number(value, alphabet, length);
    });
  }

  private static Lot seeded(int n, Random r) {
    Generator generator = one(List.of(Generator.values()), r);
    String alphabet = alphabet(r);
    boolean mac = r.nextBoolean();
    Reduction reduction =
        generator.bits() < 32 || r.nextBoolean() ? Reduction.MOD : Reduction.SCALED;
    int length = length(alphabet, 40);
    return Devices.lot(
        Devices.make(n, r),
        d -> drawn(
            generator.words(mac ? d.nic() : d.number(), length), generator, reduction, alphabet));
  }

  static String drawn(long[] words, Generator generator, Reduction reduction, String alphabet) {
    StringBuilder out = new StringBuilder();
    for (int digit : reduction.digits(words, generator.bits(), alphabet.length()))
      out.append(alphabet.charAt(digit));
    return out.toString();
  }

  private static Lot timeSeeded(int n, Random r) {
    Generator generator =
        List.of(Generator.MSVC, Generator.JAVA_RANDOM, Generator.ANSI_C).get(r.nextInt(3));
    String alphabet = alphabet(r);
    int length = length(alphabet, 45);
    return Devices.lot(
        Devices.make(n, r),
        d -> drawn(
            generator.words(d.made().toEpochSecond(java.time.ZoneOffset.UTC), length),
            generator,
            Reduction.MOD,
            alphabet));
  }

  private static Lot running(int n, Random r) {
    Generator generator = List.of(
            Generator.MSVC,
            Generator.JAVA_RANDOM,
            Generator.ANSI_C,
            Generator.GLIBC,
            Generator.MT19937,
            Generator.NUMERICAL_RECIPES,
            Generator.MINSTD,
            Generator.XORSHIFT_32,
            Generator.PYTHON)
        .get(r.nextInt(9));
    String alphabet = alphabet(r);
    int length = length(alphabet, 45);
    long seed = r.nextInt(100_000);
    long[] words = generator.words(seed, n * length);
    return Devices.lot(
        Devices.make(n, r),
        d -> drawn(
            java.util.Arrays.copyOfRange(words, d.row() * length, (d.row() + 1) * length),
            generator,
            Reduction.MOD,
            alphabet));
  }

  private static Lot successor(int n, Random r) {
    long modulus = 100_000_000;
    long a = (r.nextInt(1_000_000) * 10L + 21) % modulus;
    long c = r.nextInt(100_000_000) * 2L + 1;
    long[] values = new long[n];
    long now = r.nextInt(100_000_000);
    for (int i = 0; i < n; i++) values[i] = now = (now * a + c) % modulus;
    return Devices.lot(Devices.make(n, r), d -> "%08d".formatted(values[d.row()]));
  }

  private static Lot words(int n, Random r) {
    List<String> list = new ArrayList<>();
    for (int i = 0; i < 80; i++) list.add(word(r));
    boolean digits = r.nextBoolean();
    return Devices.lot(
        Devices.make(n, r),
        d -> list.get(r.nextInt(80))
            + list.get(r.nextInt(80))
            + (digits ? "%02d".formatted(r.nextInt(100)) : ""));
  }

  private static String word(Random r) {
    StringBuilder out = new StringBuilder();
    int syllables = 2 + r.nextInt(2);
    for (int i = 0; i < syllables; i++) {
      out.append("bcdfghklmnprstvw".charAt(r.nextInt(16))).append("aeiou".charAt(r.nextInt(5)));
    }
    return out.toString();
  }

  private static Lot brandDigits(int n, Random r) {
    return Devices.lot(
        Devices.make(n, r),
        d -> d.model().split(" ", -1)[0] + "%05d".formatted(r.nextInt(100_000)));
  }

  private static Lot shortOnes(int n, Random r) {
    String alphabet = alphabet(r);
    int length = (int) (26 / (Math.log(alphabet.length()) / Math.log(2)));
    return Devices.lot(Devices.make(n, r), d -> random(alphabet, length, r));
  }

  private static Lot biased(int n, Random r) {
    String alphabet = alphabet(r);
    int favoured = Math.max(2, alphabet.length() / 3);
    return Devices.lot(Devices.make(n, r), d -> {
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < 12; i++) {
        out.append(
            alphabet.charAt(r.nextBoolean() ? r.nextInt(favoured) : r.nextInt(alphabet.length())));
      }
      return out.toString();
    });
  }

  private static Lot pool(int n, Random r) {
    List<String> pool = new ArrayList<>();
    for (int i = 0; i < n / 2; i++) pool.add(random(CLEAR, 12, r));
    return Devices.lot(Devices.make(n, r), d -> pool.get(r.nextInt(pool.size())));
  }

  private static Lot mixing(int n, Random r) {
    int a = r.nextInt(4);
    return Devices.lot(Devices.make(n, r), d -> {
      String id = "%05d".formatted(d.number() % 100_000);
      int[] s = id.chars().map(c -> c - '0').toArray();
      int[] m = new int[4];
      for (int i = 0; i < 4; i++) m[i] = (int) ((d.address() >>> (4 * i)) & 15);
      int one = s[1 + a / 2] + s[4] + m[2] + m[3] & 15;
      int two = m[0] + m[1] + s[2] + s[3] & 15;
      int[] out = {
        one ^ s[4],
        one ^ s[3],
        one ^ s[2],
        two ^ m[0],
        two ^ m[1],
        two ^ m[2],
        one ^ two,
        m[0] ^ s[4]
      };
      StringBuilder text = new StringBuilder();
      for (int digit : out) text.append(Character.forDigit(digit, 16));
      return text.toString();
    });
  }

  /// The last two bytes of the address as hex and as decimal digits, mixed by sum and xor.
  private static Lot addressMixing(int n, Random r) {
    int turn = r.nextInt(3);
    return Devices.lot(Devices.make(n, r), d -> {
      int[] m = new int[4];
      for (int i = 0; i < 4; i++) m[i] = (int) (d.address() >>> (4 * (3 - i))) & 15;
      int[] s = "%05d".formatted(d.address() & 0xffff).chars().map(c -> c - '0').toArray();
      int one = s[1] + s[2] + m[2] + m[3] & 15;
      int two = m[0] + m[1] + s[3] + s[4] & 15;
      int[] out = {
        one ^ s[4],
        two ^ m[1],
        m[1] ^ s[4],
        one ^ s[3],
        two ^ m[2],
        m[2] ^ s[3],
        one ^ s[2],
        two ^ m[3],
        one ^ two
      };
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < out.length; i++)
        text.append(Character.forDigit(out[(i + turn) % out.length], 16));
      return text.toString();
    });
  }

  private static Lot weighted(int n, Random r) {
    String alphabet = one(List.of(DIGITS, DIGITS + "ABCDEF", UPPER, DIGITS + LOWER), r);
    int[][] weights = new int[8][14];
    for (int[] row : weights)
      for (int i = 0; i < row.length; i++) row[i] = r.nextInt(alphabet.length());
    return Devices.lot(Devices.make(n, r), d -> {
      String digits = "%07d".formatted(d.number() % 10_000_000) + "%06x".formatted(d.nic());
      StringBuilder out = new StringBuilder();
      for (int[] row : weights) {
        int sum = row[13];
        for (int i = 0; i < 13; i++) sum += row[i] * Character.digit(digits.charAt(i), 16);
        out.append(alphabet.charAt(sum % alphabet.length()));
      }
      return out.toString();
    });
  }

  /// The head of the serial and the hex codes of its last characters, digested.
  private static Lot serialHex(int n, Random r) {
    int tail = 3 + r.nextInt(2);
    int head = 2 + r.nextInt(3);
    boolean last = r.nextBoolean();
    boolean upper = r.nextBoolean();
    return Devices.lot(Devices.make(n, r), d -> {
      String s = d.serial();
      String message =
          s.substring(0, head) + Encoding.HEX_UPPER.of(Bytes.of(s.substring(s.length() - tail)));
      String hex = Encoding.HEX_LOWER.of(DigestKind.SHA_1.of(Bytes.of(message)));
      return cased(last ? hex.substring(30) : hex.substring(0, 10), upper);
    });
  }

  private static Lot guessableKey(int n, Random r) {
    String key =
        one(List.of("admin", "secret", "key", "password", "factory", "MODEL", "SERIAL"), r);
    String kind = one(List.of("HmacMD5", "HmacSHA1", "HmacSHA256"), r);
    boolean mac = r.nextBoolean();
    Encoding encoding = one(List.of(Encoding.HEX_LOWER, Encoding.BASE32, Encoding.BASE64), r);
    return Devices.lot(Devices.make(n, r), d -> {
      String given = key.equals("MODEL")
          ? d.model().split(" ", -1)[0]
          : key.equals("SERIAL") ? d.serial() : key;
      try {
        javax.crypto.Mac code = javax.crypto.Mac.getInstance(kind);
        code.init(new javax.crypto.spec.SecretKeySpec(Bytes.of(given), kind));
        return encoding
            .of(code.doFinal(Bytes.of(mac || key.equals("SERIAL") ? d.hex() : d.serial())))
            .substring(0, 12);
      } catch (java.security.GeneralSecurityException broken) {
        throw new IllegalStateException(broken);
      }
    });
  }

  private static Lot digitsOfDigest(int n, Random r) {
    Function<Device, String> message = message(r);
    long choice = r.nextLong();
    int length = 8 + r.nextInt(3);
    return Devices.lot(Devices.make(n, r), d -> {
      String digits = Encoding.HEX_LOWER
          .of(digest(new Random(choice), message.apply(d)))
          .replaceAll("[a-f]", "");
      return digits.substring(0, length);
    });
  }

  private static Lot cleanBase64(int n, Random r) {
    Function<Device, String> message = message(r);
    long choice = r.nextLong();
    boolean clear = r.nextBoolean();
    return Devices.lot(Devices.make(n, r), d -> {
      String text = Encoding.BASE64.of(digest(new Random(choice), message.apply(d)));
      return text.replaceAll(clear ? "[+/0O1lI]" : "[+/]", "").substring(0, 10);
    });
  }

  private static Lot unbiasedDigest(int n, Random r) {
    Function<Device, String> message = message(r);
    String alphabet = alphabet(r);
    int limit = 256 - 256 % alphabet.length();
    return Devices.lot(Devices.make(n, r), d -> {
      StringBuilder out = new StringBuilder();
      for (byte b : DigestKind.SHA_256.of(Bytes.of(message.apply(d)))) {
        int value = b & 0xff;
        if (value < limit && out.length() < 9)
          out.append(alphabet.charAt(value % alphabet.length()));
      }
      return out.toString();
    });
  }

  /// A digest from the second day of production on, chance before.
  private static Lot dayDigest(int n, Random r) {
    String alphabet = shuffled(CLEAR, r);
    Function<Device, String> message = message(r);
    List<Device> devices = Devices.make(n, r);
    java.time.LocalDate from = devices.get(n / 2).made().toLocalDate().plusDays(1);
    List<Device> days = new ArrayList<>();
    for (Device d : devices) {
      java.time.LocalDateTime made =
          d.row() < n / 2 ? d.made() : from.atTime(d.made().toLocalTime());
      days.add(new Device(
          d.row(),
          d.number(),
          d.address(),
          d.serial(),
          d.mac(),
          d.ssid(),
          d.model(),
          made,
          made.toLocalDate().toString()));
    }
    return Devices.lot(days, d -> {
      if (d.row() < n / 2) return random(CLEAR, 10, r);
      byte[] bytes = DigestKind.SHA_256.of(Bytes.of(message.apply(d)));
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < 10; i++)
        out.append(alphabet.charAt((bytes[i] & 0xff) % alphabet.length()));
      return out.toString();
    });
  }

  /// Each symbol from a table by one digit of the address or the one after it.
  private static Lot belkin(int n, Random r) {
    String table =
        shuffled(one(List.of("024613578ACE9BDF", "944626378ace9bdf", "ghjkmnpqrtuvwxyz"), r), r);
    List<Integer> order = new ArrayList<>(List.of(11, 10, 9, 8, 7, 6, 11, 10));
    java.util.Collections.shuffle(order, r);
    int add = r.nextInt(3);
    return Devices.lot(Devices.make(n, r), d -> {
      String hex = "%012x".formatted(d.address() + add);
      StringBuilder out = new StringBuilder();
      for (int place : order) out.append(table.charAt(Character.digit(hex.charAt(place), 16)));
      return out.toString();
    });
  }

  private static Lot register(int n, Random r) {
    long taps = one(List.of(0x80200003L, 0xB4BCD35CL, 0xA3000000L), r);
    long[] state = {(r.nextInt() & 0xffffffffL) | 1};
    String alphabet = one(List.of("0123456789abcdef", UPPER + "234567", "ABCDEFGH"), r);
    int bits = 31 - Integer.numberOfLeadingZeros(alphabet.length());
    return Devices.lot(Devices.make(n, r), d -> {
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < 12; i++) {
        int symbol = 0;
        for (int b = 0; b < bits; b++) {
          symbol = (symbol << 1) | (int) (state[0] & 1);
          state[0] = (state[0] & 1) == 1 ? (state[0] >>> 1) ^ taps : state[0] >>> 1;
        }
        out.append(alphabet.charAt(symbol));
      }
      return out.toString();
    });
  }

  private static Lot gray(int n, Random r) {
    long start = r.nextInt(10_000_000);
    boolean reversed = r.nextBoolean();
    boolean hex = r.nextBoolean();
    return Devices.lot(Devices.make(n, r), d -> {
      long value = start + d.row();
      long coded = reversed ? Integer.reverse((int) value) & 0xffffffffL : value ^ (value >>> 1);
      return hex ? "%08x".formatted(coded) : "%010d".formatted(coded);
    });
  }

  private static Lot dateCounter(int n, Random r) {
    String pattern = one(List.of("yyMMdd", "ddMMyy", "yyyyMMdd"), r);
    int start = r.nextInt(500);
    return Devices.lot(
        Devices.make(n, r),
        d -> d.made().format(java.time.format.DateTimeFormatter.ofPattern(pattern, Locale.UK))
            + "%04d".formatted(start + d.row()));
  }

  private static Lot partCounter(int n, Random r) {
    int start = r.nextInt(5000);
    boolean first = r.nextBoolean();
    return Devices.lot(Devices.make(n, r), d -> {
      String random = random(LOWER, 4, r);
      String count = "%05d".formatted(start + d.row());
      return first ? count + random : random + count;
    });
  }

  private static Lot keyboard(int n, Random r) {
    List<String> rows = List.of("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm");
    return Devices.lot(Devices.make(n, r), d -> {
      StringBuilder out = new StringBuilder();
      for (int part = 0; part < 3; part++) {
        String row = rows.get(r.nextInt(4));
        int at = r.nextInt(row.length() - 3);
        String run = row.substring(at, at + 4);
        out.append(r.nextInt(3) == 0 ? new StringBuilder(run).reverse() : run);
      }
      return out.toString();
    });
  }

  private static Lot patterns(int n, Random r) {
    List<String> colours =
        List.of("Red", "Blue", "Green", "Black", "White", "Silver", "Golden", "Purple");
    List<String> animals =
        List.of("Tiger", "Panda", "Eagle", "Shark", "Horse", "Zebra", "Rabbit", "Falcon", "Otter");
    String mark = one(List.of("", "-", "_", "!"), r);
    return Devices.lot(
        Devices.make(n, r),
        d -> one(colours, r) + mark + one(animals, r) + mark + "%04d".formatted(r.nextInt(10_000)));
  }

  private static Lot minorityReduced(int n, Random r) {
    String alphabet = one(List.of(UPPER, DIGITS + UPPER, LOWER, CLEAR), r);
    boolean number = r.nextBoolean();
    return Devices.lot(Devices.make(n, r), d -> {
      if (r.nextInt(15) != 0) return random(alphabet, 10, r);
      byte[] bytes = DigestKind.SHA_256.of(Bytes.of(d.serial()));
      if (number) return number(java.nio.ByteBuffer.wrap(bytes).getLong(), alphabet, 10);
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < 10; i++)
        out.append(alphabet.charAt((bytes[i] & 0xff) % alphabet.length()));
      return out.toString();
    });
  }

  private static Lot textXor(int n, Random r) {
    byte[] key = new byte[6];
    r.nextBytes(key);
    return Devices.lot(Devices.make(n, r), d -> {
      byte[] text = Bytes.of(d.serial().substring(d.serial().length() - 6));
      for (int i = 0; i < 6; i++) text[i] ^= key[i];
      return Encoding.HEX_LOWER.of(text);
    });
  }

  private static Lot doubleDigest(int n, Random r) {
    boolean hex = r.nextBoolean();
    DigestKind first = one(List.of(DigestKind.MD5, DigestKind.SHA_1, DigestKind.SHA_256), r);
    DigestKind second = one(List.of(DigestKind.MD5, DigestKind.SHA_1, DigestKind.SHA_256), r);
    return Devices.lot(Devices.make(n, r), d -> {
      byte[] inner = first.of(Bytes.of(d.serial()));
      byte[] outer = second.of(hex ? Bytes.of(Encoding.HEX_LOWER.of(inner)) : inner);
      return Encoding.BASE32.of(outer).substring(0, 10);
    });
  }

  private static Lot libraryHash(int n, Random r) {
    DigestKind kind = one(
        List.of(
            DigestKind.CRC_32,
            DigestKind.FNV_1A_32,
            DigestKind.DJB2,
            DigestKind.JAVA_HASH,
            DigestKind.MURMUR3,
            DigestKind.ADLER_32,
            DigestKind.JENKINS,
            DigestKind.SDBM),
        r);
    String form = one(List.of("%08x", "%08X", "%010d"), r);
    boolean mac = r.nextBoolean();
    return Devices.lot(Devices.make(n, r), d -> {
      byte[] bytes = kind.of(Bytes.of(mac ? d.hex() : d.serial()));
      return form.formatted(java.nio.ByteBuffer.wrap(bytes).getInt() & 0xffffffffL);
    });
  }

  private static Lot numberOfIdentifier(int n, Random r) {
    String alphabet =
        one(List.of(DIGITS, DIGITS + LOWER, DIGITS + UPPER, UPPER, shuffled(DIGITS + LOWER, r)), r);
    boolean mac = r.nextBoolean();
    return Devices.lot(
        Devices.make(n, r), d -> number(mac ? d.address() : d.number(), alphabet, mac ? 11 : 8));
  }

  private static Lot pin(int n, Random r) {
    long key = r.nextInt(0xffffff);
    boolean flip = r.nextBoolean();
    return Devices.lot(Devices.make(n, r), d -> {
      long pin = (flip ? d.nic() ^ key : d.nic() + key) % 10_000_000;
      int sum = 0;
      long rest = pin;
      for (int i = 0; rest > 0; i++, rest /= 10) sum += (int) (rest % 10) * (i % 2 == 0 ? 3 : 1);
      return "%07d%d".formatted(pin, (10 - sum % 10) % 10);
    });
  }

  /// A polynomial over the characters of the serial, any multiplier, modulo 2^32 or a power of
  /// ten.
  private static Lot stringHash(int n, Random r) {
    long factor = 31L + 2L * r.nextInt(5000);
    long start = r.nextInt(1_000_000_000);
    boolean hex = r.nextBoolean();
    long modulus = hex ? 1L << 32 : 100_000_000L;
    return Devices.lot(Devices.make(n, r), d -> {
      long hash = start;
      for (byte b : Bytes.of(d.serial())) hash = (hash * factor + b) % modulus;
      return hex ? "%08x".formatted(hash) : "%08d".formatted(hash);
    });
  }

  private static Lot xorMultiplied(int n, Random r) {
    long key = r.nextInt(1 << 24);
    long factor = r.nextInt(1 << 30) | 1;
    long addend = r.nextInt(1 << 30);
    String alphabet = one(List.of(DIGITS + "abcdef", DIGITS + UPPER, UPPER + "234567"), r);
    return Devices.lot(
        Devices.make(n, r),
        d -> number(
            ((d.nic() ^ key) * factor + addend) & 0xffffffffL, alphabet, length(alphabet, 32)));
  }

  private static Lot twoIdentifiers(int n, Random r) {
    long a = 1L + r.nextInt(100_000);
    long b = 1L + r.nextInt(100_000);
    long c = r.nextInt(100_000_000);
    return Devices.lot(
        Devices.make(n, r),
        d -> "%08d".formatted((a * d.number() + b * d.nic() + c) % 100_000_000L));
  }

  private static Lot mixedNumber(int n, Random r) {
    Mixer mixer = one(List.of(Mixer.values()), r);
    return Devices.lot(Devices.make(n, r), d -> "%08x".formatted(mixer.mix(d.nic()) & 0xffffffffL));
  }

  private static Lot hashSeeded(int n, Random r) {
    DigestKind kind =
        one(List.of(DigestKind.CRC_32, DigestKind.JAVA_HASH, DigestKind.FNV_1A_32), r);
    Generator generator = one(List.of(Generator.MSVC, Generator.ANSI_C, Generator.JAVA_RANDOM), r);
    String alphabet = alphabet(r);
    return Devices.lot(Devices.make(n, r), d -> {
      long seed = java.nio.ByteBuffer.wrap(kind.of(Bytes.of(d.hex()))).getInt() & 0xffffffffL;
      return drawn(generator.words(seed, length(alphabet, 45)), generator, Reduction.MOD, alphabet);
    });
  }

  private static Lot partNumber(int n, Random r) {
    int from = 1 + r.nextInt(8);
    String alphabet = alphabet(r);
    boolean mac = r.nextBoolean();
    return Devices.lot(Devices.make(n, r), d -> {
      byte[] bytes = DigestKind.SHA_256.of(Bytes.of(mac ? d.hex() : d.serial()));
      long part = java.nio.ByteBuffer.wrap(bytes, from, 8).getLong();
      return number(part, alphabet, length(alphabet, 44));
    });
  }

  private static Lot decimalBytes(int n, Random r) {
    String separator = one(List.of("", ".", ":", "-"), r);
    return Devices.lot(Devices.make(n, r), d -> {
      List<String> bytes = new ArrayList<>();
      for (int i = 0; i < 12; i += 2)
        bytes.add(String.valueOf(Integer.parseInt(d.hex().substring(i, i + 2), 16)));
      byte[] digest = DigestKind.MD5.of(Bytes.of(String.join(separator, bytes)));
      return Encoding.BASE32.of(digest).substring(0, 10);
    });
  }

  private static Lot additive(int n, Random r) {
    Generator generator = r.nextBoolean() ? Generator.GLIBC : Generator.DOTNET;
    Reduction reduction = generator == Generator.GLIBC ? Reduction.MOD : Reduction.SCALED;
    String alphabet = one(List.of(DIGITS + UPPER, CLEAR, UPPER, LOWER), r);
    int length = length(alphabet, 45);
    long[] words = generator.words(r.nextInt(), Math.multiplyExact(n, length));
    return Devices.lot(
        Devices.make(n, r),
        d -> drawn(
            java.util.Arrays.copyOfRange(words, d.row() * length, (d.row() + 1) * length),
            generator,
            reduction,
            alphabet));
  }

  /// Each third password is one of the others with one character changed.
  private static Lot nearRepeats(int n, Random r) {
    String alphabet = one(List.of(CLEAR, UPPER, DIGITS + LOWER), r);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      if (i % 3 != 2) {
        all.add(random(alphabet, 12, r));
        continue;
      }
      StringBuilder changed = new StringBuilder(all.get(r.nextInt(i)));
      changed.setCharAt(r.nextInt(12), alphabet.charAt(r.nextInt(alphabet.length())));
      all.add(changed.toString());
    }
    return Devices.lot(Devices.make(n, r), d -> all.get(d.row()));
  }

  private static Lot wellKnown(int n, Random r) {
    List<String> known = List.of("12345678", "1qaz2wsx", "1q2w3e4r", "abcd1234", "pass1234");
    return Devices.lot(
        Devices.make(n, r), d -> d.row() % 48 == 7 ? known.get(d.row() / 48) : random(CLEAR, 8, r));
  }

  private static Lot minorityCopy(int n, Random r) {
    return Devices.lot(
        Devices.make(n, r),
        d -> r.nextInt(12) == 0 ? d.hex().substring(4) : random("0123456789abcdef", 8, r));
  }

  private static Lot minorityDigest(int n, Random r) {
    return Devices.lot(
        Devices.make(n, r),
        d -> r.nextInt(12) == 0
            ? Encoding.HEX_LOWER.of(DigestKind.MD5.of(Bytes.of(d.serial()))).substring(0, 12)
            : random("0123456789abcdef", 12, r));
  }

  private static Lot line(int n, Random r) {
    int from = r.nextInt(n / 2);
    int to = from + n / 6;
    long factor = 3L + r.nextInt(100_000);
    return Devices.lot(
        Devices.make(n, r),
        d -> d.row() >= from && d.row() < to
            ? number(d.number() * factor % 10_000_000_000L, DIGITS, 10)
            : random(DIGITS, 10, r));
  }

  private static List<String> list(int words, Random r) {
    java.util.Set<String> list = new java.util.LinkedHashSet<>();
    while (list.size() < words) {
      String word = random("bcdfgklmnprst", 1, r)
          + random("aeiou", 1, r)
          + random("bcdfgklmnprst", 1, r)
          + random("aeiou", 1, r);
      list.add(r.nextBoolean() ? word : word + random("lmnrst", 1, r));
    }
    return List.copyOf(list);
  }

  /// Adjective, noun and digits, chosen by the bytes or the words of a digest.
  private static Lot wordsByDigest(int n, Random r) {
    List<String> first = list(one(List.of(24, 64, 200), r), r);
    List<String> second = list(one(List.of(24, 64, 256), r), r);
    boolean words = r.nextBoolean();
    String separator = one(List.of("-", ".", "_"), r);
    return Devices.lot(Devices.make(n, r), d -> {
      var digest = java.nio.ByteBuffer.wrap(DigestKind.SHA_256.of(Bytes.of(d.serial())));
      long one = words ? digest.getInt(0) & 0xffffffffL : digest.get(0) & 0xff;
      long other = words ? digest.getInt(4) & 0xffffffffL : digest.get(1) & 0xff;
      return first.get((int) (one % first.size()))
          + separator
          + second.get((int) (other % second.size()))
          + separator
          + "%03d".formatted((digest.getLong(8) & 0xffff) % 1000);
    });
  }

  private static Lot wordsByCharacters(int n, Random r) {
    List<String> list = list(16, r);
    return Devices.lot(Devices.make(n, r), d -> {
      List<String> words = new ArrayList<>();
      for (char c : d.hex().substring(6).toCharArray()) words.add(list.get(Character.digit(c, 16)));
      return String.join("-", words);
    });
  }

  private static Lot partOfSerial(int n, Random r) {
    String alphabet = one(List.of(UPPER, DIGITS + UPPER, CLEAR), r);
    return Devices.lot(Devices.make(n, r), d -> {
      String tail = d.serial().substring(d.serial().length() - 8);
      return random(alphabet, 5, r) + (d.row() % 4 == 0 ? tail : random(DIGITS + UPPER, 8, r));
    });
  }

  private static Lot threeColumns(int n, Random r) {
    String separator = one(List.of("", "-", ":", "_"), r);
    return Devices.lot(Devices.make(n, r), d -> {
      String message = String.join(separator, d.serial(), d.hex(), d.madeText());
      return Encoding.HEX_LOWER.of(DigestKind.SHA_256.of(Bytes.of(message))).substring(0, 12);
    });
  }

  /// `random.seed(serial)`, then `random.choice` or `random.choices`.
  private static Lot pythonText(int n, Random r) {
    String alphabet = alphabet(r);
    ByteCut cut = r.nextBoolean() ? ByteCut.WORD32_TOP_OR_AGAIN : ByteCut.WORD64_SCALED;
    return Devices.lot(Devices.make(n, r), d -> {
      byte[] outputs = DigestKind.PYTHON_SEED.of(Bytes.of(d.serial()));
      int[] digits = cut.digits(outputs, alphabet.length());
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < length(alphabet, 45); i++) out.append(alphabet.charAt(digits[i]));
      return out.toString();
    });
  }

  /// `random.nextInt(n)` from any seed, one generator for the whole file.
  private static Lot runningRemainders(int n, Random r) {
    String alphabet = one(List.of(CLEAR, UPPER.substring(1), CLEAR.substring(4), LOWER + UPPER), r);
    int length = length(alphabet, 45);
    java.util.SplittableRandom seed = new java.util.SplittableRandom(r.nextLong());
    Random drawn = new Random(seed.nextLong());
    List<Device> devices = Devices.make(n, r);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < n; i++) all.add(random(alphabet, length, drawn));
    return Devices.lot(devices, d -> all.get(d.row()));
  }

  /// A CRC with any polynomial, but only for one run of rows.
  private static Lot lineOfSums(int n, Random r) {
    int polynomial = r.nextInt() | 0x80000000;
    int from = r.nextInt(n / 4);
    return Devices.lot(Devices.make(n, r), d -> {
      if (d.row() < from || d.row() >= from + 150) return random("0123456789abcdef", 8, r);
      int crc = -1;
      for (byte b : Bytes.of(d.hex())) {
        crc ^= b;
        for (int bit = 0; bit < 8; bit++) crc = crc >>> 1 ^ ((crc & 1) != 0 ? polynomial : 0);
      }
      return "%08x".formatted(crc);
    });
  }
}
