package org.assay.supportperiod;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// OpenEoX Core: the end of security support is the last covered day. When all support ends the
/// record does not say; it is written as `tba`.
final class OpenEoxFeed {

  static final String SCHEMA = "https://docs.oasis-open.org/openeox/eox-core/v1.0/schema/core.json";
  private static final String OPEN = "tba";

  private OpenEoxFeed() {}

  static Map<String, Object> write(SupportRecord support) {
    var json = new LinkedHashMap<String, Object>();
    json.put("$schema", SCHEMA);
    json.put("end_of_life", OPEN);
    json.put("end_of_security_support", FeedTimes.endOf(support.ends()));
    support.available().ifPresent(day -> json.put("general_availability", FeedTimes.startOf(day)));
    json.put("last_updated", FeedTimes.instant(support.published()));
    return json;
  }

  static FeedPeriod read(Map<String, @Nullable Object> json) {
    if (!Json.text(json, "$schema").contains("openeox")) {
      throw new NotReadableException("the schema is not that of OpenEoX");
    }
    var ends = day(json, "end_of_security_support");
    var available = day(json, "general_availability");
    var life = day(json, "end_of_life");
    if (ends.isPresent() && life.isPresent() && life.get().isBefore(ends.get())) {
      throw new NotReadableException("the end of life is before the end of security support");
    }
    if (ends.isPresent() && available.isPresent() && available.get().isAfter(ends.get())) {
      throw new NotReadableException("it was available only after security support had ended");
    }
    return new FeedPeriod("", available, ends);
  }

  private static Optional<LocalDate> day(Map<String, @Nullable Object> json, String key) {
    return SupportRecordJson.optional(json, key)
        .filter(text -> !text.equals(OPEN))
        .map(FeedTimes::dayOf);
  }
}
