package org.assay.statement.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/// What the pages of a tagged PDF say, in the order in which a screen reader reads it (ISO 32000-1,
/// 14.7 and 14.8), and what stands beside it as mere decoration.
///
/// Every piece of text on the pages is in one of the two: text that the structure leaves out would
/// be seen and not compared.
///
/// @param blocks the pieces of each paragraph, heading or cell, joined; repeated table heads once
/// @param decoration headers and footers, a text for each page
/// @param unread text that neither belongs to the structure nor is marked as decoration
public record TaggedText(List<String> blocks, List<String> decoration, List<String> unread) {

  private static final int DEEPEST = 64;
  private static final int MOST_PAGES = 500;
  private static final Set<String> HEADINGS = Set.of("TH");
  private static final COSName ACTUAL_TEXT = COSName.getPDFName("ActualText");

  public TaggedText {
    blocks = List.copyOf(blocks);
    decoration = List.copyOf(decoration);
    unread = List.copyOf(unread);
  }

  /// Reads the text.
  ///
  /// @return empty if the file is not tagged, or is too long
  /// @throws UnusableFileException if it is broken
  public static Optional<TaggedText> of(PdfFile file) {
    var root = file.catalog().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    var document = file.document();
    if (root == null || document.getNumberOfPages() > MOST_PAGES) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Reading().read(file, root));
    } catch (IOException | RuntimeException broken) {
      throw PdfFile.asUnusable(file.name(), broken);
    }
  }

  private static final class Reading {
    private final IdentityHashMap<COSDictionary, Map<Integer, String>> marked =
        new IdentityHashMap<>();
    private final List<String> blocks = new ArrayList<>();
    private final List<String> decoration = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private final Set<COSDictionary> visited = Collections.newSetFromMap(new IdentityHashMap<>());

    TaggedText read(PdfFile file, COSDictionary root) throws IOException {
      for (var page : file.document().getPages()) {
        page(page);
      }
      walk(root.getDictionaryObject(COSName.K), null, new ArrayList<>(), 0);
      marked
          .values()
          .forEach(texts ->
              texts.values().stream().filter(text -> !text.isBlank()).forEach(unread::add));
      return new TaggedText(blocks, decoration, unread);
    }

    private void page(PDPage page) throws IOException {
      var reader = new GlyphReader();
      reader.processPage(page);
      var texts = new HashMap<Integer, String>();
      var furniture = new StringBuilder();
      for (var content : reader.getMarkedContents()) {
        sort(content, texts, furniture);
      }
      marked.put(page.getCOSObject(), texts);
      decoration.add(furniture.toString());
      int read = texts.values().stream().mapToInt(GlyphReader::letters).sum()
          + GlyphReader.letters(furniture.toString());
      if (reader.letters() != read || reader.unseen() > 0) {
        unread.add("page %d has %d letters, of which %d are marked and %d cannot be seen"
            .formatted(decoration.size(), reader.letters(), read, reader.unseen()));
      }
    }

    private void sort(
        PDMarkedContent content, Map<Integer, String> texts, StringBuilder furniture) {
      var text = new StringBuilder();
      for (var item : content.getContents()) {
        if (item instanceof TextPosition glyph) {
          text.append(glyph.getUnicode());
        } else if (item instanceof PDMarkedContent inner) {
          sort(inner, texts, furniture);
        }
      }
      if (content.getActualText() != null) {
        unread.add("text that stands for other text: " + content.getActualText());
      }
      if (content.getMCID() >= 0) {
        texts.merge(content.getMCID(), text.toString(), String::concat);
      } else {
        furniture.append(text);
      }
    }

    private void walk(
        @Nullable COSBase kid, @Nullable COSDictionary page, List<String> into, int depth)
        throws IOException {
      if (depth > DEEPEST) {
        throw new IOException("its structure is nested more than %d deep".formatted(DEEPEST));
      }
      switch (kid) {
        case COSArray kids -> {
          for (int i = 0; i < kids.size(); i++) {
            walk(kids.getObject(i), page, into, depth);
          }
        }
        case COSInteger number -> into.add(take(page, number.intValue()));
        case COSDictionary element -> element(element, page, into, depth);
        case null, default -> {}
      }
    }

    private void element(
        COSDictionary element, @Nullable COSDictionary page, List<String> into, int depth)
        throws IOException {
      var own = element.getCOSDictionary(COSName.PG);
      var here = own == null ? page : own;
      if (element.containsKey(COSName.MCID)) {
        into.add(take(here, element.getInt(COSName.MCID)));
        return;
      }
      if (!visited.add(element)) {
        throw new IOException("its structure refers to itself");
      }
      if (element.containsKey(ACTUAL_TEXT)) {
        unread.add("text that stands for other text: " + element.getString(ACTUAL_TEXT));
      }
      var kids = element.getDictionaryObject(COSName.K);
      var kind = String.valueOf(element.getNameAsString(COSName.S));
      if (kind.equals("Span")) {
        walk(kids, here, into, depth + 1);
        return;
      }
      var pieces = new ArrayList<String>();
      int place = blocks.size();
      walk(kids, here, pieces, depth + 1);
      var text = HEADINGS.contains(kind) ? once(pieces) : String.join("", pieces);
      if (!text.isBlank()) {
        blocks.add(Math.min(place, blocks.size()), text);
      }
    }

    // A table that goes on on the next page repeats its heads there.
    private static String once(List<String> pieces) {
      var distinct = pieces.stream().distinct().toList();
      return distinct.size() == 1 ? distinct.getFirst() : String.join("", pieces);
    }

    private String take(@Nullable COSDictionary page, int number) {
      var texts = marked.getOrDefault(page, Map.of());
      var text = texts.get(number);
      if (text == null) {
        return "";
      }
      texts.remove(number);
      return text;
    }
  }
}
