package org.assay.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Digests, generators and solvers against published values, or against an independent
/// implementation.
class KnownAnswersTest {
  @ParameterizedTest
  @CsvSource({
    "MD5, abc, 900150983cd24fb0d6963f7d28e17f72",
    "SHA_1, abc, a9993e364706816aba3e25717850c26c9cd0d89d",
    "SHA_256, abc, ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    "CRC_32, 123456789, cbf43926",
    "CRC_32C, 123456789, e3069283",
    "CRC_16_CCITT, 123456789, 29b1",
    "CRC_16_ARC, 123456789, bb3d",
    "ADLER_32, Wikipedia, 11e60398",
    "FNV_1_32, foobar, 31f0b262",
    "FNV_1A_32, foobar, bf9cf968",
    "FNV_1A_64, foobar, 85944171f73967e8",
    "DJB2, hello, 0f923099",
    "JENKINS, The quick brown fox jumps over the lazy dog, 519e91f5",
    "MURMUR3, hello, 248bfa47",
    "MURMUR3, test, ba6bd213"
  })
  void aDigestHasItsPublishedValue(DigestKind kind, String message, String hex) {
    assertThat(Encoding.HEX_LOWER.of(kind.of(Bytes.of(message)))).isEqualTo(hex);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "SN-0042", "the whole of a serial number"})
  void theHashOfAStringIsThatOfJava(String text) {
    byte[] bytes = DigestKind.JAVA_HASH.of(Bytes.of(text));
    assertThat(Encoding.HEX_LOWER.of(bytes)).isEqualTo("%08x".formatted(text.hashCode()));
  }

  /// RFC 2202 and RFC 4231, test case 2.
  @ParameterizedTest
  @CsvSource({
    "MD5, 750c783e6ab0b503eaa86e310a5db738",
    "SHA_1, effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
    "SHA_256, 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
  })
  void aKeyedDigestHasItsPublishedValue(DigestKind kind, String hex) {
    byte[] code = kind.keyed(Bytes.of("Jefe"), Bytes.of("what do ya want for nothing?"));
    assertThat(Encoding.HEX_LOWER.of(code)).isEqualTo(hex);
  }

  @ParameterizedTest
  @CsvSource({
    "MT19937, 5489, 3499211612 581869302 3890346734",
    "GLIBC, 1, 1804289383 846930886 1681692777",
    "GLIBC, 0, 1804289383 846930886 1681692777",
    "MSVC, 1, 41 18467 6334",
    "ANSI_C, 1, 16838 5758 10113",
    "DRAND48, 1, 89400484 976015093 1792756325",
    "PCG_32, 42, 2707161783 2068313097 3122475824",
    "XORSHIFT_32, 1, 270369 67634689",
    "XORSHIFT_128, 123456789, 3701687786 458299110",
    "DOTNET, 0, 1559595546 1755192844"
  })
  void aGeneratorDrawsItsPublishedOutputs(Generator generator, long seed, String outputs) {
    long[] expected = LongStream.of(java.util.Arrays.stream(outputs.split(" ", -1))
            .mapToLong(Long::parseLong)
            .toArray())
        .toArray();
    assertThat(generator.words(seed, expected.length)).isEqualTo(expected);
  }

  @Test
  void theStateOfJavaIsRecoveredFromRemainders() {
    Random random = new Random(0);
    int recovered = 0;
    for (int i = 0; i < 20; i++) {
      long seed = random.nextLong() & 0xffffffffffffL;
      Random drawn = new Random(seed ^ 0x5DEECE66DL);
      int[] digits =
          java.util.stream.IntStream.generate(() -> drawn.nextInt(55)).limit(18).toArray();
      var state = RunningRemainders.state(StateCut.BITS_17_TO_47_MOD, 55, digits);
      long first = seed * 0x5DEECE66DL + 11 & 0xffffffffffffL;
      if (state != null && state.longValue() == first) recovered++;
    }
    assertThat(recovered).isGreaterThanOrEqualTo(18);
  }

  /// What Python 3 answers to `random.seed(text)` and `random.getrandbits(32)`.
  @ParameterizedTest
  @CsvSource({"SN-0042, 560055907 3739126998 2897578280", "a, 1168357962 2173948116 289208638"})
  void pythonSeededWithTextDrawsWhatPythonDraws(String text, String outputs) {
    var drawn = java.nio.ByteBuffer.wrap(DigestKind.PYTHON_SEED.of(Bytes.of(text)));
    for (String output : outputs.split(" ", -1))
      assertThat(Integer.toUnsignedLong(drawn.getInt())).isEqualTo(Long.parseLong(output));
  }

  /// `"".join(random.choice("ABCDEFGHIJ") for _ in range(10))` after `random.seed("SN-0042")`.
  @Test
  void aChoiceOfPythonIsATopCutThatDrawsAgain() {
    byte[] outputs = DigestKind.PYTHON_SEED.of(Bytes.of("SN-0042"));
    int[] digits = ByteCut.WORD32_TOP_OR_AGAIN.digits(outputs, 10);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 10; i++) text.append("ABCDEFGHIJ".charAt(digits[i]));
    assertThat(text).hasToString("CFHFDABEGA");
  }

  /// The ten-thousandth output from seed 1, as in the C++ standard.
  @ParameterizedTest
  @CsvSource({"MINSTD_0, 1043618065", "MINSTD, 399268537"})
  void aParkMillerGeneratorReachesItsCheckValue(Generator generator, long expected) {
    assertThat(generator.words(1, 10_000)[9_999]).isEqualTo(expected);
  }

  /// The ten-thousandth output from the default seed, as in the C++ standard.
  @Test
  void theTwisterReachesItsCheckValue() {
    assertThat(Generator.MT19937.words(5489, 10_000)[9_999]).isEqualTo(4123659995L);
  }

  @Test
  void splitMixDrawsItsPublishedOutputs() {
    assertThat(Generator.SPLITMIX.words(0, 2))
        .containsExactly(0xe220a8397b1dcdafL, 0x6e789e6aa1b965f4L);
  }

  @Test
  void pythonSeededWithFortyTwoBeginsAsEverybodyKnows() {
    long[] words = Generator.PYTHON.words(42, 2);
    double first = ((words[0] >>> 5) * 67108864.0 + (words[1] >>> 6)) / 9007199254740992.0;
    assertThat(first).isEqualTo(0.6394267984578837);
  }

  @Test
  void javaRandomIsJavaRandom() {
    Random java = new Random(-77);
    long[] words = Generator.JAVA_RANDOM.words(-77, 20);
    for (long word : words) assertThat(word).isEqualTo(java.nextInt() >>> 1);
  }

  /// The hunt for seeds asks for a few outputs, which some generators make in a shorter way.
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 4242, 1_700_000_000L, 0xffffffffL})
  void aFewOutputsAreTheFirstOfMany(long seed) {
    for (Generator generator : Generator.values()) {
      long[] many = generator.words(seed, 700);
      assertThat(generator.words(seed, 8)).isEqualTo(java.util.Arrays.copyOf(many, 8));
    }
  }

  @Test
  void aRegisterOfFourBitsHasComplexityFour() {
    byte[] sequence = new byte[60];
    sequence[3] = 1;
    for (int i = 4; i < sequence.length; i++)
      sequence[i] = (byte) (sequence[i - 3] ^ sequence[i - 4]);
    assertThat(LinearComplexity.of(sequence)).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 5, 1000, 65_535, 123_456, 0xffffffffL})
  void aCodedNumberIsDecodedAgain(long number) {
    for (NumberCoding coding : NumberCoding.values())
      if (coding.fits(number)) assertThat(coding.decode(coding.code(number))).isEqualTo(number);
  }

  @Test
  void mixersGiveTheirPublishedValues() {
    assertThat(Mixer.MURMUR_32.mix(1)).isEqualTo(0x514e28b7L);
    assertThat(Mixer.MURMUR_64.mix(1)).isEqualTo(0xb456bcfc34c2cb2cL);
    assertThat(Mixer.SPLITMIX_64.mix(0x9e3779b97f4a7c15L)).isEqualTo(0xe220a8397b1dcdafL);
    assertThat(Mixer.KNUTH_32.mix(2)).isEqualTo(2 * 2654435761L & 0xffffffffL);
  }
}
