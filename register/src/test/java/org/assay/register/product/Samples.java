package org.assay.register.product;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assay.law.Law;

/// Dossiers of the folder `samples` as archives, and changed ones.
public final class Samples {

  public static final Law LAW = Law.bundled();
  private static final Path SAMPLES = Path.of("..", "samples");

  private Samples() {}

  /// The files of a sample by their names.
  public static Map<String, byte[]> files(String sample) throws IOException {
    var folder = SAMPLES.resolve(sample);
    var files = new TreeMap<String, byte[]>();
    try (var all = Files.walk(folder)) {
      for (var file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  /// The files of a sample with another text in `product.yaml`.
  public static Map<String, byte[]> changed(String sample, String from, String to)
      throws IOException {
    var files = files(sample);
    var text = new String(files.get("product.yaml"), StandardCharsets.UTF_8);
    if (!text.contains(from))
      throw new IllegalArgumentException("'%s' is not there".formatted(from));
    files.put("product.yaml", text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    return files;
  }

  /// An archive of files, in the order in which they are given.
  public static byte[] zip(Map<String, byte[]> files) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  /// Files in a working folder.
  public static DossierFolder folder(Path work, Map<String, byte[]> files) throws IOException {
    return DossierFolder.unpack(work, new ByteArrayInputStream(zip(files)), DossierLimits.USUAL);
  }
}
