package org.assay.server.published.publication;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.server.pages.Language;
import org.assay.server.published.PublicAddress;
import org.assay.server.published.PublicAddress.Products;
import org.assay.server.published.SpokenPath;

/// Which address of the office is which file, and how files link to each other: by relative
/// links, so that the folder can lie anywhere. What needs the office itself leads there.
final class Site {

  private static final String INDEX = "index.html";

  private final String office;
  private final Set<String> others = new HashSet<>();
  private final Map<String, Integer> parts = new HashMap<>();

  /// @param office the address of the office, without a slash at its end
  Site(String office) {
    this.office = office;
  }

  /// A page of somebody else's that is written as well.
  void add(String path) {
    others.add(path);
  }

  /// The list of products goes on behind this place with that part.
  void addPart(String after, int number) {
    parts.put(after, number);
  }

  /// The file of an address, if it is written.
  Optional<String> file(String path, String query) {
    var spoken = SpokenPath.of(path);
    var folder = spoken.language().filter(one -> one != Language.ENGLISH);
    var before = folder.map(one -> one.tag() + "/").orElse("");
    var rest = spoken.rest();
    if (rest.startsWith("/assets/")) return Optional.of(rest.substring(1));
    if (others.contains(rest)) {
      return Optional.of(isFile(rest) ? rest.substring(1) : before + page(rest));
    }
    return PublicAddress.parse(rest, query).flatMap(address -> file(address, before));
  }

  private Optional<String> file(PublicAddress address, String before) {
    if (address instanceof Products(var question, var after)) {
      return question.isEmpty() ? part(after).map(name -> before + name) : Optional.empty();
    }
    return Optional.of(
        address.isSpoken() ? before + page(address.path()) : address.path().substring(1));
  }

  private Optional<String> part(String after) {
    if (after.isEmpty()) return Optional.of("products/" + INDEX);
    return Optional.ofNullable(parts.get(after)).map("products/page-%d.html"::formatted);
  }

  private static boolean isFile(String path) {
    return path.substring(path.lastIndexOf('/')).contains(".");
  }

  private static String page(String path) {
    return path.equals("/") ? INDEX : path.substring(1) + "/" + INDEX;
  }

  /// The address of something that only the office itself can do.
  String atOffice(String href) {
    return href.startsWith("/") ? office + href : href;
  }

  /// A link, as it has to be written in a file.
  ///
  /// @param from the file in which it stands
  String link(String from, String href) {
    if (!href.startsWith("/") || href.startsWith("//")) return href;
    int hash = href.indexOf('#');
    var fragment = hash < 0 ? "" : href.substring(hash);
    var address = hash < 0 ? href : href.substring(0, hash);
    int mark = address.indexOf('?');
    var path = mark < 0 ? address : address.substring(0, mark);
    var query = mark < 0 ? "" : address.substring(mark + 1);
    return file(path, query).map(to -> relative(from, to) + fragment).orElse(office + href);
  }

  private static String relative(String from, String to) {
    var folder = Path.of("/" + from).getParent();
    var link = folder == null ? to : folder.relativize(Path.of("/" + to)).toString();
    return link.replace('\\', '/');
  }
}
