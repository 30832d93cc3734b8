package org.assay.ledger;

import java.util.Arrays;
import java.util.stream.LongStream;

/// Places in a ledger by a hash of what is named there: 32 bytes for each, however long the names
/// are. Two names with one hash share their places; whoever reads the entries sees which is meant.
final class PlaceTable {

  private static final int FIRST = 1024;

  private long[] hashes = new long[FIRST];
  private long[] places = new long[FIRST]; // 0 is free, else the place and one
  private int count;

  /// Adds a place. Those of one name are added in their order.
  void add(String name, long place) {
    if (2 * ++count > places.length) grow();
    put(hash(name), place + 1);
  }

  private void put(long hash, long place) {
    int at = slot(hash);
    while (places[at] != 0) at = next(at);
    hashes[at] = hash;
    places[at] = place;
  }

  private void grow() {
    var oldHashes = hashes;
    var oldPlaces = places;
    hashes = new long[2 * oldHashes.length];
    places = new long[2 * oldPlaces.length];
    for (int i = 0; i < oldPlaces.length; i++) {
      if (oldPlaces[i] != 0) put(oldHashes[i], oldPlaces[i]);
    }
  }

  /// The places of a name, in order.
  LongStream of(String name) {
    var found = new long[4];
    int size = 0;
    long hash = hash(name);
    for (int at = slot(hash); places[at] != 0; at = next(at)) {
      if (hashes[at] != hash) continue;
      if (size == found.length) found = Arrays.copyOf(found, 2 * size);
      found[size++] = places[at] - 1;
    }
    return Arrays.stream(found, 0, size).sorted().distinct();
  }

  private int slot(long hash) {
    return (int) (hash ^ hash >>> 32) & (places.length - 1);
  }

  private int next(int at) {
    return (at + 1) & (places.length - 1);
  }

  // FNV-1a, and its bits mixed once more.
  private static long hash(String name) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < name.length(); i++) hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
    hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    return hash ^ hash >>> 33;
  }
}
