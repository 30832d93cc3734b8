package org.assay.register.database;

import com.github.f4b6a3.uuid.UuidCreator;

/// Ids of rows: UUIDs of version 7 (RFC 9562), which sort by the time at which they were made.
public final class Ids {

  private Ids() {}

  /// A new id.
  public static String next() {
    return UuidCreator.getTimeOrderedEpochPlus1().toString();
  }
}
