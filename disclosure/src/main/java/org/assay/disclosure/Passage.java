package org.assay.disclosure;

import java.util.List;
import org.assay.pages.Block;
import org.assay.pages.Link;
import org.assay.pages.Place;
import org.assay.pages.Region;

/// A piece of a page that is read as one: a sentence, a row of a table, a term with what is said
/// about it.
///
/// @param text the words as they stand on the page
/// @param plain the same, letter for letter, in small plain letters
/// @param heading the heading, question or term that it stands under, in small plain letters
/// @param place where it begins
/// @param block the block that it stands in
/// @param links the links in its blocks
/// @param label whether it is a label with a value and no sentence
record Passage(
    String text,
    String plain,
    String heading,
    Place place,
    Block block,
    List<Link> links,
    boolean label) {

  /// What it stands under directly.
  String nearestHeading() {
    int cut = heading.indexOf(" / ");
    return cut < 0 ? heading : heading.substring(0, cut);
  }

  Quote quote() {
    return new Quote(text, place);
  }

  /// Whether it stands where a page says what it is about.
  boolean isContent() {
    return block.region() == Region.CONTENT;
  }
}
