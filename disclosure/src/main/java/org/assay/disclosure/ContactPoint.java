package org.assay.disclosure;

/// A way to report a security issue that a page offers.
///
/// @param kind of what kind
/// @param value the address, number or link as the page gives it
/// @param quote the words that offer it
public record ContactPoint(Kind kind, String value, Quote quote) {

  /// Kinds of contact.
  public enum Kind {
    /// An e-mail address.
    MAIL,
    /// A form on a web page.
    FORM,
    /// A telephone number.
    PHONE,
    /// A postal address.
    POST,
    /// A ticket system, a platform, a profile elsewhere.
    PORTAL,
    /// A key for encrypted mail; beside a contact, never one by itself.
    KEY
  }
}
