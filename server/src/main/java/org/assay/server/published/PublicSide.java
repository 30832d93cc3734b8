package org.assay.server.published;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.assay.register.Office;
import org.assay.register.statement.StatementView;
import org.assay.server.pages.FilledForm;
import org.assay.server.published.PublicAddress.Changes;
import org.assay.server.published.PublicAddress.Home;
import org.assay.server.published.PublicAddress.OfflinePage;
import org.assay.server.published.PublicAddress.Product;
import org.assay.server.published.PublicAddress.ProductTwin;
import org.assay.server.published.PublicAddress.Products;
import org.assay.server.published.PublicAddress.Robots;
import org.assay.server.published.PublicAddress.Sitemap;
import org.assay.server.published.PublicAddress.Statement;
import org.assay.server.published.PublicAddress.StatementFile;
import org.assay.server.published.PublicAddress.Verify;

/// The pages of the public side, made from the register.
public final class PublicSide implements PublicPages {

  private static final int MANY = 1000;
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Published published;
  private final HtmlPages pages;
  private final Twins twins;
  private final Feeds feeds;
  private final SiteMaps maps;
  private final OfflineVerifier offline;
  private final VerifyPages verify;
  private final InstantSource clock;

  /// The pages as a server answers them.
  ///
  /// @param name of the firm whose office it is
  /// @param version of Assay
  public static PublicSide served(Office office, String name, String version) {
    return new PublicSide(
        Published.of(office, name, office.place().address(), false), office.clock(), version);
  }

  /// The pages as they are written to files.
  ///
  /// @param base the address under which the files are reached
  public static PublicSide files(Office office, String name, URI base, String version) {
    return new PublicSide(Published.of(office, name, base, true), office.clock(), version);
  }

  private PublicSide(Published published, InstantSource clock, String version) {
    this.published = published;
    this.pages = new HtmlPages(published);
    this.twins = new Twins(published);
    this.feeds = new Feeds(published);
    this.maps = new SiteMaps(published);
    this.verify = new VerifyPages(pages);
    this.clock = clock;
    this.offline = new OfflineVerifier(published.trust(), version);
  }

  VerifyPages verifyPages() {
    return verify;
  }

  /// Today in London, where the law lives.
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), LONDON);
  }

  /// The digest of the data of a statement that the public may have.
  Optional<String> dataDigest(String number) {
    return published.statement(number).map(StatementView::json);
  }

  /// Something that is done with each of many pages.
  public interface Visit {
    /// Does it.
    ///
    /// @param name the name of a product in addresses, or the number of a statement
    void to(String name) throws IOException;
  }

  /// Visits all products that the public sees.
  public void forEachListed(Visit visit) throws IOException {
    for (long skipped = 0; ; skipped += MANY) {
      var some = published.all().from(skipped, MANY);
      for (var product : some) visit.to(product.slug());
      if (some.size() < MANY) return;
    }
  }

  /// Visits all statements that the public may have, those that were superseded or withdrawn too.
  public void forEachStatement(Visit visit) throws IOException {
    var before = "";
    for (; ; ) {
      var some = published.statements().newest(before, MANY);
      for (var one : some) {
        if (published.statement(one.number()).isPresent()) visit.to(one.number());
      }
      if (some.size() < MANY) return;
      before = some.getLast().number();
    }
  }

  /// How many parts the site map has beside the first one.
  public int sitemapParts() {
    return maps.parts();
  }

  @Override
  public Optional<String> state(PublicAddress address, LocalDate today) {
    return switch (address) {
      case Product(var slug) -> trusted(published.states().ofProduct(slug));
      case ProductTwin(var slug, var _) -> trusted(published.states().ofProduct(slug));
      case Statement(var number) -> trusted(published.states().ofStatement(number));
      case StatementFile(var number, var _) -> published.states().ofStatement(number);
      case Home _, Products _, Changes _, Sitemap _, Robots _, OfflinePage _, Verify _ ->
        Optional.empty();
    };
  }

  private Optional<String> trusted(Optional<String> state) {
    return state.map(text -> text + " " + trustState());
  }

  private String trustState() {
    try {
      return published.trust().state();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public Optional<Representation> at(PublicAddress address, Voice voice, LocalDate today) {
    return switch (address) {
      case Home _ -> Optional.of(pages.home(voice, today));
      case Products list -> Optional.of(pages.list(list, voice, today));
      case Product(var slug) -> pages.product(slug, voice, today);
      case ProductTwin twin -> twins.of(twin, today);
      case Statement statement -> pages.statement(statement, voice, today);
      case StatementFile file -> published.statement(file.number()).flatMap(one -> file(one, file));
      case Changes(var form) -> Optional.of(feeds.of(form));
      case Sitemap(var part) -> maps.of(part);
      case Robots _ -> Optional.of(robots());
      case Verify _ ->
        Optional.of(Representation.page(verify.form(voice, FilledForm.empty()), Instant.EPOCH));
      case OfflinePage _ -> Optional.of(offline());
    };
  }

  private Optional<Representation> file(StatementView statement, StatementFile file) {
    var digest = switch (file.form()) {
      case PDF -> statement.pdf();
      case JSON -> statement.json();
    };
    return published
        .blobs()
        .read(digest)
        .map(bytes ->
            Representation.file(file.form().type(), bytes, statement.signedAt(), Keeping.AN_HOUR));
  }

  private Representation robots() {
    var text = """
        User-agent: *
        Disallow: /desk
        Disallow: /follow
        Disallow: /api
        Sitemap: %s/sitemap.xml
        """.formatted(published.base());
    return Representation.text("text/plain; charset=utf-8", text, Instant.EPOCH, Keeping.AN_HOUR);
  }

  private Representation offline() {
    try {
      var html = offline.html();
      return Representation.page(html, Instant.EPOCH).under(OfflineVerifier.policy(html));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
