package org.assay.supportperiod;

/// How a page was come by.
public enum PageAccess {
  /// It was handed in as a file: nothing is known about how one gets to it.
  UNKNOWN,
  /// It was fetched from its address without signing in, without cookies and without paying.
  ANONYMOUS
}
