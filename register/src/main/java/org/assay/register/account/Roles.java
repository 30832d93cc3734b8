package org.assay.register.account;

/// The names of the roles, as annotations of pages and the database hold them.
public final class Roles {

  public static final String ADMINISTRATOR = "administrator";
  public static final String COMPLIANCE = "compliance";
  public static final String SECURITY_RESPONSE = "security-response";
  public static final String AUDITOR = "auditor";
  public static final String IMPORTER = "importer";

  private Roles() {}
}
