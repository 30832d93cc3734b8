package org.assay.survey;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.assay.disclosure.Finding;
import org.assay.disclosure.PolicyReport;
import org.assay.disclosure.Quote;
import org.assay.disclosure.securitytxt.Severity;
import org.assay.supportperiod.LimbResult;
import org.assay.supportperiod.PageGrade;
import org.assay.supportperiod.SupportStatement;

/// The table as JSON, format `assay-survey/1`; docs/schemas/survey.schema.json describes it.
public final class SurveyJson {

  /// The name of the format.
  public static final String FORMAT = "assay-survey/1";

  private final JsonGenerator json;

  private SurveyJson(JsonGenerator json) {
    this.json = json;
  }

  /// The rows, and what was counted over them.
  ///
  /// @param madeBy the program and its version
  public static String of(SurveyTable table, String madeBy) {
    var text = new StringWriter();
    try (var json = new JsonFactory().createGenerator(text)) {
      var indenter = new DefaultIndenter("  ", "\n");
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
      new SurveyJson(json).write(table, madeBy);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text + "\n";
  }

  private void write(SurveyTable table, String madeBy) throws IOException {
    json.writeStartObject();
    json.writeStringField("format", FORMAT);
    json.writeStringField("madeBy", madeBy);
    json.writeArrayFieldStart("rows");
    for (var row : table.rows()) row(row);
    json.writeEndArray();
    json.writeFieldName("figures");
    figures(Figures.of(table));
    json.writeEndObject();
  }

  @FunctionalInterface
  private interface Body<T> {
    void write(T report) throws IOException;
  }

  private void row(Row row) throws IOException {
    json.writeStartObject();
    json.writeNumberField("row", row.entry().number());
    json.writeStringField("maker", row.entry().maker());
    if (!row.entry().product().isEmpty()) {
      json.writeStringField("product", row.entry().product());
    }
    outcome("reporting", row.reporting(), this::reporting);
    outcome("support", row.support(), this::support);
    outcome("securityTxt", row.securityTxt(), this::securityTxt);
    json.writeEndObject();
  }

  private <T> void outcome(String name, Outcome<T> outcome, Body<T> body) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("outcome", outcome.code());
    switch (outcome) {
      case Outcome.Judged<T>(Outcome.Seen seen, T report) -> {
        seen(seen);
        body.write(report);
      }
      case Outcome.Unread<T>(String named, String reason) -> {
        json.writeStringField("source", named);
        json.writeStringField("reason", reason);
      }
      case Outcome.NoPage<T> _, Outcome.NotGiven<T> _ -> {}
    }
    json.writeEndObject();
  }

  private void seen(Outcome.Seen seen) throws IOException {
    json.writeStringField("source", seen.named());
    json.writeStringField("address", seen.address());
    json.writeStringField("snapshot", seen.snapshot());
    json.writeStringField("sha256", seen.sha256());
    if (seen.fetched().isPresent()) {
      json.writeStringField("fetched", seen.fetched().get().toString());
    }
    if (seen.robots().isPresent())
      json.writeStringField("robotsNote", seen.robots().get());
  }

  // ---- reporting page

  private void reporting(PolicyReport report) throws IOException {
    json.writeStringField("verdict", SurveyCsv.word(report.verdict()));
    json.writeArrayFieldStart("limbs");
    for (var finding : report.findings()) finding(finding);
    json.writeEndArray();
    json.writeArrayFieldStart("contacts");
    for (var contact : report.contacts()) {
      json.writeStartObject();
      json.writeStringField("kind", SurveyCsv.word(contact.kind()));
      json.writeStringField("value", contact.value());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void finding(Finding finding) throws IOException {
    json.writeStartObject();
    json.writeStringField("limb", SurveyCsv.word(finding.limb()));
    json.writeStringField("verdict", SurveyCsv.word(finding.verdict()));
    json.writeStringField("reason", finding.reason());
    if (finding.time().isPresent()) {
      json.writeStringField("time", finding.time().get().normalised());
    }
    json.writeArrayFieldStart("quotes");
    for (var quote : finding.quotes()) quote(quote);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void quote(Quote quote) throws IOException {
    json.writeStartObject();
    json.writeStringField("text", quote.text());
    if (quote.place().sheet() > 0) json.writeNumberField("page", quote.place().sheet());
    json.writeNumberField("line", quote.place().line());
    json.writeNumberField("column", quote.place().column());
    json.writeEndObject();
  }

  // ---- support period

  private void support(PageGrade graded) throws IOException {
    json.writeStringField("verdict", SurveyCsv.word(graded.grade().overall()));
    json.writeArrayFieldStart("limbs");
    for (var limb : graded.grade().limbs()) limb(limb);
    json.writeEndArray();
    json.writeArrayFieldStart("statements");
    for (var statement : graded.grade().reading().relevant()) statement(statement);
    json.writeEndArray();
    var period = StatedPeriod.of(graded);
    if (period.isEmpty()) return;
    if (period.get().end().isPresent()) {
      json.writeStringField("end", period.get().end().get().toString());
    }
    if (period.get().length().isPresent()) {
      json.writeStringField("length", period.get().length().get().toString());
    }
  }

  private void limb(LimbResult result) throws IOException {
    json.writeStartObject();
    json.writeStringField("limb", result.limb().code());
    json.writeStringField("verdict", SurveyCsv.word(result.judgement()));
    json.writeStringField("basis", SurveyCsv.word(result.basis()));
    json.writeStringField("reason", result.reason());
    json.writeArrayFieldStart("quotes");
    for (var quote : result.quotes()) json.writeString(quote.text());
    json.writeEndArray();
    json.writeEndObject();
  }

  private void statement(SupportStatement statement) throws IOException {
    json.writeStartObject();
    json.writeStringField("updates", SurveyCsv.word(statement.updates()));
    json.writeStringField("promise", statement.promise().code());
    json.writeArrayFieldStart("products");
    for (var product : statement.products()) json.writeString(product);
    json.writeEndArray();
    json.writeStringField("quote", statement.quote().text());
    json.writeEndObject();
  }

  // ---- security.txt

  private void securityTxt(CheckedSecurityTxt checked) throws IOException {
    json.writeBooleanField("keepsTheRules", checked.report().keepsTheRules());
    json.writeBooleanField("expiryJudged", checked.dated());
    strings("errors", checked.codes(Severity.ERROR));
    strings("advice", checked.codes(Severity.ADVICE));
    strings("contacts", checked.report().values("Contact"));
    strings("policies", checked.report().values("Policy"));
    strings("expires", checked.report().values("Expires"));
  }

  private void strings(String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (var value : values) json.writeString(value);
    json.writeEndArray();
  }

  // ---- figures

  private void figures(Figures figures) throws IOException {
    json.writeStartObject();
    tallies("reporting", figures.reporting());
    tallies("support", figures.support());
    tallies("securityTxt", List.of(figures.securityTxt()));
    bars("acknowledgementDays", figures.acknowledgements());
    bars("updateCadence", figures.updates());
    bars("supportYears", figures.lengths());
    bars("supportEnds", figures.ends());
    json.writeEndObject();
  }

  private void tallies(String name, List<Tally> tallies) throws IOException {
    json.writeArrayFieldStart(name);
    for (var tally : tallies) {
      json.writeStartObject();
      json.writeStringField("limb", tally.code());
      json.writeNumberField("met", tally.met());
      json.writeNumberField("undetermined", tally.undetermined());
      json.writeNumberField("notMet", tally.notMet());
      json.writeNumberField("noPage", tally.noPage());
      json.writeNumberField("unread", tally.unread());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void bars(String name, List<Bar> bars) throws IOException {
    json.writeArrayFieldStart(name);
    for (var bar : bars) {
      json.writeStartObject();
      json.writeStringField("label", bar.label());
      json.writeNumberField("count", bar.count());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
