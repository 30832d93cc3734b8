package org.assay.statement.document;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/// Whether two objects of two revisions say the same. References are the same if they name the same
/// object; what stands there is compared by itself.
final class SameObject {

  private SameObject() {}

  static boolean same(@Nullable COSBase before, @Nullable COSBase after) {
    return switch (before) {
      case null -> after == null || after instanceof COSNull;
      case COSObject reference ->
        after instanceof COSObject other && reference.getKey().equals(other.getKey());
      case COSStream stream -> after instanceof COSStream other && sameStream(stream, other);
      case COSDictionary dictionary ->
        after instanceof COSDictionary other
            && !(after instanceof COSStream)
            && sameEntries(dictionary, other, Set.of());
      case COSArray array -> after instanceof COSArray other && sameElements(array, other);
      case COSString text ->
        after instanceof COSString other && Arrays.equals(text.getBytes(), other.getBytes());
      case COSNumber number ->
        after instanceof COSNumber other
            && Float.compare(number.floatValue(), other.floatValue()) == 0
            && number.longValue() == other.longValue();
      default -> before.equals(after);
    };
  }

  /// Whether all entries are the same but for those named.
  static boolean sameEntries(COSDictionary before, COSDictionary after, Set<COSName> butFor) {
    var names = new HashSet<>(before.keySet());
    names.addAll(after.keySet());
    names.removeAll(butFor);
    return names.stream().allMatch(name -> same(before.getItem(name), after.getItem(name)));
  }

  static boolean sameElements(COSArray before, COSArray after) {
    return before.size() == after.size() && beginsWith(after, before);
  }

  /// Whether the longer array begins with all elements of the shorter one.
  static boolean beginsWith(COSArray longer, COSArray shorter) {
    for (int i = 0; i < shorter.size(); i++) {
      if (i >= longer.size() || !same(shorter.get(i), longer.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameStream(COSStream before, COSStream after) {
    try (var first = before.createRawInputStream();
        var second = after.createRawInputStream()) {
      return sameEntries(before, after, Set.of(COSName.LENGTH))
          && Arrays.equals(first.readAllBytes(), second.readAllBytes());
    } catch (IOException broken) {
      return false;
    }
  }
}
