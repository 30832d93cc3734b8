package org.assay.server.looks;

import io.quarkus.test.junit.QuarkusTest;
import org.assay.server.browser.PageLooks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class GalleryInBrowserTest {
  @ParameterizedTest
  @ValueSource(strings = {"forms", "contents"})
  void everyComponentLooksRight(String page) {
    PageLooks.at("/gallery/" + page).as("gallery-" + page).areRight();
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 404, 500})
  void whatWentWrongLooksRight(int status) {
    PageLooks.at("/de/failing/status?of=" + status)
        .as("fault-" + status)
        .answering(status)
        .areRight();
  }
}
