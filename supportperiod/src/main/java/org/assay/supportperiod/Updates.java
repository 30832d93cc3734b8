package org.assay.supportperiod;

/// What is promised: the law asks for security updates.
public enum Updates {
  /// Security updates, patches, fixes or security support.
  SECURITY,
  /// Updates, software or support in general; security may or may not be among them.
  GENERAL,
  /// New features or versions.
  FEATURES
}
