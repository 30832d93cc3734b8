package org.assay.pages.fetch;

import java.time.Duration;

/// How far the fetcher goes.
///
/// @param redirects the most redirects that are followed
/// @param connect the longest wait for a connection or for the next bytes
/// @param total the longest time for one address with all its redirects
/// @param bytes the most bytes of one answer, as they come and after unpacking
/// @param local whether addresses of private networks and of this machine may be asked
public record Limits(int redirects, Duration connect, Duration total, int bytes, boolean local) {

  /// Five redirects, ten seconds, thirty seconds, 16 MiB; public addresses only.
  public static Limits usual() {
    return new Limits(5, Duration.ofSeconds(10), Duration.ofSeconds(30), 16 << 20, false);
  }

  public Limits allowingLocal() {
    return new Limits(redirects, connect, total, bytes, true);
  }

  public Limits within(Duration longest) {
    return new Limits(redirects, longest, longest, bytes, local);
  }

  public Limits ofAtMost(int mostBytes) {
    return new Limits(redirects, connect, total, mostBytes, local);
  }
}
