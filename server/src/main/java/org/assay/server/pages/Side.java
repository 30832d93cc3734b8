package org.assay.server.pages;

/// The two sides of the office: what everybody sees, and the desks of those who work in it.
public enum Side {
  PUBLIC,
  DESK
}
