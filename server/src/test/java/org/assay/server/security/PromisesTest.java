package org.assay.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// docs/security.md names the test of each promise; each of them is there.
class PromisesTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*(?:Test|IT))\\.(\\w+)`");

  @Test
  void everyTestThatThePageNamesIsThere() throws IOException {
    var page = Files.readString(ROOT.resolve("docs/security.md"));
    var missing = new TreeSet<String>();
    var named = NAMED.matcher(page);
    int count = 0;
    while (named.find()) {
      count++;
      if (named.group().equals("`SomeTest.aMethod`")) continue;
      if (!there(named.group(1), named.group(2))) missing.add(named.group());
    }
    assertThat(count).as("tests named").isGreaterThan(20);
    assertThat(missing)
        .as("tests that docs/security.md names and that are not there")
        .isEmpty();
  }

  private static boolean there(String type, String method) throws IOException {
    try (var files = Files.find(ROOT, 20, (file, _) -> file.endsWith(type + ".java"))) {
      for (var file : files.toList()) {
        if (Files.readString(file).contains("void " + method + "(")) return true;
      }
    }
    return false;
  }
}
