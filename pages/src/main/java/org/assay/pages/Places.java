package org.assay.pages;

import java.util.Arrays;

/// The places of the words of one block, by their offset in its text.
public final class Places {

  private final int[] offsets;
  private final Place[] places;

  private Places(int[] offsets, Place[] places) {
    this.offsets = offsets;
    this.places = places;
  }

  /// A text that stands at one place as a whole.
  public static Places at(Place place) {
    return new Places(new int[] {0}, new Place[] {place});
  }

  /// Where the character at this offset stands: the place of the last known point at or before
  /// it, and as many columns on.
  public Place of(int offset) {
    int found = Arrays.binarySearch(offsets, offset);
    int index = Math.max(0, found >= 0 ? found : -found - 2);
    var known = places[index];
    return new Place(
        known.sheet(), known.line(), known.column() + Math.max(0, offset - offsets[index]));
  }

  /// Collects places while a text grows.
  static final class Builder {

    private int[] offsets = new int[8];
    private Place[] places = new Place[8];
    private int size;

    void add(int offset, Place place) {
      if (size == offsets.length) {
        offsets = Arrays.copyOf(offsets, size * 2);
        places = Arrays.copyOf(places, size * 2);
      }
      offsets[size] = offset;
      places[size++] = place;
    }

    Places build() {
      return size == 0
          ? Places.at(Place.START)
          : new Places(Arrays.copyOf(offsets, size), Arrays.copyOf(places, size));
    }
  }
}
