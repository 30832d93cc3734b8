package org.assay.pages;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Marks of an address that only a script shows: put together from parts, decoded, or sent to by a
/// handler. What the address is, is not guessed.
final class ScriptedAddress {

  private static final Pattern IN_SCRIPT =
      Pattern.compile("mailto|&#64;|fromCharCode|['\"]@['\"]|\\\\u0040|\\\\x40");
  private static final Pattern PACKED =
      Pattern.compile("\\batob\\(\\s*['\"]([A-Za-z0-9+/]{8,400}={0,2})['\"]");
  private static final Pattern HANDLER =
      Pattern.compile("(?i)mail ?to|['\"]@['\"]|fromCharCode|decode(?:mail|email|address)");
  private static final Pattern NAME_PART =
      Pattern.compile("data-(?:user|name|local|localpart|mailbox|account)");
  private static final Pattern HOST_PART = Pattern.compile("data-(?:domain|host|website|tld|site)");
  private static final Pattern WHOLE =
      Pattern.compile("data-(?:e-?mail|mail|mailto|cfemail|enc-?email|obfuscated-?email)");

  private ScriptedAddress() {}

  /// What in the text of a script puts an address together.
  static boolean isIn(String script) {
    return IN_SCRIPT.matcher(script).find() || hasPackedAddress(script);
  }

  private static boolean hasPackedAddress(String script) {
    var packed = PACKED.matcher(script);
    for (int i = 0; i < 20 && packed.find(); i++) {
      if (unpacked(packed.group(1)).contains("@")) return true;
    }
    return false;
  }

  private static String unpacked(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64), StandardCharsets.ISO_8859_1);
    } catch (IllegalArgumentException notBase64) {
      return "";
    }
  }

  /// What at an element says that a script shows an address there.
  static Optional<String> at(Element element) {
    if (element.attributesSize() == 0) return Optional.empty();
    if (element.attr("href").contains("/cdn-cgi/l/email-protection")) {
      return Optional.of("an address that a script decodes");
    }
    if (HANDLER.matcher(element.attr("onclick")).find()) {
      return Optional.of("an address that a script opens");
    }
    return inData(element);
  }

  private static Optional<String> inData(Element element) {
    boolean name = false;
    boolean host = false;
    for (var attribute : element.attributes()) {
      var key = attribute.getKey();
      if (!key.startsWith("data-") || attribute.getValue().isBlank()) continue;
      if (WHOLE.matcher(key).matches()) return Optional.of("an address that a script decodes");
      name |= NAME_PART.matcher(key).matches();
      host |= HOST_PART.matcher(key).matches();
    }
    return name && host ? Optional.of("an address that a script puts together") : Optional.empty();
  }
}
