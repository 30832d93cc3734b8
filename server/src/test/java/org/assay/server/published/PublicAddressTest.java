package org.assay.server.published;

import static org.assertj.core.api.Assertions.assertThat;

import org.assay.server.pages.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/products",
        "/products/porch-camera-2",
        "/products/porch-camera-2.json",
        "/products/porch-camera-2/cle.json",
        "/products/porch-camera-2/openeox.json",
        "/products/porch-camera-2/product.jsonld",
        "/statements/PSTI-20260501-7K3M-9QXW-2HPA-4TN8",
        "/statements/PSTI-20260501-7K3M-9QXW-2HPA-4TN8.pdf",
        "/statements/PSTI-20260501-7K3M-9QXW-2HPA-4TN8.json",
        "/feed.atom",
        "/feed.json",
        "/sitemap.xml",
        "/sitemap-12.xml",
        "/robots.txt",
        "/verify",
        "/verify/offline.html"
      })
  void anAddressIsReadAndWrittenTheSame(String path) {
    assertThat(PublicAddress.parse(path, "")).map(PublicAddress::path).hasValue(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/desk",
        "/report",
        "/products/Porch",
        "/products/a--b",
        "/products/a/b",
        "/products/../keys",
        "/products/a.json/cle.json",
        "/statements/PSTI-1",
        "/statements/psti-20260501-7k3m-9qxw-2hpa-4tn8",
        "/sitemap-0.xml",
        "/sitemap-x.xml"
      })
  void everythingElseIsSomebodyElses(String path) {
    assertThat(PublicAddress.parse(path, "")).isEmpty();
  }

  @Test
  void theListIsAskedWithWordsAndAPlace() {
    assertThat(PublicAddress.parse("/products", "x=1&q=porch%20cam+2&after=cam%200192"))
        .hasValue(new PublicAddress.Products("porch cam 2", "cam 0192"));
    assertThat(PublicAddress.parse("/products", "q=%zz"))
        .hasValue(new PublicAddress.Products("", ""));
    assertThat(new PublicAddress.Products("a&b", "c d").path())
        .isEqualTo("/products?q=a%26b&after=c+d");
  }

  @Test
  void aPathMayStartWithALanguage() {
    assertThat(SpokenPath.of("/de/products").rest()).isEqualTo("/products");
    assertThat(SpokenPath.of("/de").rest()).isEqualTo("/");
    assertThat(SpokenPath.of("/de/").language()).hasValue(Language.GERMAN);
    assertThat(SpokenPath.of("/desk").language()).isEmpty();
    assertThat(SpokenPath.of("/xx/products").rest()).isEqualTo("/xx/products");
  }
}
