package org.assay.server.published;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.assay.register.product.ProductBatch;
import org.assay.register.product.ProductType;
import org.assay.register.product.ProductView;
import org.assay.register.statement.StatementEnd;
import org.assay.register.statement.StatementView;
import org.assay.server.published.PublicAddress.ProductTwin;
import org.assay.server.published.PublicAddress.Twin;
import org.assay.server.published.verification.Check;
import org.assay.supportperiod.Feed;

/// Products in forms for machines: our own with everything that the page says
/// (`docs/schemas/published-product.schema.json`), and those of others for support periods.
final class Twins {

  static final String FORMAT = "assay-published-product/1";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Published published;

  Twins(Published published) {
    this.published = published;
  }

  Optional<Representation> of(ProductTwin asked, LocalDate today) {
    return published
        .listed(asked.slug())
        .flatMap(product -> text(product, asked.twin(), today)
            .map(text -> Representation.text(
                asked.twin().type(), text, product.summary().changedAt(), Keeping.ASKING)));
  }

  private Optional<String> text(ProductView product, Twin twin, LocalDate today) {
    return switch (twin) {
      case JSON -> Optional.of(json(product, today));
      case CLE -> feed(product, Feed.CLE, today);
      case OPENEOX -> feed(product, Feed.OPENEOX, today);
      case SCHEMA_ORG -> feed(product, Feed.SCHEMA_ORG, today);
    };
  }

  private Optional<String> feed(ProductView product, Feed feed, LocalDate today) {
    return published.supportRecord(product).map(record -> feed.write(record, today));
  }

  private String json(ProductView product, LocalDate today) {
    var page = JsonNodeFactory.instance.objectNode().put("format", FORMAT);
    page.put("slug", product.slug());
    page.put("name", product.name());
    product.summary().brand().ifPresent(brand -> page.put("brand", brand));
    product.summary().model().ifPresent(model -> page.put("model", model));
    product.summary().maker().ifPresent(maker -> page.put("manufacturer", maker));
    page.put("page", published.base() + "/products/" + product.slug());
    page.put("changedAt", product.summary().changedAt().toString());
    types(page.putArray("types"), product.types());
    periods(page.putArray("supportPeriods"), product);
    page.putObject("reporting")
        .put("form", published.home() + "/report?product=" + product.slug())
        .put("policy", published.base() + "/policy")
        .put("securityTxt", published.base() + "/.well-known/security.txt");
    var statements = page.putArray("statements");
    published.statements().of(product.id()).forEach(one -> statement(statements, one, today));
    labels(page.putArray("labels"), product);
    return written(page);
  }

  static String written(ObjectNode object) {
    try {
      return JSON.writeValueAsString(object) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void types(ArrayNode array, Iterable<ProductType> types) {
    for (var type : types) {
      var object = array.addObject().put("name", type.name());
      type.gtin().ifPresent(gtin -> object.put("gtin", gtin));
      var batches = object.putArray("batches");
      type.batches().forEach(batch -> batch(batches.addObject(), batch));
    }
  }

  private static void batch(ObjectNode object, ProductBatch batch) {
    object.put("name", batch.name());
    batch.serialFrom().ifPresent(serial -> object.put("serialFrom", serial));
    batch.serialTo().ifPresent(serial -> object.put("serialTo", serial));
    day(object, "firstMadeAvailable", batch.firstMadeAvailable());
  }

  private static void day(ObjectNode object, String member, Optional<LocalDate> day) {
    day.ifPresent(known -> object.put(member, known.toString()));
  }

  private void periods(ArrayNode array, ProductView product) {
    for (var period : published.periods().history(product.id())) {
      array
          .addObject()
          .put("ends", period.ends().toString())
          .put("publishedOn", period.publishedOn().toString())
          .put("wording", period.wording());
    }
  }

  private void statement(ArrayNode array, StatementView statement, LocalDate today) {
    var object = array.addObject().put("number", statement.number());
    object.put("issuedOn", statement.issuedOn().toString());
    object.put("supportEnds", statement.supportEnds().toString());
    object.put("standsToday", statement.standsOn(today));
    statement.superseded().ifPresent(end -> end(object.putObject("superseded"), end));
    statement.withdrawn().ifPresent(end -> end(object.putObject("withdrawn"), end));
    types(object.putArray("types"), statement.types());
    var address = published.base() + "/statements/" + statement.number();
    object.put("page", address);
    object.putObject("pdf").put("href", address + ".pdf").put("sha256", statement.pdf());
    object.putObject("data").put("href", address + ".json").put("sha256", statement.json());
    published.check(statement, today).ifPresent(check -> checked(object.putObject("check"), check));
  }

  private static void end(ObjectNode object, StatementEnd end) {
    object.put("from", end.from().toString());
    end.by().ifPresent(number -> object.put("by", number));
    end.reason().ifPresent(reason -> object.put("reason", reason));
  }

  private static void checked(ObjectNode object, Check check) {
    var verdict = check.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-');
    object.put("on", check.on().toString()).put("verdict", verdict);
    object.put("says", check.sentence());
    var reasons = object.putArray("reasons");
    check.finding().codes().forEach(code -> reasons.add(code.id()));
  }

  private void labels(ArrayNode array, ProductView product) {
    for (var label : published.products().labels(product.id())) {
      var object = array.addObject().put("scheme", label.scheme());
      label.number().ifPresent(number -> object.put("number", number));
      label.level().ifPresent(level -> object.put("level", level));
      day(object, "expires", label.expires());
    }
  }
}
