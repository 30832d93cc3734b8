package org.assay.statement.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/// What an incremental update did to a revision that was signed.
///
/// Permitted are: filling an empty signature field, adding a signature field that cannot be seen,
/// and adding certificates, revocation lists and time-stamps (a document security store, EN 319
/// 142-1). Everything else would show the reader something that was not signed: new or replaced
/// pages, text, fonts, pictures, annotations, form values, attachments, another catalogue. So each
/// object that the update replaced is compared with what it was, whatever it looks like.
final class LaterRevision {

  private static final COSName SECURITY_STORE = COSName.getPDFName("DSS");
  private static final COSName EXTENSIONS = COSName.getPDFName("Extensions");
  private static final COSName SIGNATURE_FLAGS = COSName.getPDFName("SigFlags");
  private static final Set<COSName> OF_FILLING =
      Set.of(COSName.V, COSName.AP, COSName.F, COSName.M, COSName.getPDFName("Lock"));

  private final PdfFile before;
  private final PdfFile after;
  private final List<String> changes = new ArrayList<>();
  private final Set<COSObjectKey> securityObjects = new HashSet<>();

  private LaterRevision(PdfFile before, PdfFile after) {
    this.before = before;
    this.after = after;
  }

  /// What the update changed that no signing changes; empty if nothing.
  static List<String> changes(PdfFile before, PdfFile after) {
    return new LaterRevision(before, after).compared();
  }

  private List<String> compared() {
    trailer();
    collect(before.catalog().getItem(SECURITY_STORE), securityObjects, 0);
    before.xref().forEach((key, place) -> {
      var now = after.xref().get(key);
      if (now == null) {
        changes.add("object %d was removed".formatted(key.getNumber()));
      } else if (!now.equals(place)) {
        replaced(key);
      }
    });
    return List.copyOf(changes);
  }

  private void trailer() {
    for (var name : List.of(COSName.ROOT, COSName.INFO, COSName.ENCRYPT)) {
      if (!SameObject.same(before.trailer().getItem(name), after.trailer().getItem(name))) {
        changes.add("the file has another %s".formatted(name.getName()));
      }
    }
    if (after.document().getDocument().hasHybridXRef()) {
      changes.add("the file has two tables of objects that may differ");
    }
  }

  private void collect(@Nullable COSBase item, Set<COSObjectKey> keys, int depth) {
    var key = PdfFile.keyOf(item);
    if (depth > 8 || (key != null && !keys.add(key))) {
      return;
    }
    switch (key == null ? item : before.object(key)) {
      case COSDictionary dictionary ->
        dictionary.keySet().forEach(name -> collect(dictionary.getItem(name), keys, depth + 1));
      case COSArray array -> {
        for (int i = 0; i < array.size(); i++) {
          collect(array.get(i), keys, depth + 1);
        }
      }
      case null, default -> {}
    }
  }

  private void replaced(COSObjectKey key) {
    var old = before.object(key);
    var now = after.object(key);
    if (SameObject.same(old, now) || securityObjects.contains(key)) {
      return;
    }
    refusal(key, old, now).ifPresent(changes::add);
  }

  private Optional<String> refusal(COSObjectKey key, @Nullable COSBase old, @Nullable COSBase now) {
    if (isList(key, COSName.FIELDS) || isAnnotations(key)) {
      return list(old, now);
    }
    if (old instanceof COSStream || !(old instanceof COSDictionary was)) {
      return changed(key, now);
    }
    if (!(now instanceof COSDictionary is) || now instanceof COSStream) {
      return changed(key, now);
    }
    return dictionary(key, was, is);
  }

  private static Optional<String> changed(COSObjectKey key, @Nullable COSBase now) {
    return Optional.of("object %d was replaced%s".formatted(key.getNumber(), kind(now)));
  }

  private static String kind(@Nullable COSBase now) {
    var type =
        now instanceof COSDictionary dictionary ? dictionary.getNameAsString(COSName.TYPE) : null;
    return type == null ? "" : " (%s)".formatted(type);
  }

  private Optional<String> dictionary(COSObjectKey key, COSDictionary was, COSDictionary is) {
    if (key.equals(PdfFile.keyOf(before.trailer(), COSName.ROOT))) {
      return catalog(was, is);
    }
    if (key.equals(PdfFile.keyOf(before.catalog(), COSName.ACRO_FORM))) {
      return form(was, is);
    }
    if (isFormField(was)) {
      return field(key, was, is);
    }
    if (COSName.PAGE.equals(was.getCOSName(COSName.TYPE))) {
      return page(key, was, is);
    }
    return changed(key, is);
  }

  private Optional<String> catalog(COSDictionary was, COSDictionary is) {
    if (!SameObject.sameEntries(
        was, is, Set.of(COSName.ACRO_FORM, SECURITY_STORE, EXTENSIONS, COSName.VERSION))) {
      return Optional.of("the catalogue of the document was replaced");
    }
    if (PdfFile.keyOf(was, COSName.ACRO_FORM) != null) {
      return SameObject.same(was.getItem(COSName.ACRO_FORM), is.getItem(COSName.ACRO_FORM))
          ? Optional.empty()
          : Optional.of("the form of the document was replaced");
    }
    var form = was.getCOSDictionary(COSName.ACRO_FORM);
    var now = is.getCOSDictionary(COSName.ACRO_FORM);
    return form == null || now == null
        ? Optional.of("the form of the document was replaced")
        : form(form, now);
  }

  private Optional<String> form(COSDictionary was, COSDictionary is) {
    return SameObject.sameEntries(was, is, Set.of(COSName.FIELDS, SIGNATURE_FLAGS))
        ? list(was.getItem(COSName.FIELDS), is.getItem(COSName.FIELDS))
        : Optional.of("the form of the document was changed");
  }

  private boolean isFormField(COSDictionary dictionary) {
    return Signatures.isSignature(dictionary) && !dictionary.containsKey(COSName.V);
  }

  private static Optional<String> field(COSObjectKey key, COSDictionary was, COSDictionary is) {
    return SameObject.sameEntries(was, is, OF_FILLING)
        ? Optional.empty()
        : Optional.of("the signature field in object %d was changed".formatted(key.getNumber()));
  }

  private Optional<String> page(COSObjectKey key, COSDictionary was, COSDictionary is) {
    return SameObject.sameEntries(was, is, Set.of(COSName.ANNOTS))
        ? list(was.getItem(COSName.ANNOTS), is.getItem(COSName.ANNOTS))
        : Optional.of("the page in object %d was changed".formatted(key.getNumber()));
  }

  private boolean isList(COSObjectKey key, COSName name) {
    var form = before.catalog().getCOSDictionary(COSName.ACRO_FORM);
    return form != null && key.equals(PdfFile.keyOf(form, name));
  }

  private boolean isAnnotations(COSObjectKey key) {
    for (var page : before.document().getPages()) {
      if (key.equals(PdfFile.keyOf(page.getCOSObject(), COSName.ANNOTS))) {
        return true;
      }
    }
    return false;
  }

  // Fields and annotations may be added, if they are signature fields that cannot be seen.
  private static Optional<String> list(@Nullable COSBase was, @Nullable COSBase is) {
    var old = array(was);
    var now = array(is);
    if (!SameObject.beginsWith(now, old)) {
      return Optional.of("fields or annotations were removed or replaced");
    }
    for (int i = old.size(); i < now.size(); i++) {
      if (!(now.getObject(i) instanceof COSDictionary added) || !isUnseenSignature(added)) {
        return Optional.of(
            "a field or an annotation was added that can be seen or is no signature");
      }
    }
    return Optional.empty();
  }

  private static COSArray array(@Nullable COSBase item) {
    return switch (item) {
      case COSArray array -> array;
      case COSObject reference when reference.getObject() instanceof COSArray array -> array;
      case null, default -> new COSArray();
    };
  }

  private static boolean isUnseenSignature(COSDictionary added) {
    var rectangle = added.getCOSArray(COSName.RECT);
    return Signatures.isSignature(added)
        && (rectangle == null || isEmpty(rectangle.toFloatArray()));
  }

  private static boolean isEmpty(float[] corners) {
    return corners.length == 4 && (corners[0] == corners[2] || corners[1] == corners[3]);
  }
}
