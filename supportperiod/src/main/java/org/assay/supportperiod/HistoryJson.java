package org.assay.supportperiod;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What changed in a history, as JSON.
final class HistoryJson {

  private HistoryJson() {}

  static String of(String format, List<Snapshot> snapshots) {
    var history = SupportHistory.of(snapshots);
    var json = new LinkedHashMap<String, Object>();
    json.put("format", format);
    json.put("snapshots", snapshots.size());
    json.put("neverShortened", GradeJson.limb(history.neverShortened()));
    json.put("changes", history.changes().stream().map(HistoryJson::change).toList());
    return Json.pretty(json);
  }

  private static Map<String, Object> change(Change change) {
    var json = new LinkedHashMap<String, Object>();
    json.put("kind", change.kind().word());
    json.put("alarm", change.kind().isAlarm());
    json.put("product", change.later().product());
    json.put("source", change.later().source());
    json.put("about", change.about());
    json.put("reason", change.reason());
    json.put("earlier", side(change.earlier(), change.before().orElse("")));
    json.put("later", side(change.later(), change.after().orElse("")));
    return json;
  }

  private static Map<String, Object> side(Snapshot snapshot, String words) {
    var json = new LinkedHashMap<String, Object>();
    json.put("seen", snapshot.seen().toString());
    json.put("sha256", snapshot.sha256());
    json.put("quote", words);
    return json;
  }
}
