package org.assay.server.reporting;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import org.assay.register.OfficePlace;
import org.assay.register.secrets.Sealer;
import org.jspecify.annotations.Nullable;

/// What a finder's browser holds for a short time: which report it follows, and once the code
/// that is shown. Both are sealed, and no address ever holds them.
@Singleton
class FinderCookies {

  /// Holds the id of the report that is followed.
  static final String FOLLOWED = "assay-report";

  /// Holds the code until it was shown.
  static final String CODE = "assay-receipt";

  private static final Duration FOLLOWING = Duration.ofMinutes(30);
  private static final Duration SHOWING = Duration.ofMinutes(10);

  private final Sealer sealer;
  private final InstantSource clock;
  private final boolean secure;

  FinderCookies(Sealer sealer, InstantSource clock, OfficePlace place) {
    this.sealer = sealer;
    this.clock = clock;
    this.secure = "https".equals(place.address().getScheme());
  }

  NewCookie followed(String report) {
    return held(FOLLOWED, report, FOLLOWING);
  }

  NewCookie code(String digits) {
    return held(CODE, digits, SHOWING);
  }

  private NewCookie held(String name, String value, Duration lasts) {
    var text = clock.instant().plus(lasts).getEpochSecond() + " " + value;
    var sealed = Base64.getUrlEncoder().withoutPadding().encodeToString(sealer.seal(name, text));
    return cookie(name, sealed, (int) lasts.toSeconds());
  }

  /// The cookie that takes another one away.
  NewCookie gone(String name) {
    return cookie(name, "", 0);
  }

  private NewCookie cookie(String name, String value, int seconds) {
    return new NewCookie.Builder(name)
        .value(value)
        .path("/")
        .maxAge(seconds)
        .httpOnly(true)
        .secure(secure)
        .sameSite(NewCookie.SameSite.STRICT)
        .build();
  }

  /// What a cookie holds, unless it is none of ours or its time is over.
  Optional<String> value(String name, @Nullable String cookie) {
    if (cookie == null || cookie.isEmpty()) return Optional.empty();
    try {
      var parts = sealer.openText(name, Base64.getUrlDecoder().decode(cookie)).split(" ", 2);
      var until = Instant.ofEpochSecond(Long.parseLong(parts[0]));
      return clock.instant().isBefore(until) ? Optional.of(parts[1]) : Optional.empty();
    } catch (IllegalArgumentException | IllegalStateException notOurs) {
      return Optional.empty();
    }
  }
}
