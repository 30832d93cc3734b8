package org.assay.server.published;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.assay.server.pages.Language;
import org.jspecify.annotations.Nullable;

/// Which language the header `Accept-Language` asks for. Browsers send few different ones, and
/// to take one apart costs more than to send a page.
final class AcceptedLanguages {

  private static final int MOST = 500;

  private final Map<String, Voice> known = new ConcurrentHashMap<>();

  Voice of(@Nullable String header) {
    if (header == null) return Voice.PLAIN;
    var voice = known.get(header);
    if (voice != null) return voice;
    var found = new Voice(Language.accepted(header), false);
    if (known.size() < MOST) known.put(header, found);
    return found;
  }
}
