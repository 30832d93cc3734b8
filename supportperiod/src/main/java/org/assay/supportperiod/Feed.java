package org.assay.supportperiod;

import java.time.LocalDate;

/// The machine-readable forms in which a support period is told and read.
public enum Feed {
  /// Common Lifecycle Enumeration, ECMA-428, first edition: one event `endOfSupport`.
  CLE("cle"),
  /// OASIS OpenEoX Core 1.0, committee specification draft 01.
  OPENEOX("openeox"),
  /// A product of the API of endoflife.date, version 1.
  ENDOFLIFE("eol"),
  /// A product in the words of schema.org, as JSON-LD.
  SCHEMA_ORG("schema-org");

  private final String code;

  Feed(String code) {
    this.code = code;
  }

  /// The short name, as in `schema-org`.
  public String code() {
    return code;
  }

  /// A record in this form. `on` is the day that "ended" and "maintained" are told for.
  public String write(SupportRecord support, LocalDate on) {
    return Json.pretty(
        switch (this) {
          case CLE -> CleFeed.write(support);
          case OPENEOX -> OpenEoxFeed.write(support);
          case ENDOFLIFE -> EndOfLifeFeed.write(support, on);
          case SCHEMA_ORG -> SchemaOrgFeed.write(support);
        });
  }

  /// What a feed says about the end of security support.
  ///
  /// @throws NotReadableException when it is not of this form, or gives no end
  public FeedPeriod read(String text) {
    var json = Json.object(text);
    return switch (this) {
      case CLE -> CleFeed.read(json);
      case OPENEOX -> OpenEoxFeed.read(json);
      case ENDOFLIFE -> EndOfLifeFeed.read(json);
      case SCHEMA_ORG -> SchemaOrgFeed.read(json);
    };
  }

  /// The form that a text has, by the keys that only one of them has.
  ///
  /// @throws NotReadableException when it has none of them
  public static Feed of(String text) {
    var json = Json.object(text);
    if (json.containsKey("events")) return CLE;
    if (json.containsKey("end_of_security_support")) return OPENEOX;
    if (json.containsKey("result") || json.containsKey("releases")) return ENDOFLIFE;
    if (json.containsKey("@context")) return SCHEMA_ORG;
    throw new NotReadableException(
        "neither CLE, OpenEoX, endoflife.date nor schema.org: none of their keys stands in it");
  }
}
