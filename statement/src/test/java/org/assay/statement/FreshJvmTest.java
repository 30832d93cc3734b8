package org.assay.statement;

import static org.assay.statement.Drafts.issued;
import static org.assay.statement.Drafts.printed;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What can only be seen from the start of a JVM.
class FreshJvmTest {

  /// Writes the forms that the arguments name, and prints the digest of each.
  static final class Writer {
    public static void main(String[] forms) {
      var statement = issued(Drafts.camera(3));
      for (var form : forms) {
        System.out.println(
            switch (form) {
              case "json" ->
                digest(StatementJson.write(
                    StatementJson.read("s.json", StatementJson.write(statement))));
              case "html" ->
                digest(StatementHtml.render(statement).getBytes(StandardCharsets.UTF_8));
              default -> digest(printed(statement));
            });
      }
    }
  }

  @Test
  void anotherJvmWritesTheSameBytes() throws Exception {
    var statement = issued(Drafts.camera(3));
    assertThat(run(List.of(), "json", "html", "pdf").lines().toList())
        .containsExactly(
            digest(StatementJson.write(statement)),
            digest(StatementHtml.render(statement).getBytes(StandardCharsets.UTF_8)),
            digest(printed(statement)));
  }

  @Test
  void classesThatWritePdfAreLoadedOnlyForAPdf() throws Exception {
    var pdfClasses = List.of("org.apache.pdfbox.", "org.apache.fontbox.", "com.openhtmltopdf.");
    assertThat(run(List.of("-Xlog:class+load"), "json", "html"))
        .contains("org.assay.statement.StatementPage")
        .doesNotContain(pdfClasses);
    assertThat(run(List.of("-Xlog:class+load"), "pdf")).contains(pdfClasses);
  }

  private static String digest(byte[] bytes) {
    return HexFormat.of().formatHex(Sha256.bytesOf(new String(bytes, StandardCharsets.ISO_8859_1)));
  }

  private static String run(List<String> options, String... forms)
      throws IOException, InterruptedException {
    var command = Stream.of(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
            options,
            List.of("-cp", classPath(), Writer.class.getName()),
            List.of(forms))
        .flatMap(List::stream)
        .toList();
    var process = new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return output;
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
