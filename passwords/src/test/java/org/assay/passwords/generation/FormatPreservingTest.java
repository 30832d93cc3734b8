package org.assay.passwords.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.fpe.FPEFF1Engine;
import org.bouncycastle.crypto.params.FPEParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// FF1 against the samples that NIST published with SP 800-38G, and against Bouncy Castle.
class FormatPreservingTest {
  private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";
  private static final String K128 = "2b7e151628aed2a6abf7158809cf4f3c";
  private static final String K192 = "2b7e151628aed2a6abf7158809cf4f3cef4359d8d580aa4f";
  private static final String K256 =
      "2b7e151628aed2a6abf7158809cf4f3cef4359d8d580aa4f7f036d6f04fc6a94";

  @ParameterizedTest
  @CsvSource({
    K128 + ",10,'',0123456789,2433477484",
    K128 + ",10,39383736353433323130,0123456789,6124200773",
    K128 + ",36,3737373770717273373737,0123456789abcdefghi,a9tv40mll9kdu509eum",
    K192 + ",10,'',0123456789,2830668132",
    K192 + ",10,39383736353433323130,0123456789,2496655549",
    K192 + ",36,3737373770717273373737,0123456789abcdefghi,xbj3kv35jrawxv32ysr",
    K256 + ",10,'',0123456789,6657667009",
    K256 + ",10,39383736353433323130,0123456789,1001623463",
    K256 + ",36,3737373770717273373737,0123456789abcdefghi,xs8a0azh2avyalyzuwd"
  })
  void theSamplesOfNist(String key, int radix, String tweak, String plain, String cipher)
      throws Exception {
    var hex = HexFormat.of();
    var out = new FormatPreserving(aes(hex.parseHex(key)), radix, plain.length())
        .encrypt(numeral(plain), hex.parseHex(tweak));
    assertThat(text(out)).isEqualTo(cipher);
  }

  @Test
  void agreesWithBouncyCastle() throws Exception {
    var random = new Random(20261128);
    for (int trial = 0; trial < 400; trial++) {
      byte[] key = bytes(random, 32);
      byte[] tweak = bytes(random, random.nextInt(20));
      int radix = 2 + random.nextInt(90);
      int length = 20 + random.nextInt(60);
      var plain = random.ints(length, 0, radix).toArray();
      byte[] expected = new byte[length];
      var engine = new FPEFF1Engine();
      engine.init(true, new FPEParameters(new KeyParameter(key), radix, tweak));
      byte[] in = new byte[length];
      for (int i = 0; i < length; i++) in[i] = (byte) plain[i];
      engine.processBlock(in, 0, length, expected, 0);
      var got = new FormatPreserving(aes(key), radix, length).encrypt(plain, tweak);
      assertThat(Arrays.stream(got).mapToObj(i -> (byte) i).toArray(Byte[]::new))
          .as("radix %d, length %d", radix, length)
          .isEqualTo(boxed(expected));
    }
  }

  private static Byte[] boxed(byte[] bytes) {
    var boxed = new Byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) boxed[i] = bytes[i];
    return boxed;
  }

  private static byte[] bytes(Random random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static Cipher aes(byte[] key) throws Exception {
    var cipher = Cipher.getInstance("AES/ECB/NoPadding");
    cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
    return cipher;
  }

  private static int[] numeral(String text) {
    return text.chars().map(DIGITS::indexOf).toArray();
  }

  private static String text(int[] digits) {
    var text = new StringBuilder();
    for (int digit : digits) text.append(DIGITS.charAt(digit));
    return text.toString();
  }
}
