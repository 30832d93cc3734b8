package org.assay.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.assay.cli.remote.Json;
import org.assay.cli.remote.RemoteOffice.Listed;

/// What an office answered, as a JSON document of ours: the name of its format first.
final class OfficeJson {

  private OfficeJson() {}

  static String of(String format, Listed listed) throws IOException {
    var document = Json.object().put("format", format);
    var items = document.putArray("items");
    listed.items().forEach(items::add);
    document.put("more", listed.more());
    return Json.pretty(document) + "\n";
  }

  /// @param member under which it stands
  static String of(String format, String member, JsonNode tree) throws IOException {
    var document = Json.object().put("format", format);
    document.set(member, tree);
    return Json.pretty(document) + "\n";
  }
}
