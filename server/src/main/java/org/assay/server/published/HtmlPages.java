package org.assay.server.published;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.law.evaluation.Verdict;
import org.assay.register.product.LabelView;
import org.assay.register.product.ProductSummary;
import org.assay.register.product.ProductView;
import org.assay.register.statement.StatementView;
import org.assay.register.supportperiod.SupportPeriodView;
import org.assay.server.pages.PageFrame;
import org.assay.server.pages.Section;
import org.assay.server.pages.Side;
import org.assay.server.pages.Status;
import org.assay.server.published.ProductPage.LabelLine;
import org.assay.server.published.ProductPage.SupportLine;
import org.assay.server.published.PublicAddress.Products;
import org.assay.server.published.PublicAddress.Statement;
import org.assay.server.published.verification.FoundPart;
import org.assay.supportperiod.Feed;
import org.jspecify.annotations.Nullable;

/// The pages that people read.
final class HtmlPages {

  private static final int NEWEST = 10;
  private static final int A_PAGE = 25;

  private final Published published;

  HtmlPages(Published published) {
    this.published = published;
  }

  @CheckedTemplate(basePath = "published")
  static class Templates {
    private Templates() {}

    static native TemplateInstance home(PageFrame frame, ListPage page);

    static native TemplateInstance products(PageFrame frame, ListPage page);

    static native TemplateInstance product(PageFrame frame, ProductPage page);

    static native TemplateInstance statement(PageFrame frame, StatementPage page);
  }

  Representation home(Voice voice, LocalDate today) {
    var newest = published.products().newest(NEWEST);
    var page = new ListPage("", newest, "", false, today);
    return written(Templates.home(frame(Section.NONE, voice, "/"), page), voice, changed(newest));
  }

  Representation list(Products asked, Voice voice, LocalDate today) {
    var slice = asked.question().isEmpty()
        ? published.products().byName(asked.after(), A_PAGE, true)
        : published.products().search(asked.question(), asked.after(), A_PAGE, true);
    var next =
        slice.next().map(after -> new Products(asked.question(), after).path()).orElse("");
    var page =
        new ListPage(asked.question(), slice.items(), next, !asked.after().isEmpty(), today);
    return written(
        Templates.products(frame(Section.PRODUCTS, voice, asked.path()), page),
        voice,
        changed(slice.items()));
  }

  private static Instant changed(List<ProductSummary> products) {
    return products.stream()
        .map(ProductSummary::changedAt)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  Optional<Representation> product(String slug, Voice voice, LocalDate today) {
    return published
        .listed(slug)
        .map(product -> written(
            Templates.product(
                frame(Section.PRODUCTS, voice, "/products/" + slug), page(product, voice, today)),
            voice,
            product.summary().changedAt()));
  }

  private ProductPage page(ProductView product, Voice voice, LocalDate today) {
    var history = published.periods().history(product.id()).stream()
        .map(period -> line(period, today))
        .toList();
    return new ProductPage(
        product,
        history.isEmpty() ? null : history.getFirst(),
        history,
        published.statements().of(product.id()).stream()
            .map(statement -> line(statement, voice, today))
            .toList(),
        published.products().labels(product.id()).stream()
            .map(label -> line(label, today))
            .toList(),
        jsonLd(product));
  }

  private static SupportLine line(SupportPeriodView period, LocalDate today) {
    return new SupportLine(
        period.publishedOn(), period.ends(), period.wording(), period.ends().isBefore(today));
  }

  private static LabelLine line(LabelView label, LocalDate today) {
    return new LabelLine(
        label.scheme(),
        label.number().orElse(""),
        label.level().map(String::valueOf).orElse(""),
        label.expires().orElse(null),
        label.expires().filter(day -> day.isBefore(today)).isPresent());
  }

  private @Nullable RawString jsonLd(ProductView product) {
    return published
        .supportRecord(product)
        .map(record -> Feed.SCHEMA_ORG.write(record, record.ends()))
        .map(json -> new RawString(json.replace("<", "\\u003c").replace(">", "\\u003e")))
        .orElse(null);
  }

  Optional<Representation> statement(Statement asked, Voice voice, LocalDate today) {
    return published.statement(asked.number()).map(statement -> {
      var product = published.products().byId(statement.product()).orElseThrow();
      var line = line(statement, voice, today);
      var found = line.check() == null
          ? null
          : FoundPart.of(line.check().finding(), verdict -> words(voice).verdict(verdict));
      return written(
          Templates.statement(
              frame(Section.PRODUCTS, voice, asked.path()),
              new StatementPage(product, line, found)),
          voice,
          product.summary().changedAt());
    });
  }

  private StatementLine line(StatementView statement, Voice voice, LocalDate today) {
    var check = published.check(statement, today);
    var verdict = check.map(found -> found.verdict()).orElse(Verdict.UNDETERMINED);
    Status status = FoundPart.status(verdict, one -> words(voice).verdict(one));
    return new StatementLine(
        statement, status, check.orElse(null), today, statement.standsOn(today));
  }

  private static PublishedWords words(Voice voice) {
    return voice.language().words(PublishedWords.class);
  }

  PageFrame frame(Section section, Voice voice, String path) {
    return new PageFrame(
        Side.PUBLIC,
        section,
        voice.language(),
        voice.chosen(),
        path,
        published.office(),
        null,
        "",
        published.isFiles());
  }

  // Lines that the parts of a template leave empty are taken out: a page is smaller without them.
  static String html(TemplateInstance template, Voice voice) {
    return template
        .setLocale(voice.language().tag())
        .render()
        .lines()
        .filter(line -> !line.isBlank())
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static Representation written(TemplateInstance template, Voice voice, Instant changed) {
    return Representation.page(html(template, voice), changed);
  }
}
