package org.assay.statement.bundle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A file as the manifest lists it.
record ListedFile(String name, long size, String sha256) {

  static ListedFile of(String name, byte[] contents) {
    return new ListedFile(name, contents.length, digest(contents));
  }

  static String digest(byte[] contents) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(contents));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
