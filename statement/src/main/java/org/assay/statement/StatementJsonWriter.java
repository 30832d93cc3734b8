package org.assay.statement;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.assay.statement.Basis.ByLabel;
import org.assay.statement.Basis.ByStandard;
import org.assay.statement.Basis.DoesNotApply;
import org.assay.statement.Basis.Schedule1;

/// Writes a statement as JSON. The order of the members below is the order in the file.
final class StatementJsonWriter {

  private static final JsonFactory JSON = new JsonFactory();
  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

  private final JsonGenerator json;
  private final StatementOfCompliance statement;

  private StatementJsonWriter(JsonGenerator json, StatementOfCompliance statement) {
    this.json = json;
    this.statement = statement;
  }

  static byte[] indented(StatementOfCompliance statement) {
    var out = new ByteArrayOutputStream();
    try (var json = JSON.createGenerator(out)) {
      json.setPrettyPrinter(prettyPrinter());
      new StatementJsonWriter(json, statement).whole();
      json.writeRaw('\n');
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return out.toByteArray();
  }

  /// The contents from which the number is computed: compact, without what is computed from them.
  static byte[] contents(StatementOfCompliance statement) {
    var out = new ByteArrayOutputStream();
    try (var json = JSON.createGenerator(out)) {
      var writer = new StatementJsonWriter(json, statement);
      json.writeStartObject();
      json.writeStringField("schema", StatementJson.SCHEMA);
      writer.contents();
      json.writeEndObject();
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return out.toByteArray();
  }

  private static DefaultPrettyPrinter prettyPrinter() {
    var separators =
        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
    return new DefaultPrettyPrinter(separators).withObjectIndenter(LINES).withArrayIndenter(LINES);
  }

  private void whole() throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", StatementJson.SCHEMA);
    json.writeStringField("number", statement.number());
    contents();
    json.writeStringField("retainUntil", statement.retainUntil().toString());
    json.writeEndObject();
  }

  private void contents() throws IOException {
    list("products", statement.products(), this::product);
    list("manufacturers", statement.manufacturers(), this::manufacturer);
    preparation();
    supportPeriod();
    signatory();
    issue();
    provenance();
  }

  private void product(ListedProduct product) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", product.type());
    list("batches", product.batches(), this::batch);
    json.writeEndObject();
  }

  private void batch(Batch batch) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", batch.id());
    if (batch.firstMadeAvailable().isPresent()) {
      json.writeStringField(
          "firstMadeAvailable", batch.firstMadeAvailable().get().toString());
    }
    json.writeEndObject();
  }

  private void manufacturer(Manufacturer manufacturer) throws IOException {
    json.writeStartObject();
    nameAndAddress(manufacturer.party());
    list("authorisedRepresentatives", manufacturer.authorisedRepresentatives(), this::party);
    list("opinion", manufacturer.opinion(), this::ground);
    json.writeEndObject();
  }

  private void party(Party party) throws IOException {
    json.writeStartObject();
    nameAndAddress(party);
    json.writeEndObject();
  }

  private void nameAndAddress(Party party) throws IOException {
    json.writeStringField("name", party.name());
    json.writeObjectFieldStart("address");
    list("lines", party.address().lines(), json::writeString);
    json.writeStringField("country", party.address().country().code());
    json.writeEndObject();
  }

  private void ground(Ground ground) throws IOException {
    json.writeStartObject();
    json.writeStringField("requirement", ground.requirement().text());
    basis(ground.basis());
    json.writeEndObject();
  }

  private void basis(Basis basis) throws IOException {
    switch (basis) {
      case Schedule1() -> json.writeStringField("by", "schedule-1");
      case ByStandard standard -> standard(standard);
      case ByLabel label -> label(label);
      case DoesNotApply(var because) -> {
        json.writeStringField("by", "does-not-apply");
        json.writeStringField("because", because);
      }
    }
  }

  private void standard(ByStandard basis) throws IOException {
    json.writeStringField("by", "standard");
    json.writeStringField("condition", basis.condition().text());
    json.writeStringField("standard", basis.standard().number());
    json.writeStringField("version", basis.standard().version());
    json.writeStringField("issued", basis.standard().issued());
  }

  private void label(ByLabel basis) throws IOException {
    json.writeStringField("by", "label");
    json.writeStringField("condition", basis.condition().text());
    json.writeStringField("scheme", basis.label().scheme());
    json.writeStringField("label", basis.label().number());
    json.writeStringField("expires", basis.label().expires().toString());
  }

  private void preparation() throws IOException {
    json.writeObjectFieldStart("preparedBy");
    json.writeStringField("name", statement.preparation().name());
    json.writeStringField("as", preparedAs(statement.preparation()));
    json.writeEndObject();
  }

  private static String preparedAs(Preparation preparation) {
    return switch (preparation) {
      case Preparation.ByManufacturer _ -> "manufacturer";
      case Preparation.OnBehalf _ -> "on-behalf-of-the-manufacturers";
    };
  }

  private void supportPeriod() throws IOException {
    var support = statement.supportPeriod();
    json.writeObjectFieldStart("supportPeriod");
    json.writeStringField("period", support.period());
    json.writeStringField("ends", support.ends().toString());
    json.writeStringField("firstSupplied", support.firstSupplied().toString());
    json.writeEndObject();
  }

  private void signatory() throws IOException {
    json.writeObjectFieldStart("signatory");
    json.writeStringField("name", statement.signatory().name());
    json.writeStringField("function", statement.signatory().function());
    json.writeEndObject();
  }

  private void issue() throws IOException {
    json.writeObjectFieldStart("issue");
    json.writeStringField("place", statement.issue().place());
    json.writeStringField("on", statement.issue().on().toString());
    json.writeEndObject();
  }

  private void provenance() throws IOException {
    var provenance = statement.provenance();
    json.writeObjectFieldStart("assessment");
    json.writeStringField("regime", provenance.regime());
    json.writeStringField("lawVersion", provenance.lawVersion());
    json.writeStringField("lawSha256", provenance.lawDigest().hex());
    json.writeStringField("assessmentSha256", provenance.assessmentDigest().hex());
    json.writeStringField("asOf", provenance.asOf().toString());
    list("territories", provenance.territories(), territory -> json.writeString(territory.code()));
    json.writeEndObject();
  }

  private <T> void list(String name, List<T> elements, Element<T> each) throws IOException {
    json.writeArrayFieldStart(name);
    for (var element : elements) {
      each.write(element);
    }
    json.writeEndArray();
  }

  @FunctionalInterface
  private interface Element<T> {
    void write(T element) throws IOException;
  }
}
