package org.assay.statement.document;

import java.time.Instant;
import java.util.Objects;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.util.DateConverter;
import org.jspecify.annotations.Nullable;

/// A signature of the file, or a time-stamp over the whole document.
///
/// @param field the name of its field
/// @param subFilter of what kind it is, such as `ETSI.CAdES.detached`
/// @param contents the CMS object, with what pads it
/// @param covered the bytes that it signs; none where there is a flaw
/// @param end where the revision ends that it closes; 0 where there is a flaw
/// @param claimed when the signer says it was made; null where the signature does not say
/// @param flaw why it does not cover what it must; empty where it does
@SuppressWarnings("ArrayRecordComponent") // the bytes of a file, handed on and never changed
public record PdfSignature(
    String field,
    String subFilter,
    byte[] contents,
    byte[] covered,
    int end,
    @Nullable Instant claimed,
    String flaw) {

  private static final String TIME_STAMP = "ETSI.RFC3161";

  static PdfSignature of(String field, COSDictionary value, byte[] file) {
    var subFilter =
        Objects.requireNonNullElse(value.getNameAsString(COSName.getPDFName("SubFilter")), "");
    var contents = value.getDictionaryObject(COSName.CONTENTS) instanceof COSString text
        ? text.getBytes()
        : new byte[0];
    var read = SignatureRange.of(value.getCOSArray(COSName.BYTERANGE), file, contents);
    return read.range()
        .map(range -> new PdfSignature(
            field, subFilter, contents, range.covered(file), range.end(), claimed(value), ""))
        .orElseGet(
            () -> new PdfSignature(field, subFilter, contents, new byte[0], 0, null, read.flaw()));
  }

  private static @Nullable Instant claimed(COSDictionary value) {
    var date = DateConverter.toCalendar(value.getString(COSName.M));
    return date == null ? null : date.toInstant();
  }

  /// Whether it is a document time-stamp, not somebody's signature.
  public boolean isTimeStamp() {
    return subFilter.equals(TIME_STAMP);
  }
}
