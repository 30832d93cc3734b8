package org.assay.server.published;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.server.published.PublicAddress.Changes;
import org.assay.server.published.PublicAddress.FeedForm;
import org.assay.server.published.PublicAddress.Home;
import org.assay.server.published.PublicAddress.OfflinePage;
import org.assay.server.published.PublicAddress.Product;
import org.assay.server.published.PublicAddress.ProductTwin;
import org.assay.server.published.PublicAddress.Products;
import org.assay.server.published.PublicAddress.Robots;
import org.assay.server.published.PublicAddress.Sitemap;
import org.assay.server.published.PublicAddress.Statement;
import org.assay.server.published.PublicAddress.StatementFile;
import org.assay.server.published.PublicAddress.StatementForm;
import org.assay.server.published.PublicAddress.Twin;
import org.assay.server.published.PublicAddress.Verify;

/// Every kind of address of the public side, for tests that must not forget one.
public final class PublicAddresses {

  private PublicAddresses() {}

  /// An address of a route.
  ///
  /// @param path with parameters in braces
  /// @param page whether people read what it answers
  public record Address(String path, boolean page) {}

  /// All of them.
  public static Stream<Address> all() {
    var kinds =
        Arrays.stream(PublicAddress.class.getPermittedSubclasses()).collect(Collectors.toSet());
    var found = examples().map(PublicAddress::getClass).collect(Collectors.<Class<?>>toSet());
    if (!found.equals(kinds)) {
      throw new IllegalStateException("add an example of each of " + without(kinds, found));
    }
    return examples()
        .map(address -> new Address(
            address.path().replace("/sitemap-1.xml", "/sitemap-{part}.xml"),
            address.isSpoken() || address instanceof OfflinePage));
  }

  private static Set<Class<?>> without(Set<Class<?>> all, Set<Class<?>> some) {
    return all.stream().filter(kind -> !some.contains(kind)).collect(Collectors.toSet());
  }

  private static Stream<PublicAddress> examples() {
    var single = Stream.of(
        new Home(),
        new Products("", ""),
        new Product("{slug}"),
        new Statement("{number}"),
        new Sitemap(0),
        new Sitemap(1),
        new Robots(),
        new Verify(),
        new OfflinePage());
    var twins = Arrays.stream(Twin.values()).map(twin -> new ProductTwin("{slug}", twin));
    var files =
        Arrays.stream(StatementForm.values()).map(form -> new StatementFile("{number}", form));
    var feeds = Arrays.stream(FeedForm.values()).map(Changes::new);
    return Stream.of(single, twins, files, feeds).flatMap(stream -> stream);
  }
}
