package org.assay.statement.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/// What a document keeps for those who verify it later (document security store, ETSI EN 319 142-1
/// clause 5.4): certificates, revocation lists and answers about revocation, each in DER.
public record SecurityStore(List<byte[]> certificates, List<byte[]> lists, List<byte[]> answers) {

  private static final int MOST = 100;
  private static final int MOST_BYTES = 4 << 20;

  public SecurityStore {
    certificates = List.copyOf(certificates);
    lists = List.copyOf(lists);
    answers = List.copyOf(answers);
  }

  /// The store of a file; empty where it has none.
  public static SecurityStore of(PdfFile file) {
    var store = file.catalog().getCOSDictionary(COSName.getPDFName("DSS"));
    return store == null
        ? new SecurityStore(List.of(), List.of(), List.of())
        : new SecurityStore(
            streams(store, "Certs"), streams(store, "CRLs"), streams(store, "OCSPs"));
  }

  private static List<byte[]> streams(COSDictionary store, String name) {
    var array = store.getCOSArray(COSName.getPDFName(name));
    var found = new ArrayList<byte[]>();
    for (int i = 0; array != null && i < Math.min(array.size(), MOST); i++) {
      if (array.getObject(i) instanceof COSStream stream) {
        found.add(contents(stream));
      }
    }
    return found;
  }

  private static byte[] contents(COSStream stream) {
    try (var in = stream.createInputStream()) {
      return in.readNBytes(MOST_BYTES);
    } catch (IOException broken) {
      return new byte[0];
    }
  }
}
