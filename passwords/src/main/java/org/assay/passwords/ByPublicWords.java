package org.assay.passwords;

import java.util.HashMap;
import java.util.Map;
import org.assay.passwords.PublicWords.Place;
import org.assay.passwords.WordSplit.Part;

/// What a guesser needs who tries words of public lists: which shapes passwords have, and how far
/// down the lists their words stand, is learnt from other devices; the words are not.
final class ByPublicWords {
  /// Bits to describe a part of a shape that was never seen.
  private static final double PART = 4;

  /// No list is longer than 2^15 words.
  private static final int DOUBLINGS = 15;

  private static final double UNSEEN = 0.1;

  private final Map<String, Integer> shapes = new HashMap<>();
  /// Words by list and by doubling of their rank: 1, 2 to 3, 4 to 7, …
  private final int[][] depths = new int[PublicWords.lists()][Integer.SIZE];

  private int learnt;
  private int learntWords;

  void learn(WordSplit split) {
    shapes.merge(split.shape(), 1, Integer::sum);
    learnt++;
    for (Part part : split.parts()) {
      Place place = part.place();
      if (place == null) continue;
      depths[place.list()][depth(place)]++;
      learntWords++;
    }
  }

  double bits(WordSplit split) {
    Integer seen = shapes.get(split.shape());
    double bits = seen == null
        ? -Evidence.log2(0.5 / (learnt + 1.0)) + PART * split.parts().size()
        : -Evidence.log2((seen - 0.5 * seen / learnt) / (learnt + 1.0));
    for (Part part : split.parts()) bits += bits(part);
    return bits;
  }

  private double bits(Part part) {
    Place place = part.place();
    if (place != null) return bits(place) + spelling(part);
    return switch (part.shape()) {
      case "d" -> Evidence.log2(10);
      case "l", "u" -> Evidence.log2(26);
      default -> 0;
    };
  }

  /// Which list and which doubling, by what was learnt, and which word in it.
  private double bits(Place place) {
    double seen = depths[place.list()][depth(place)];
    double all = learntWords + UNSEEN * depths.length * DOUBLINGS;
    return -Evidence.log2((seen + UNSEEN) / all) + depth(place);
  }

  private static double spelling(Part part) {
    double bits = part.shape().startsWith("x") ? part.text().length() : 0;
    return part.isDisguised()
        ? bits + PublicWords.disguisable(PublicWords.undisguised(part.text()))
        : bits;
  }

  private static int depth(Place place) {
    return Integer.SIZE - 1 - Integer.numberOfLeadingZeros(place.rank() + 1);
  }
}
