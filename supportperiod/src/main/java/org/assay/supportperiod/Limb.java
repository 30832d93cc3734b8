package org.assay.supportperiod;

/// The parts of the duty to publish a defined support period: SI 2023/1007 reg. 2(1) and Schedule
/// 1 paragraph 3.
public enum Limb {
  SECURITY_UPDATES("security-updates", "reg. 2(1)", "security updates are promised"),
  MINIMUM("minimum", "reg. 2(1)", "the time is the least that is promised"),
  END_DATE("end-date", "reg. 2(1)", "the time has an end date"),
  PUBLISHED("published", "Sch. 1 para. 3(2)", "a defined support period is published"),
  CLEAR("clear", "Sch. 1 para. 3(4)", "it is clear"),
  NO_REQUEST("no-request", "Sch. 1 para. 3(4)(a)", "nobody has to ask for it"),
  ENGLISH("english", "Sch. 1 para. 3(4)(b)", "it is in English"),
  FREE("free", "Sch. 1 para. 3(4)(c)", "it is free of charge"),
  NO_PERSONAL_INFORMATION(
      "no-personal-information",
      "Sch. 1 para. 3(4)(d)",
      "nobody has to give personal information to read it"),
  PLAIN("plain", "Sch. 1 para. 3(4)(e)", "it is understood without technical knowledge"),
  PROMINENT(
      "prominent", "Sch. 1 para. 3(5)", "it stands with the main characteristics of the product"),
  NOT_SHORTENED("not-shortened", "Sch. 1 para. 3(6)", "it was never shortened");

  private final String code;
  private final String citation;
  private final String says;

  Limb(String code, String citation, String says) {
    this.code = code;
    this.citation = citation;
    this.says = says;
  }

  /// The short name, as in `end-date`.
  public String code() {
    return code;
  }

  /// Where it stands in SI 2023/1007.
  public String citation() {
    return citation;
  }

  /// What must hold.
  public String says() {
    return says;
  }
}
