package org.assay.register.report;

/// What a report is about, as the analysts found.
///
/// @param kind [#PRODUCT] or [#COMPONENT]
/// @param target the id of a product, or the name of a component
public record ReportLink(String kind, String target) {

  public static final String PRODUCT = "product";
  public static final String COMPONENT = "component";
}
