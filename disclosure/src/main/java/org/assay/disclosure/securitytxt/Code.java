package org.assay.disclosure.securitytxt;

import static org.assay.disclosure.securitytxt.Severity.ADVICE;
import static org.assay.disclosure.securitytxt.Severity.ERROR;
import static org.assay.disclosure.securitytxt.Severity.NOTICE;

import java.util.Locale;

/// Everything that can be remarked on a `security.txt`, with the section of RFC 9116 that it
/// comes from.
public enum Code {
  // how the file is delivered
  NO_FILE(ERROR, "3", "there is no security.txt at the address"),
  WRONG_STATUS(ERROR, "3", "the server does not answer with the file"),
  NOT_HTTPS(ERROR, "3", "the file is not served by https"),
  INSECURE_REDIRECT(ERROR, "3", "a redirect leads through an address without https"),
  BAD_CERTIFICATE(ERROR, "3", "the certificate of the server cannot be trusted"),
  TOO_MANY_REDIRECTS(ERROR, "3", "the redirects do not come to an end"),
  WRONG_LOCATION(ERROR, "3", "the address is not one where a security.txt is looked for"),
  LEGACY_LOCATION_ONLY(
      ADVICE, "3", "the file is only at the top of the site, not below /.well-known/"),
  LOCATIONS_DIFFER(ADVICE, "3", "the two places hold different files; the well-known one counts"),
  REDIRECTED_ELSEWHERE(NOTICE, "3", "the file comes from another host than the one asked"),
  NO_CONTENT_TYPE(ERROR, "3", "the server names no content type"),
  WRONG_MEDIA_TYPE(ERROR, "3", "the content type is not text/plain"),
  WRONG_CHARSET(ERROR, "3", "the content type names another character set than utf-8"),
  NO_CHARSET(NOTICE, "3", "the content type names no character set"),
  TOO_LARGE(ADVICE, "5.4", "the file is so large that readers may refuse it"),

  // characters and lines
  EMPTY_FILE(ERROR, "4", "the file is empty"),
  NOT_UTF8(ERROR, "3", "the file is not UTF-8"),
  BYTE_ORDER_MARK(ERROR, "4", "the file begins with a byte order mark"),
  CONTROL_CHARACTER(ERROR, "4", "the line holds a control character"),
  LONE_CARRIAGE_RETURN(ERROR, "4", "a carriage return stands without a line feed"),
  NO_LINE_END(ERROR, "2.2", "the last line has no line end"),
  MIXED_LINE_ENDS(ADVICE, "2.2", "some lines end with CRLF and some with LF"),
  LEADING_BLANK(ERROR, "4", "the line begins with a blank"),
  NO_COLON(ERROR, "4", "the line is neither a field nor a comment"),
  EMPTY_NAME(ERROR, "4", "the field has no name"),
  BAD_NAME(ERROR, "4", "the name holds a character that names cannot have"),
  BLANK_BEFORE_COLON(ERROR, "4", "a blank stands before the colon"),
  NO_BLANK_AFTER_COLON(ERROR, "4", "no blank stands after the colon"),
  NOT_ONE_BLANK_AFTER_COLON(ADVICE, "4", "more than one blank stands after the colon"),
  EMPTY_VALUE(ERROR, "4", "the field has no value"),
  TRAILING_BLANK(NOTICE, "4", "blanks stand at the end of the line"),

  // fields
  NO_CONTACT(ERROR, "2.5.3", "there is no Contact field"),
  NO_EXPIRES(ERROR, "2.5.5", "there is no Expires field"),
  MULTIPLE_EXPIRES(ERROR, "2.5.5", "there is more than one Expires field"),
  BAD_EXPIRES(ERROR, "2.5.5", "the value of Expires is no date-time after RFC 3339"),
  EXPIRED(ERROR, "2.5.5", "the file has expired"),
  EXPIRES_FAR(ADVICE, "2.5.5", "the file expires more than a year ahead"),
  EXPIRES_SOON(ADVICE, "2.5.5", "the file expires within 30 days"),
  MULTIPLE_LANGUAGES(ERROR, "2.5.8", "there is more than one Preferred-Languages field"),
  BAD_LANGUAGE(ERROR, "2.5.8", "the value is no language tag after RFC 5646"),
  EMPTY_LANGUAGE(ERROR, "2.5.8", "a language is missing between two commas"),
  DUPLICATE_LANGUAGE(ADVICE, "2.5.8", "a language is named twice"),
  NO_LANGUAGES(NOTICE, "2.5.8", "there is no Preferred-Languages field; English may be assumed"),
  NO_ENGLISH(NOTICE, "2.5.8", "English is not among the preferred languages"),
  NOT_A_URI(ERROR, "2.5", "the value is no URI"),
  BARE_MAIL_ADDRESS(ERROR, "2.5.3", "a mail address needs mailto: before it"),
  BARE_PHONE_NUMBER(ERROR, "2.5.3", "a telephone number needs tel: before it"),
  BAD_MAILTO(ERROR, "2.5.3", "the mailto: URI has no proper address"),
  BAD_TEL(ERROR, "2.5.3", "the tel: URI has no proper number"),
  WEB_URI_NOT_HTTPS(ERROR, "2.5", "a web address must begin with https://"),
  UNUSUAL_SCHEME(ADVICE, "2.5", "few programs know what to do with this kind of URI"),
  KEY_IN_FILE(ERROR, "2.5.4", "Encryption holds a key; it must point to one"),
  BAD_FINGERPRINT(ERROR, "2.5.4", "the fingerprint of a key is not 40 or 64 hexadecimal digits"),
  NO_CANONICAL(ADVICE, "2.5.2", "there is no Canonical field"),
  CANONICAL_MISMATCH(ERROR, "2.5.2", "no Canonical field names the address of this file"),
  CSAF_NOT_PROVIDER_METADATA(ERROR, "6.2", "CSAF must point to a file provider-metadata.json"),
  MULTIPLE_CSAF(ADVICE, "6.2", "there is more than one CSAF field"),
  DUPLICATE_FIELD(ADVICE, "2.5", "the same field with the same value stands twice"),
  MISSPELT_FIELD(ADVICE, "2.4", "the name is close to one that is known"),
  UNKNOWN_FIELD(NOTICE, "2.4", "the field is not one of RFC 9116; readers ignore it"),
  NO_ENCRYPTION(ADVICE, "2.5.4", "a mail contact is given and no key to encrypt with"),
  NO_POLICY(
      ADVICE, "2.5.7", "no Policy is named; security.txt cannot say when reporters get answers"),

  // signature
  NOT_SIGNED(ADVICE, "2.3", "the file is not signed"),
  SIGNATURE_MALFORMED(ERROR, "2.3", "the OpenPGP frame is broken"),
  NO_HASH_HEADER(ERROR, "4", "the OpenPGP frame has no Hash header"),
  NOT_DASH_ESCAPED(ERROR, "4", "a line of the signed text begins with a dash that is not escaped"),
  DATA_OUTSIDE_SIGNATURE(ERROR, "2.3", "text stands outside the signed part"),
  SIGNATURE_NOT_CHECKED(NOTICE, "2.3", "the signature was not checked, as no key is given"),
  KEY_UNREADABLE(ERROR, "2.3", "the key that is given cannot be read"),
  SIGNATURE_BY_OTHER_KEY(ERROR, "2.3", "the signature was not made by the key that is given"),
  SIGNATURE_WRONG(ERROR, "2.3", "the signature does not fit the text"),
  SIGNATURE_FROM_THE_FUTURE(ERROR, "2.3", "the signature is dated after the day of the check"),
  SIGNATURE_BEFORE_KEY(ERROR, "2.3", "the signature is dated before the key was made"),
  SIGNATURE_EXPIRED(ERROR, "2.3", "the signature itself has expired"),
  KEY_NOT_BOUND(ERROR, "2.3", "the key that signed is not bound to the certificate that is given"),
  KEY_NOT_FOR_SIGNING(ERROR, "2.3", "the key that signed is not meant for signatures"),
  KEY_EXPIRED(ERROR, "2.3", "the key has expired"),
  KEY_REVOKED(ERROR, "2.3", "the key was revoked"),
  WEAK_HASH(ERROR, "2.3", "the signature uses a hash that can be forged"),
  SIGNATURE_GOOD(NOTICE, "2.3", "the signature fits the text and the key");

  private final Severity severity;
  private final String section;
  private final String says;

  Code(Severity severity, String section, String says) {
    this.severity = severity;
    this.section = section;
    this.says = says;
  }

  public Severity severity() {
    return severity;
  }

  /// The section of RFC 9116 that the rule comes from.
  public String section() {
    return section;
  }

  /// What is remarked, in plain words.
  public String says() {
    return says;
  }

  /// The stable name for machines, such as `no-contact`.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
