package org.assay.ledger.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// A SHA-256 hash in a Merkle tree (RFC 6962 s. 2.1): of an entry, or of two hashes.
public final class TreeHash {

  /// How many bytes a hash has.
  public static final int LENGTH = 32;

  /// The root of a tree without entries.
  public static final TreeHash EMPTY = new TreeHash(sha256().digest());

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private final byte[] bytes;

  private TreeHash(byte[] bytes) {
    this.bytes = bytes;
  }

  /// The hash of an entry.
  public static TreeHash leaf(byte[] entry) {
    return leaf(entry, 0, entry.length);
  }

  /// The hash of an entry that is a part of an array.
  public static TreeHash leaf(byte[] array, int offset, int length) {
    var digest = sha256();
    digest.update(LEAF);
    digest.update(array, offset, length);
    return new TreeHash(digest.digest());
  }

  /// The hash of two subtrees.
  public static TreeHash node(TreeHash left, TreeHash right) {
    var digest = sha256();
    digest.update(NODE);
    digest.update(left.bytes);
    digest.update(right.bytes);
    return new TreeHash(digest.digest());
  }

  /// The hash whose bytes begin at an offset.
  public static TreeHash at(byte[] array, int offset) {
    return new TreeHash(Arrays.copyOfRange(array, offset, offset + LENGTH));
  }

  /// The hash that a line of standard Base64 holds.
  ///
  /// @throws IllegalArgumentException if it holds none, or not in the one way to write it
  public static TreeHash ofBase64(String text) {
    var bytes = Base64.getDecoder().decode(text);
    if (bytes.length != LENGTH || !Base64.getEncoder().encodeToString(bytes).equals(text)) {
      throw new IllegalArgumentException("'%s' is not a hash: 32 bytes in Base64".formatted(text));
    }
    return new TreeHash(bytes);
  }

  /// The bytes, in a new array.
  public byte[] bytes() {
    return bytes.clone();
  }

  /// Copies the bytes into an array.
  public void copyTo(byte[] array, int offset) {
    System.arraycopy(bytes, 0, array, offset, LENGTH);
  }

  /// The hash in standard Base64, as checkpoints and proofs carry it.
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TreeHash hash && MessageDigest.isEqual(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
