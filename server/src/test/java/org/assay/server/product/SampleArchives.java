package org.assay.server.product;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Dossiers of the folder `samples` as archives.
public final class SampleArchives {

  private SampleArchives() {}

  public static byte[] zip(String sample) throws IOException {
    return zip(sample, facts -> facts);
  }

  /// The archive with another text in `product.yaml`.
  public static byte[] zip(String sample, UnaryOperator<String> facts) throws IOException {
    var folder = Path.of("..", "samples", sample);
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        var all = Files.walk(folder)) {
      for (var file : all.filter(Files::isRegularFile).sorted().toList()) {
        var name = folder.relativize(file).toString();
        zip.putNextEntry(new ZipEntry(sample + "/" + name));
        var bytes = Files.readAllBytes(file);
        zip.write(
            name.equals("product.yaml")
                ? facts
                    .apply(new String(bytes, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8)
                : bytes);
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
