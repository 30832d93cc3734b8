package org.assay.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.assay.disclosure.memory.Change;
import org.assay.disclosure.memory.ReportingHistory;
import org.assay.disclosure.memory.Snapshot;

/// What became of the promises of a reporting page as JSON: format `assay-reporting-changes/1`.
final class ReportingHistoryJson {

  private ReportingHistoryJson() {}

  static String of(List<Snapshot> snapshots) {
    var history = ReportingHistory.of(snapshots);
    return JsonDocument.of("assay-reporting-changes/1", json -> {
      json.writeNumberField("snapshots", snapshots.size());
      json.writeBooleanField("alarm", !history.alarms().isEmpty());
      json.writeArrayFieldStart("changes");
      for (var change : history.different()) change(change, json);
      json.writeEndArray();
    });
  }

  private static void change(Change change, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", change.kind().word());
    json.writeBooleanField("alarm", change.kind().isAlarm());
    json.writeStringField("maker", change.later().about());
    json.writeStringField("source", change.later().source());
    json.writeStringField("limb", Words.hyphened(change.limb()));
    json.writeStringField("reason", change.reason());
    side("earlier", change.earlier(), change.before(), json);
    side("later", change.later(), change.after(), json);
    json.writeEndObject();
  }

  private static void side(
      String name, Snapshot snapshot, Optional<String> words, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("seen", snapshot.seen().toString());
    json.writeStringField("sha256", snapshot.sha256());
    json.writeStringField("quote", words.orElse(""));
    json.writeEndObject();
  }
}
