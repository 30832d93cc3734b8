package org.assay.server.published;

import java.util.Optional;
import java.util.regex.Pattern;

/// What the public side can be asked for. Whatever is not one of these is somebody else's
/// address.
public sealed interface PublicAddress {

  /// The front page.
  record Home() implements PublicAddress {}

  /// A part of the list of products.
  ///
  /// @param question what is looked for, or empty
  /// @param after where the part before ended, or empty
  record Products(String question, String after) implements PublicAddress {}

  /// The page of a product.
  record Product(String slug) implements PublicAddress {}

  /// A product in a form for machines.
  record ProductTwin(String slug, Twin twin) implements PublicAddress {}

  /// The page of a statement.
  record Statement(String number) implements PublicAddress {}

  /// A statement as a file.
  record StatementFile(String number, StatementForm form) implements PublicAddress {}

  /// The newest changes, for readers of feeds.
  record Changes(FeedForm form) implements PublicAddress {}

  /// The list of all pages for search engines: the whole of it or, beyond some length, its parts.
  ///
  /// @param part from 1 on; 0 is the one that is asked for first
  record Sitemap(int part) implements PublicAddress {}

  /// What search engines may look at.
  record Robots() implements PublicAddress {}

  /// The page on which statements are checked.
  record Verify() implements PublicAddress {}

  /// The page that verifies statements without any network.
  record OfflinePage() implements PublicAddress {}

  /// The forms of a product for machines.
  enum Twin {
    JSON(".json", "application/json"),
    CLE("/cle.json", "application/json"),
    OPENEOX("/openeox.json", "application/json"),
    SCHEMA_ORG("/product.jsonld", "application/ld+json");

    private final String ending;
    private final String type;

    Twin(String ending, String type) {
      this.ending = ending;
      this.type = type;
    }

    /// What stands behind the address of the product's page.
    public String ending() {
      return ending;
    }

    /// The media type.
    public String type() {
      return type;
    }
  }

  /// The files of a statement.
  enum StatementForm {
    PDF(".pdf", "application/pdf"),
    JSON(".json", "application/json");

    private final String ending;
    private final String type;

    StatementForm(String ending, String type) {
      this.ending = ending;
      this.type = type;
    }

    /// What stands behind the address of the statement's page.
    public String ending() {
      return ending;
    }

    /// The media type.
    public String type() {
      return type;
    }
  }

  /// The forms of the feed.
  enum FeedForm {
    ATOM("/feed.atom", "application/atom+xml; charset=utf-8"),
    JSON("/feed.json", "application/feed+json");

    private final String path;
    private final String type;

    FeedForm(String path, String type) {
      this.path = path;
      this.type = type;
    }

    /// Where it is.
    public String path() {
      return path;
    }

    /// The media type.
    public String type() {
      return type;
    }
  }

  /// The address as a path, without language.
  default String path() {
    return switch (this) {
      case Home _ -> "/";
      case Products(var question, var after) -> "/products" + Query.of(question, after);
      case Product(var slug) -> "/products/" + slug;
      case ProductTwin(var slug, var twin) -> "/products/" + slug + twin.ending();
      case Statement(var number) -> "/statements/" + number;
      case StatementFile(var number, var form) -> "/statements/" + number + form.ending();
      case Changes(var form) -> form.path();
      case Sitemap(var part) -> part == 0 ? "/sitemap.xml" : "/sitemap-" + part + ".xml";
      case Robots _ -> "/robots.txt";
      case Verify _ -> "/verify";
      case OfflinePage _ -> "/verify/offline.html";
    };
  }

  /// Whether it is a page in words, and so in several languages.
  default boolean isSpoken() {
    return switch (this) {
      case Home _, Products _, Product _, Statement _, Verify _ -> true;
      case ProductTwin _, StatementFile _, Changes _, Sitemap _, Robots _, OfflinePage _ -> false;
    };
  }

  /// What an address asks for.
  ///
  /// @param path without language
  /// @param query as it stands behind the question mark, or empty
  static Optional<PublicAddress> parse(String path, String query) {
    return Optional.ofNullable(
        switch (path) {
          case "/" -> new Home();
          case "/products", "/products/" -> Query.products(query);
          case "/feed.atom" -> new Changes(FeedForm.ATOM);
          case "/feed.json" -> new Changes(FeedForm.JSON);
          case "/robots.txt" -> new Robots();
          case "/sitemap.xml" -> new Sitemap(0);
          case "/verify" -> query.isEmpty() ? new Verify() : null;
          case "/verify/offline.html" -> new OfflinePage();
          case String other -> Parts.of(other).orElse(null);
        });
  }

  /// Addresses with a name in them.
  final class Parts {

    private static final String PRODUCTS = "/products/";
    private static final String STATEMENTS = "/statements/";
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern NUMBER = Pattern.compile("PSTI-[0-9]{8}(?:-[0-9A-Z]{4}){4}");
    private static final Pattern SITEMAP = Pattern.compile("/sitemap-([1-9][0-9]{0,5})\\.xml");
    private static final int LONGEST = 300;

    private Parts() {}

    private static Optional<PublicAddress> of(String path) {
      if (path.length() > LONGEST) return Optional.empty();
      if (path.startsWith(PRODUCTS)) return product(path.substring(PRODUCTS.length()));
      if (path.startsWith(STATEMENTS)) return statement(path.substring(STATEMENTS.length()));
      var sitemap = SITEMAP.matcher(path);
      return sitemap.matches()
          ? Optional.of(new Sitemap(Integer.parseInt(sitemap.group(1))))
          : Optional.empty();
    }

    private static Optional<PublicAddress> product(String rest) {
      for (var twin : Twin.values()) {
        if (rest.endsWith(twin.ending())) {
          var slug = rest.substring(0, rest.length() - twin.ending().length());
          if (SLUG.matcher(slug).matches()) return Optional.of(new ProductTwin(slug, twin));
        }
      }
      return Optional.of(rest).filter(slug -> SLUG.matcher(slug).matches()).map(Product::new);
    }

    private static Optional<PublicAddress> statement(String rest) {
      for (var form : StatementForm.values()) {
        if (rest.endsWith(form.ending())) {
          return number(rest.substring(0, rest.length() - form.ending().length()))
              .map(number -> new StatementFile(number, form));
        }
      }
      return number(rest).map(Statement::new);
    }

    private static Optional<String> number(String text) {
      return Optional.of(text).filter(number -> NUMBER.matcher(number).matches());
    }
  }
}
