package org.assay.passwords;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/// Digests without a key that products have used: cryptographic ones, checksums and string
/// hashes.
enum DigestKind {
  /// The bytes as they are.
  NONE("bytes"),
  MD5("MD5"),
  SHA_1("SHA-1"),
  SHA_256("SHA-256"),
  SHA_224("SHA-224"),
  SHA_384("SHA-384"),
  SHA_512("SHA-512"),
  SHA3_256("SHA3-256"),
  SHA3_512("SHA3-512"),
  MD2("MD2"),
  CRC_32("CRC-32"),
  CRC_32C("CRC-32C"),
  CRC_16_CCITT("CRC-16/CCITT"),
  CRC_16_ARC("CRC-16/ARC"),
  ADLER_32("Adler-32"),
  FNV_1_32("FNV-1 32"),
  FNV_1A_32("FNV-1a 32"),
  FNV_1A_64("FNV-1a 64"),
  DJB2("djb2"),
  DJB2_XOR("djb2 xor"),
  SDBM("sdbm"),
  JAVA_HASH("Java hashCode"),
  JENKINS("Jenkins one-at-a-time"),
  MURMUR3("Murmur3 32"),
  /// The first outputs of Python's `random` after `random.seed(text)`: a text and its SHA-512 are
  /// the key of `init_by_array`.
  PYTHON_SEED("outputs of Python random seeded with");

  private final String label;

  DigestKind(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  boolean isCryptographic() {
    return CRYPTOGRAPHIC.contains(this);
  }

  byte[] of(byte[] message) {
    return switch (this) {
      case MD5, SHA_1, SHA_224, SHA_256, SHA_384, SHA_512, SHA3_256, SHA3_512, MD2 ->
        platform.get().digest(message);
      case NONE -> message;
      case CRC_32 -> crc32(message);
      case CRC_32C -> crc32c(message);
      case CRC_16_CCITT -> shorts(crcCcitt(message));
      case CRC_16_ARC -> shorts(crcArc(message));
      case ADLER_32 -> adler(message);
      case FNV_1_32 -> ints(fnv1(message));
      case FNV_1A_32 -> ints(fnv1a(message));
      case FNV_1A_64 -> longs(fnv1a64(message));
      case DJB2 -> ints(polynomial(message, 5381, 33));
      case DJB2_XOR -> ints(djbXor(message));
      case SDBM -> ints(polynomial(message, 0, 65599));
      case JAVA_HASH -> ints(polynomial(message, 0, 31));
      case JENKINS -> ints(jenkins(message));
      case MURMUR3 -> ints(murmur(message));
      case PYTHON_SEED -> pythonSeed(message);
    };
  }

  /// HMAC of RFC 2104 over this digest.
  byte[] keyed(byte[] key, byte[] message) {
    int block = this == SHA_384 || this == SHA_512 ? 128 : 64;
    byte[] padded = java.util.Arrays.copyOf(key.length > block ? of(key) : key, block);
    byte[] inner = new byte[block + message.length];
    for (int i = 0; i < block; i++) inner[i] = (byte) (padded[i] ^ 0x36);
    System.arraycopy(message, 0, inner, block, message.length);
    byte[] digest = of(inner);
    byte[] outer = new byte[block + digest.length];
    for (int i = 0; i < block; i++) outer[i] = (byte) (padded[i] ^ 0x5c);
    System.arraycopy(digest, 0, outer, block, digest.length);
    return of(outer);
  }

  /// Outputs of a generator, of which half may be dropped.
  private static final int OUTPUTS = 48;

  private static final Set<DigestKind> CRYPTOGRAPHIC =
      EnumSet.of(MD5, SHA_1, SHA_256, SHA_224, SHA_384, SHA_512, SHA3_256, SHA3_512, MD2);

  @SuppressWarnings("ImmutableEnumChecker") // one digest a thread, invisible outside
  private final ThreadLocal<MessageDigest> platform = ThreadLocal.withInitial(this::platform);

  private MessageDigest platform() {
    try {
      return MessageDigest.getInstance(label());
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("this Java runtime lacks " + label(), missing);
    }
  }

  private static byte[] crc32(byte[] message) {
    CRC32 crc = new CRC32();
    crc.update(message);
    return ints((int) crc.getValue());
  }

  private static byte[] crc32c(byte[] message) {
    CRC32C crc = new CRC32C();
    crc.update(message, 0, message.length);
    return ints((int) crc.getValue());
  }

  private static byte[] adler(byte[] message) {
    Adler32 sum = new Adler32();
    sum.update(message);
    return ints((int) sum.getValue());
  }

  private static int crcCcitt(byte[] message) {
    int crc = 0xffff;
    for (byte b : message) {
      crc ^= (b & 0xff) << 8;
      for (int i = 0; i < 8; i++) crc = (crc & 0x8000) != 0 ? crc << 1 ^ 0x1021 : crc << 1;
    }
    return crc & 0xffff;
  }

  private static int crcArc(byte[] message) {
    int crc = 0;
    for (byte b : message) {
      crc ^= b & 0xff;
      for (int i = 0; i < 8; i++) crc = (crc & 1) != 0 ? crc >>> 1 ^ 0xa001 : crc >>> 1;
    }
    return crc;
  }

  private static int fnv1(byte[] message) {
    int hash = 0x811c9dc5;
    for (byte b : message) hash = hash * 0x01000193 ^ (b & 0xff);
    return hash;
  }

  private static int fnv1a(byte[] message) {
    int hash = 0x811c9dc5;
    for (byte b : message) hash = (hash ^ (b & 0xff)) * 0x01000193;
    return hash;
  }

  private static long fnv1a64(byte[] message) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : message) hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    return hash;
  }

  private static int polynomial(byte[] message, int start, int factor) {
    int hash = start;
    for (byte b : message) hash = hash * factor + (b & 0xff);
    return hash;
  }

  private static int djbXor(byte[] message) {
    int hash = 5381;
    for (byte b : message) hash = hash * 33 ^ (b & 0xff);
    return hash;
  }

  private static int jenkins(byte[] message) {
    int hash = 0;
    for (byte b : message) {
      hash += b & 0xff;
      hash += hash << 10;
      hash ^= hash >>> 6;
    }
    hash += hash << 3;
    hash ^= hash >>> 11;
    return hash + (hash << 15);
  }

  private static int murmur(byte[] message) {
    int hash = 0;
    int blocks = message.length / 4;
    for (int i = 0; i < blocks; i++) {
      int k = Integer.reverseBytes(ByteBuffer.wrap(message, i * 4, 4).getInt());
      hash ^= Integer.rotateLeft(k * 0xcc9e2d51, 15) * 0x1b873593;
      hash = Integer.rotateLeft(hash, 13) * 5 + 0xe6546b64;
    }
    int k = 0;
    for (int i = message.length - 1; i >= blocks * 4; i--) k = k << 8 | (message[i] & 0xff);
    if (message.length % 4 != 0) hash ^= Integer.rotateLeft(k * 0xcc9e2d51, 15) * 0x1b873593;
    hash ^= message.length;
    hash = (hash ^ hash >>> 16) * 0x85ebca6b;
    hash = (hash ^ hash >>> 13) * 0xc2b2ae35;
    return hash ^ hash >>> 16;
  }

  private static byte[] pythonSeed(byte[] message) {
    byte[] digest = SHA_512.of(message);
    byte[] number = java.util.Arrays.copyOf(message, message.length + digest.length);
    System.arraycopy(digest, 0, number, message.length, digest.length);
    int first = 0;
    while (first < number.length - 1 && number[first] == 0) first++;
    int[] key = new int[(number.length - first + 3) / 4];
    for (int i = first; i < number.length; i++) {
      int place = number.length - 1 - i;
      key[place / 4] |= (number[i] & 0xff) << (8 * (place % 4));
    }
    long[] words = new long[OUTPUTS];
    Twister.ofKey(key).words(words);
    ByteBuffer out = ByteBuffer.allocate(4 * OUTPUTS);
    for (long word : words) out.putInt((int) word);
    return out.array();
  }

  private static byte[] shorts(int value) {
    return new byte[] {(byte) (value >>> 8), (byte) value};
  }

  private static byte[] ints(int value) {
    return ByteBuffer.allocate(4).putInt(value).array();
  }

  private static byte[] longs(long value) {
    return ByteBuffer.allocate(8).putLong(value).array();
  }
}
