package org.assay.statement.bundle;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assay.law.evaluation.Verdict;
import org.assay.statement.Provenance;
import org.assay.statement.StatementOfCompliance;
import org.assay.statement.findings.ReasonCode;

/// What a bundle says of itself: format `assay-bundle/1`, described by
/// `docs/schemas/bundle.schema.json`. It follows from the files, so that it can be made again and
/// compared.
record Manifest(String assay, LocalDate on, List<ListedFile> files) {

  static final String NAME = "manifest.json";
  static final String FORMAT = "assay-bundle/1";

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  Manifest {
    files = List.copyOf(files);
  }

  /// The manifest of these files.
  static byte[] write(
      Map<String, byte[]> files, StatementOfCompliance statement, String assay, Verdict verdict) {
    var out = new ByteArrayOutputStream();
    try (var json = JSON.createGenerator(out).useDefaultPrettyPrinter()) {
      json.writeStartObject();
      json.writeStringField("format", FORMAT);
      json.writeStringField("assay", assay);
      json.writeStringField("statement", statement.number());
      json.writeStringField("retainUntil", statement.retainUntil().toString());
      asked(json, statement.provenance());
      json.writeStringField("verdict", verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      files(json, files);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private static void asked(JsonGenerator json, Provenance provenance) throws IOException {
    json.writeStringField("on", provenance.asOf().toString());
    json.writeStringField("role", "manufacturer"); // whose statement it is
    json.writeArrayFieldStart("territories");
    for (var territory : provenance.territories()) json.writeString(territory.code());
    json.writeEndArray();
    json.writeObjectFieldStart("law");
    json.writeStringField("regime", provenance.regime());
    json.writeStringField("version", provenance.lawVersion());
    json.writeStringField("sha256", provenance.lawDigest().hex());
    json.writeEndObject();
  }

  private static void files(JsonGenerator json, Map<String, byte[]> files) throws IOException {
    json.writeArrayFieldStart("files");
    for (var each : files.entrySet()) {
      var file = ListedFile.of(each.getKey(), each.getValue());
      json.writeStartObject();
      json.writeStringField("name", file.name());
      json.writeNumberField("size", file.size());
      json.writeStringField("sha256", file.sha256());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /// What a manifest lists. Whether the rest of it is true shows when it is made again.
  ///
  /// @throws org.assay.statement.document.UnusableFileException if it is none
  static Manifest read(String archive, byte[] contents) {
    var text = new HashMap<String, String>();
    var files = new ArrayList<ListedFile>();
    try (var json = JSON.createParser(new String(contents, StandardCharsets.UTF_8))) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        member(json, text, files);
      }
    } catch (IOException | IllegalArgumentException broken) {
      throw Archive.unusable(
          ReasonCode.FILE_BROKEN,
          archive,
          "a %s that cannot be read (%s)"
              .formatted(
                  NAME, String.valueOf(broken.getMessage()).lines().findFirst().orElse("")));
    }
    if (!FORMAT.equals(text.get("format"))) {
      throw Archive.unusable(
          ReasonCode.FILE_BROKEN, archive, "a %s that is not %s".formatted(NAME, FORMAT));
    }
    return new Manifest(text.getOrDefault("assay", ""), day(archive, text), files);
  }

  private static LocalDate day(String archive, Map<String, String> text) {
    try {
      return LocalDate.parse(text.getOrDefault("on", ""));
    } catch (DateTimeParseException none) {
      throw Archive.unusable(ReasonCode.FILE_BROKEN, archive, "a %s without a day".formatted(NAME));
    }
  }

  private static void member(JsonParser json, Map<String, String> text, List<ListedFile> files)
      throws IOException {
    var name = json.currentName();
    var value = json.nextToken();
    if (value == JsonToken.VALUE_STRING) {
      text.put(name, json.getText());
    } else if (name.equals("files") && value == JsonToken.START_ARRAY) {
      while (json.nextToken() == JsonToken.START_OBJECT) {
        files.add(file(fields(json)));
      }
    } else {
      json.skipChildren();
    }
  }

  private static Map<String, String> fields(JsonParser json) throws IOException {
    var fields = new HashMap<String, String>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      var name = json.currentName();
      json.nextToken();
      fields.put(name, json.getText());
      json.skipChildren();
    }
    return fields;
  }

  private static ListedFile file(Map<String, String> fields) {
    return new ListedFile(
        fields.getOrDefault("name", ""),
        Long.parseLong(fields.getOrDefault("size", "")),
        fields.getOrDefault("sha256", ""));
  }
}
