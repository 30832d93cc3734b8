import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Writes the compression functions of MD5 (RFC 1321), SHA-1 and SHA-256 (FIPS 180-4) as Java: over vectors of the
/// Vector API, and over plain integers from the same description.
///
/// The compiler turns vectors into machine registers only in methods of moderate size in which every operation is
/// written out, so the steps are cut into groups, one method each; between groups the state rests in an array. Chains
/// that do not depend on one another are interleaved step by step, so that one works while another waits.
///
/// `java KernelGenerator.java FOLDER` writes below FOLDER; files that would not change are left alone.
public final class KernelGenerator {
  private static final String PACKAGE = "org.assay.passwords.digest";

  /// How operations on a word are written.
  private interface Notation {
    String add(String a, String b);

    String xor(String a, String b);

    String and(String a, String b);

    String or(String a, String b);

    String not(String a);

    String rotateLeft(String a, int by);

    String shiftRight(String a, int by);

    String constant(int value);

    String type();

    String load(String array, int word, int chain);

    String store(String array, int word, int chain, String value);
  }

  /// One vector of words, one lane a message.
  private static final Notation VECTOR = new Notation() {
    @Override
    public String add(String a, String b) {
      return a + ".add(" + b + ")";
    }

    @Override
    public String xor(String a, String b) {
      return a + ".lanewise(VectorOperators.XOR, " + b + ")";
    }

    @Override
    public String and(String a, String b) {
      return a + ".and(" + b + ")";
    }

    @Override
    public String or(String a, String b) {
      return a + ".or(" + b + ")";
    }

    @Override
    public String not(String a) {
      return a + ".not()";
    }

    @Override
    public String rotateLeft(String a, int by) {
      return a + ".lanewise(VectorOperators.ROL, " + by + ")";
    }

    @Override
    public String shiftRight(String a, int by) {
      return a + ".lanewise(VectorOperators.LSHR, " + by + ")";
    }

    @Override
    public String constant(int value) {
      return hex(value);
    }

    @Override
    public String type() {
      return "IntVector";
    }

    @Override
    public String load(String array, int word, int chain) {
      return "IntVector.fromArray(SPECIES, " + array + ", " + at(word, chain) + ")";
    }

    @Override
    public String store(String array, int word, int chain, String value) {
      return value + ".intoArray(" + array + ", " + at(word, chain) + ")";
    }

    private String at(int word, int chain) {
      return word + " * WIDTH + " + chain + " * LANES";
    }
  };

  /// One word, one message.
  private static final Notation SCALAR = new Notation() {
    @Override
    public String add(String a, String b) {
      return "(" + a + " + " + b + ")";
    }

    @Override
    public String xor(String a, String b) {
      return "(" + a + " ^ " + b + ")";
    }

    @Override
    public String and(String a, String b) {
      return "(" + a + " & " + b + ")";
    }

    @Override
    public String or(String a, String b) {
      return "(" + a + " | " + b + ")";
    }

    @Override
    public String not(String a) {
      return "~" + a;
    }

    @Override
    public String rotateLeft(String a, int by) {
      return "Integer.rotateLeft(" + a + ", " + by + ")";
    }

    @Override
    public String shiftRight(String a, int by) {
      return "(" + a + " >>> " + by + ")";
    }

    @Override
    public String constant(int value) {
      return hex(value);
    }

    @Override
    public String type() {
      return "int";
    }

    @Override
    public String load(String array, int word, int chain) {
      return array + "[" + word + " * WIDTH + " + chain + "]";
    }

    @Override
    public String store(String array, int word, int chain, String value) {
      return array + "[" + word + " * WIDTH + " + chain + "] = " + value;
    }
  };

  private static String hex(int value) {
    return "0x" + Integer.toHexString(value);
  }

  /// A compression function: its first state, and how one step changes the named registers.
  private interface Description {
    String name();

    String source();

    int[] start();

    int steps();

    /// True where a later step looks at more than the sixteen words of the block.
    boolean hasSchedule();

    boolean isBigEndian();

    /// Statements of one step. Registers rotate: the names of the step's registers are given in order.
    List<String> step(Notation n, int step, String[] registers, int chain);
  }

  private static final Description MD5 = new Description() {
    private static final int[] SHIFTS = {7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21};

    @Override
    public String name() {
      return "Md5";
    }

    @Override
    public String source() {
      return "RFC 1321";
    }

    @Override
    public int[] start() {
      return new int[] {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};
    }

    @Override
    public int steps() {
      return 64;
    }

    @Override
    public boolean hasSchedule() {
      return false;
    }

    @Override
    public boolean isBigEndian() {
      return false;
    }

    @Override
    public List<String> step(Notation n, int i, String[] r, int chain) {
      int round = i / 16;
      int word = new int[] {i, 5 * i + 1, 3 * i + 5, 7 * i}[round] & 15;
      String a = r[0], b = r[1], c = r[2], d = r[3];
      String mixed = switch (round) {
        case 0 -> n.xor(n.and(n.xor(c, d), b), d);
        case 1 -> n.xor(n.and(n.xor(b, c), d), c);
        case 2 -> n.xor(n.xor(b, c), d);
        default -> n.xor(n.or(n.not(d), b), c);
      };
      int constant = (int) (long) Math.floor(Math.abs(Math.sin(i + 1)) * 4294967296.0);
      int shift = SHIFTS[round * 4 + i % 4];
      return List.of(
          a + " = " + n.add(n.add(a, n.load("words", word, chain)), n.constant(constant)),
          a + " = " + n.add(a, mixed),
          a + " = " + n.add(n.rotateLeft(a, shift), b));
    }
  };

  private static final Description SHA_1 = new Description() {
    @Override
    public String name() {
      return "Sha1";
    }

    @Override
    public String source() {
      return "FIPS 180-4, 6.1.2";
    }

    @Override
    public int[] start() {
      return new int[] {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0};
    }

    @Override
    public int steps() {
      return 80;
    }

    @Override
    public boolean hasSchedule() {
      return true;
    }

    @Override
    public boolean isBigEndian() {
      return true;
    }

    @Override
    public List<String> step(Notation n, int t, String[] r, int chain) {
      String a = r[0], b = r[1], c = r[2], d = r[3], e = r[4];
      String mixed = switch (t / 20) {
        case 0 -> n.xor(n.and(n.xor(c, d), b), d);
        case 2 -> n.or(n.and(b, c), n.and(n.or(b, c), d));
        default -> n.xor(n.xor(b, c), d);
      };
      int constant = new int[] {0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6}[t / 20];
      List<String> out = new ArrayList<>();
      String w = word(n, out, t, chain, (m, at) -> {
        String three = m.xor(m.xor(at.apply(3), at.apply(8)), m.xor(at.apply(14), at.apply(16)));
        return m.rotateLeft(three, 1);
      });
      out.add(e + " = " + n.add(n.add(e, w), n.constant(constant)));
      out.add(e + " = " + n.add(e, mixed));
      out.add(e + " = " + n.add(n.rotateLeft(a, 5), e));
      out.add(b + " = " + n.rotateLeft(b, 30));
      return out;
    }
  };

  private static final Description SHA_256 = new Description() {
    @Override
    public String name() {
      return "Sha256";
    }

    @Override
    public String source() {
      return "FIPS 180-4, 6.2.2";
    }

    @Override
    public int[] start() {
      return IntStream.range(0, 8).map(i -> fraction(Math.sqrt(prime(i)))).toArray();
    }

    @Override
    public int steps() {
      return 64;
    }

    @Override
    public boolean hasSchedule() {
      return true;
    }

    @Override
    public boolean isBigEndian() {
      return true;
    }

    @Override
    public List<String> step(Notation n, int t, String[] r, int chain) {
      String a = r[0], b = r[1], c = r[2], d = r[3], e = r[4], f = r[5], g = r[6], h = r[7];
      List<String> out = new ArrayList<>();
      String w = word(n, out, t, chain, (m, at) -> {
        String early = at.apply(15);
        String late = at.apply(2);
        String sigma0 = m.xor(m.xor(m.rotateLeft(early, 25), m.rotateLeft(early, 14)), m.shiftRight(early, 3));
        String sigma1 = m.xor(m.xor(m.rotateLeft(late, 15), m.rotateLeft(late, 13)), m.shiftRight(late, 10));
        return m.add(m.add(m.add(at.apply(16), at.apply(7)), sigma0), sigma1);
      });
      out.add(h + " = " + n.add(n.add(h, w), n.constant(fraction(Math.cbrt(prime(t))))));
      out.add(h + " = " + n.add(h, n.xor(n.xor(n.rotateLeft(e, 26), n.rotateLeft(e, 21)), n.rotateLeft(e, 7))));
      out.add(h + " = " + n.add(h, n.xor(n.and(n.xor(f, g), e), g)));
      out.add(d + " = " + n.add(d, h));
      out.add(h + " = " + n.add(h, n.xor(n.xor(n.rotateLeft(a, 30), n.rotateLeft(a, 19)), n.rotateLeft(a, 10))));
      out.add(h + " = " + n.add(h, n.or(n.and(a, b), n.and(n.or(a, b), c))));
      return out;
    }
  };

  private static int prime(int index) {
    return IntStream.iterate(2, n -> n + 1)
        .filter(n -> IntStream.range(2, n).noneMatch(d -> n % d == 0))
        .skip(index)
        .findFirst()
        .orElseThrow();
  }

  /// The first 32 bits of the fractional part.
  private static int fraction(double root) {
    return (int) (long) Math.floor((root - Math.floor(root)) * 4294967296.0);
  }

  private interface Expansion {
    String of(Notation notation, IntFunction<String> back);
  }

  /// The word of a step: from the block, or made from earlier words and kept in a ring of sixteen.
  private static String word(Notation n, List<String> out, int t, int chain, Expansion expansion) {
    if (t < 16) return n.load("words", t, chain);
    String name = "w" + chain;
    out.add(name + " = " + expansion.of(n, back -> {
      int at = t - back;
      return at < 16 ? n.load("words", at, chain) : n.load("ring", at & 15, chain);
    }));
    out.add(n.store("ring", t & 15, chain, name));
    return name;
  }

  private record Shape(Description what, Notation notation, String flavour, int chains, int group) {
    String className() {
      return flavour + what.name();
    }

    String write() {
      StringBuilder out = new StringBuilder();
      boolean vector = notation == VECTOR;
      out.append("package ").append(PACKAGE).append(";\n\n");
      if (vector) {
        out.append("import jdk.incubator.vector.IntVector;\n");
        out.append("import jdk.incubator.vector.VectorOperators;\n");
        out.append("import jdk.incubator.vector.VectorSpecies;\n\n");
      }
      out.append("/// The compression function of ").append(what.source()).append(", ");
      out.append(chains == 1 ? "one chain" : chains + " chains interleaved");
      out.append(vector ? " of vectors.\n" : " of single words.\n");
      out.append("/// Written by KernelGenerator; do not edit.\n");
      out.append("final class ").append(className()).append(" implements Compression {\n");
      if (vector) {
        out.append("  private static final VectorSpecies<Integer> SPECIES = IntVector.SPECIES_PREFERRED;\n");
        out.append("  private static final int LANES = SPECIES.length();\n");
      }
      out.append("  private static final int WIDTH = ").append(chains).append(vector ? " * LANES;\n\n" : ";\n\n");
      out.append("  private final int[] work = new int[").append(what.start().length).append(" * WIDTH];\n");
      if (what.hasSchedule()) out.append("  private final int[] ring = new int[16 * WIDTH];\n");
      out.append("\n  @Override\n  public int width() {\n    return WIDTH;\n  }\n\n");
      out.append("  @Override\n  public int[] start() {\n    return new int[] {").append(start()).append("};\n  }\n\n");
      compress(out);
      for (int from = 0; from < what.steps(); from += group) steps(out, from, Math.min(what.steps(), from + group));
      addUp(out);
      return out.append("}\n").toString();
    }

    private String start() {
      return IntStream.of(what.start()).mapToObj(KernelGenerator::hex).collect(Collectors.joining(", "));
    }

    private void compress(StringBuilder out) {
      String ring = what.hasSchedule() ? ", ring" : "";
      out.append("  @Override\n  public void compress(int[] state, int[] words) {\n");
      out.append("    System.arraycopy(state, 0, work, 0, work.length);\n");
      for (int from = 0; from < what.steps(); from += group)
        out.append("    steps").append(from).append("(work, words").append(ring).append(");\n");
      out.append("    addUp(state, work);\n  }\n\n");
    }

    private void steps(StringBuilder out, int from, int to) {
      String ring = what.hasSchedule() ? ", int[] ring" : "";
      int size = what.start().length;
      out.append("  private static void steps").append(from).append("(int[] work, int[] words").append(ring).append(") {\n");
      for (int chain = 0; chain < chains; chain++)
        for (int v = 0; v < size; v++)
          line(out, notation.type() + " " + register(v, chain) + " = " + notation.load("work", v, chain));
      if (what.hasSchedule() && to > 16)
        for (int chain = 0; chain < chains; chain++) line(out, notation.type() + " w" + chain);
      for (int i = from; i < to; i++) {
        List<List<String>> both = new ArrayList<>();
        for (int chain = 0; chain < chains; chain++)
          both.add(what.step(notation, i, rotated(i, chain), chain));
        for (int s = 0; s < both.getFirst().size(); s++) for (List<String> one : both) line(out, one.get(s));
      }
      for (int chain = 0; chain < chains; chain++)
        for (int v = 0; v < size; v++) line(out, notation.store("work", v, chain, register(v, chain)));
      out.append("  }\n\n");
    }

    /// In step `i` the register that was first i steps ago has moved on by i places.
    private String[] rotated(int i, int chain) {
      int size = what.start().length;
      return IntStream.range(0, size)
          .mapToObj(v -> register(Math.floorMod(v - i, size), chain))
          .toArray(String[]::new);
    }

    private void addUp(StringBuilder out) {
      out.append("  private static void addUp(int[] state, int[] work) {\n");
      for (int chain = 0; chain < chains; chain++) {
        for (int v = 0; v < what.start().length; v++) {
          String sum = notation.add(notation.load("state", v, chain), notation.load("work", v, chain));
          line(out, notation.store("state", v, chain, sum));
        }
      }
      out.append("  }\n");
    }

    private static void line(StringBuilder out, String statement) {
      out.append("    ").append(statement).append(";\n");
    }

    private static String register(int v, int chain) {
      return "abcdefgh".charAt(v) + String.valueOf(chain);
    }
  }

  /// The forms that measured best: MD5 waits for its own results, so two chains are interleaved; SHA-1 and SHA-256
  /// have work enough in one. Plain integers must stay below the size of method that the compiler refuses.
  private static final List<Shape> SHAPES = List.of(
      new Shape(MD5, VECTOR, "Vector", 2, 16),
      new Shape(SHA_1, VECTOR, "Vector", 1, 16),
      new Shape(SHA_256, VECTOR, "Vector", 1, 4),
      new Shape(MD5, SCALAR, "Scalar", 2, 64),
      new Shape(SHA_1, SCALAR, "Scalar", 2, 20),
      new Shape(SHA_256, SCALAR, "Scalar", 1, 16));

  private KernelGenerator() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]).resolve(PACKAGE.replace('.', '/'));
    Files.createDirectories(folder);
    for (Shape shape : SHAPES) {
      Path file = folder.resolve(shape.className() + ".java");
      String text = shape.write();
      if (!Files.exists(file) || !Files.readString(file).equals(text)) Files.writeString(file, text);
    }
  }
}
