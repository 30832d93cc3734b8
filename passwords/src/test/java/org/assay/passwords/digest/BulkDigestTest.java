package org.assay.passwords.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Vectors, plain integers and the platform give the same digests.
class BulkDigestTest {
  private static final int LONGEST = 160;

  static Stream<Arguments> digestsAndSeeds() {
    return Stream.of(BlockDigest.values())
        .flatMap(kind -> Stream.of(1L, 20240429L, -7L).map(seed -> Arguments.of(kind, seed)));
  }

  @ParameterizedTest
  @MethodSource("digestsAndSeeds")
  void messagesOfEveryLengthHaveTheDigestsOfThePlatform(BlockDigest kind, long seed)
      throws NoSuchAlgorithmException {
    byte[][] messages = messages(seed);
    byte[][] expected = new byte[messages.length][];
    MessageDigest platform = MessageDigest.getInstance(kind.label());
    for (int i = 0; i < messages.length; i++) expected[i] = platform.digest(messages[i]);
    assertThat(vectors(kind, messages)).isDeepEqualTo(expected);
    assertThat(of(BulkDigest.scalar(kind), messages)).isDeepEqualTo(expected);
    assertThat(of(BulkDigest.platform(kind), messages)).isDeepEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void fewMessagesAndNoneAreDigestedToo(BlockDigest kind) {
    for (int count = 0; count < 40; count++) {
      byte[][] messages = java.util.Arrays.copyOf(messages(count), count);
      assertThat(vectors(kind, messages)).isDeepEqualTo(of(BulkDigest.platform(kind), messages));
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneObjectServesManyCalls(BlockDigest kind) {
    BulkDigest bulk = BulkDigest.of(kind);
    byte[][] first = of(bulk, messages(5));
    of(bulk, messages(6));
    assertThat(of(bulk, messages(5))).isDeepEqualTo(first);
  }

  /// RFC 1321 A.5 and the examples of FIPS 180.
  @Test
  void publishedAnswersAreGiven() {
    assertThat(hex(BlockDigest.MD5, "abc")).isEqualTo("900150983cd24fb0d6963f7d28e17f72");
    assertThat(hex(BlockDigest.SHA_1, "abc")).isEqualTo("a9993e364706816aba3e25717850c26c9cd0d89d");
    assertThat(hex(BlockDigest.SHA_256, "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"))
        .isEqualTo("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  }

  /// The tests run with the Vector API, so that vectors are what is tested.
  @Test
  void vectorsAreTested() {
    assertThat(VectorKernels.lanes()).isGreaterThanOrEqualTo(2);
  }

  private static String hex(BlockDigest kind, String message) {
    byte[][] messages = {message.getBytes(java.nio.charset.StandardCharsets.US_ASCII)};
    return HexFormat.of().formatHex(vectors(kind, messages)[0]);
  }

  private static byte[][] vectors(BlockDigest kind, byte[][] messages) {
    return of(new SideBySide(kind, VectorKernels.of(kind), VectorKernels.means()), messages);
  }

  private static byte[][] of(BulkDigest bulk, byte[][] messages) {
    byte[][] digests = new byte[messages.length][];
    bulk.digest(messages, digests, messages.length);
    return digests;
  }

  /// Each length some times, in a mixed order.
  private static byte[][] messages(long seed) {
    Random random = new Random(seed);
    byte[][] messages = new byte[3 * LONGEST][];
    for (int i = 0; i < messages.length; i++) {
      messages[i] = new byte[i % LONGEST];
      random.nextBytes(messages[i]);
    }
    java.util.Collections.shuffle(java.util.Arrays.asList(messages), random);
    return messages;
  }
}
