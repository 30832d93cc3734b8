package org.assay.server.browser;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assay.register.account.Role;
import org.assay.server.security.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Looks at the pages of one product: with a dossier that has much in it, and much to say.
@QuarkusTest
class ProductPagesInBrowserTest {

  private static @Nullable String product;

  @Inject
  @Nullable
  People people;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/dossier",
        "/dossier/1",
        "/assessments",
        "/known?territory=GB&role=manufacturer&on=2099-01-01",
        "/facts",
        "/facts/credentials",
        "/facts/category",
        "/support-period",
        "/statements/new",
      })
  void everyPageOfAProductLooksRight(String page) throws Exception {
    PageLooks.at(product() + page)
        .as("product" + page.replaceAll("[^a-z]+", "-"))
        .enteringBy(this::enter)
        .areRight();
  }

  private String product() throws IOException {
    if (product == null) {
      var made = requireNonNull(people)
          .posting(Role.COMPLIANCE)
          .multiPart("archive", "camera.zip", zip(Path.of("..", "samples", "camera")))
          .post("/desk/products/new");
      assertThat(made.statusCode()).isEqualTo(303);
      product = URI.create(made.header("Location")).getPath();
    }
    return requireNonNull(product);
  }

  private static byte[] zip(Path folder) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out);
        var all = Files.walk(folder)) {
      for (var file : all.filter(Files::isRegularFile).toList()) {
        zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private void enter(BrowserContext context) {
    var who = requireNonNull(people);
    context.addCookies(List.of(new Cookie(who.cookieName(), who.session(Role.COMPLIANCE))
        .setUrl("http://localhost:" + RestAssured.port)));
  }
}
