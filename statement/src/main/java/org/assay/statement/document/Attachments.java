package org.assay.statement.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.assay.statement.findings.ReasonCode;

/// The files that a PDF carries, by their names.
///
/// @param files contents by name, in the order of the file
/// @param flaws why some of them cannot be told apart or read: one sentence each
public record Attachments(Map<String, byte[]> files, List<String> flaws) {

  private static final int MOST_BYTES = 16 << 20;
  private static final int DEEPEST = 16;
  private static final COSName FILE = COSName.F;
  private static final COSName UNICODE_FILE = COSName.UF;
  private static final COSName ASSOCIATED = COSName.getPDFName("AF");

  public Attachments {
    files = Map.copyOf(files);
    flaws = List.copyOf(flaws);
  }

  /// The contents of the attachment of that name.
  public Optional<byte[]> file(String name) {
    return Optional.ofNullable(files.get(name)).map(byte[]::clone);
  }

  /// The attachments of a file.
  ///
  /// @throws UnusableFileException if one expands too far or is broken
  public static Attachments of(PdfFile file) {
    var files = new LinkedHashMap<String, byte[]>();
    var flaws = new ArrayList<String>();
    var specifications = new ArrayList<COSDictionary>();
    var names = file.catalog().getCOSDictionary(COSName.NAMES);
    var tree = names == null ? null : names.getCOSDictionary(COSName.EMBEDDED_FILES);
    if (tree != null) {
      collect(tree, specifications, flaws, 0);
    }
    associated(file, specifications, flaws);
    for (var specification : specifications) {
      read(file.name(), specification, files, flaws);
    }
    return new Attachments(files, flaws);
  }

  private static void collect(
      COSDictionary node, List<COSDictionary> found, List<String> flaws, int depth) {
    if (depth > DEEPEST) {
      flaws.add("the list of attachments is nested too deeply");
      return;
    }
    var kids = node.getCOSArray(COSName.KIDS);
    if (kids != null) {
      Signatures.dictionaries(kids).forEach(kid -> collect(kid, found, flaws, depth + 1));
    }
    var names = node.getCOSArray(COSName.NAMES);
    for (int i = 0; names != null && i + 1 < names.size(); i += 2) {
      if (names.getObject(i + 1) instanceof COSDictionary specification) {
        var key = names.getString(i);
        if (!Objects.equals(key, specification.getString(FILE))) {
          flaws.add("an attachment is listed as '%s' and calls itself '%s'"
              .formatted(key, specification.getString(FILE)));
        }
        found.add(specification);
      }
    }
  }

  // What is named as associated must be one of the attachments listed.
  private static void associated(PdfFile file, List<COSDictionary> listed, List<String> flaws) {
    var associated = file.catalog().getCOSArray(ASSOCIATED);
    if (associated == null) {
      return;
    }
    var known = Collections.<COSDictionary>newSetFromMap(new IdentityHashMap<>());
    known.addAll(listed);
    for (var specification : Signatures.dictionaries(associated)) {
      if (!known.contains(specification)) {
        flaws.add("an associated file '%s' is not among the attachments"
            .formatted(specification.getString(FILE)));
      }
    }
  }

  private static void read(
      String source, COSDictionary specification, Map<String, byte[]> files, List<String> flaws) {
    var name = Objects.requireNonNullElse(specification.getString(FILE), "");
    var unicode = specification.getString(UNICODE_FILE);
    if (unicode != null && !unicode.equals(name)) {
      flaws.add("an attachment has two names, '%s' and '%s'".formatted(name, unicode));
    }
    var streams = streams(specification);
    if (streams.size() != 1) {
      flaws.add("the attachment '%s' has %s"
          .formatted(name, streams.isEmpty() ? "no contents" : "two contents"));
      return;
    }
    if (files.put(name, contents(source, streams.getFirst())) != null) {
      flaws.add("there are two attachments of the name '%s'".formatted(name));
    }
  }

  // The same stream may stand under several names.
  private static List<COSStream> streams(COSDictionary specification) {
    var embedded = specification.getCOSDictionary(COSName.EF);
    var streams = Collections.<COSStream>newSetFromMap(new IdentityHashMap<>());
    if (embedded != null) {
      for (var entry : embedded.keySet()) {
        if (embedded.getDictionaryObject(entry) instanceof COSStream stream) {
          streams.add(stream);
        }
      }
    }
    return List.copyOf(streams);
  }

  private static byte[] contents(String source, COSStream stream) {
    try (var in = stream.createInputStream()) {
      var bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new UnusableFileException(
            ReasonCode.FILE_EXPANDS_TOO_FAR,
            source,
            "an attachment of more than %,d bytes".formatted(MOST_BYTES),
            "No statement carries one of that size.");
      }
      return bytes;
    } catch (IOException broken) {
      throw PdfFile.asUnusable(source, broken);
    }
  }
}
