package org.assay.server.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.assay.server.office.OfficeSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The figures of the running server are for who has their token. (Without a token they are not
/// there: StartIT.)
@QuarkusTest
class FiguresTest {

  @Inject
  OfficeSettings settings;

  @Test
  void whoHasTheTokenReadsThemAndLearnsOfNoPage() {
    given().get("/products/some-product-of-ours");
    given()
        .header("Authorization", "Bearer " + settings.metricsToken().orElseThrow())
        .get("/-/metrics")
        .then()
        .statusCode(200)
        .body(containsString("jvm_memory_used_bytes"))
        .body(containsString("http_server_requests_seconds_count"))
        .body(not(containsString("some-product-of-ours")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/-/metrics",
        "/-/metrics/",
        "/-/metrics/more",
        "/-/%6detrics",
        "/%2d/metrics",
        "/-/./metrics",
        "/x/../-/metrics",
        "//-/metrics",
        "/-//metrics",
        "/de/-/metrics",
        "/-/metrics;x=1",
        "/-/metrics?name=jvm_memory_used_bytes",
      })
  void nobodyElseDoesHoweverTheAddressIsWritten(String path) {
    for (var token : new String[] {"", "Bearer ", "Bearer the-figures-of-the-test", "Basic eDp5"}) {
      var answer =
          given().urlEncodingEnabled(false).header("Authorization", token).get(path);
      assertThat(answer.statusCode()).as("'%s'", token).isIn(401, 404);
      assertThat(answer.asString()).doesNotContain("jvm_memory");
    }
  }
}
