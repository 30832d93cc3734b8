package org.assay.statement.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/// Finds the signatures of a file in its form, in the order in which they were made.
public final class Signatures {

  private Signatures() {}

  /// The signatures, those with a flaw first, then by the revision that each closes.
  public static List<PdfSignature> of(PdfFile file) {
    var found = new ArrayList<PdfSignature>();
    for (var field : fields(file.catalog())) {
      var value = field.getCOSDictionary(COSName.V);
      if (isSignature(field) && value != null) {
        found.add(PdfSignature.of(name(field), value, file.bytes()));
      }
    }
    found.sort(Comparator.comparingInt(PdfSignature::end));
    return List.copyOf(found);
  }

  static boolean isSignature(COSDictionary field) {
    return COSName.SIG.equals(field.getCOSName(COSName.FT));
  }

  static String name(COSDictionary field) {
    return Objects.requireNonNullElse(field.getString(COSName.T), "");
  }

  /// The fields of the form; ours has no tree of fields.
  static List<COSDictionary> fields(COSDictionary catalog) {
    var form = catalog.getCOSDictionary(COSName.ACRO_FORM);
    var fields = form == null ? null : form.getCOSArray(COSName.FIELDS);
    return fields == null ? List.of() : dictionaries(fields);
  }

  static List<COSDictionary> dictionaries(COSArray array) {
    var found = new ArrayList<COSDictionary>();
    for (int i = 0; i < array.size(); i++) {
      if (array.getObject(i) instanceof COSDictionary dictionary) {
        found.add(dictionary);
      }
    }
    return found;
  }
}
