package org.assay.server.security;

import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Tells clients apart for a day without keeping their addresses: a hash with a key that is made
/// anew each day, is in memory only, and is gone when the day or the process ends. So each
/// process has marks of its own, and nobody, not even with the keys of the office, can go back
/// from a mark to an address once the day is over.
@ApplicationScoped
public class ClientMark {

  private static final int LENGTH = 16;
  private static final int NETWORK_OF_IPV6 = 8;

  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private LocalDate day = LocalDate.EPOCH;
  private byte[] key = new byte[32];

  ClientMark(InstantSource clock) {
    this.clock = clock;
  }

  /// The mark of the client that sent a request.
  public String of(RoutingContext request) {
    return of(request.request().remoteAddress());
  }

  String of(SocketAddress address) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(keyOfToday(), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(network(address)), 0, LENGTH);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private synchronized byte[] keyOfToday() {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (!today.equals(day)) {
      key = new byte[32];
      random.nextBytes(key);
      day = today;
    }
    return key.clone();
  }

  // Somebody with IPv6 has a whole network of addresses, so the network counts.
  private static byte[] network(SocketAddress address) {
    var host = String.valueOf(address.hostAddress());
    try {
      var parsed = InetAddress.ofLiteral(host).getAddress();
      return InetAddress.getByAddress(parsed) instanceof Inet6Address
          ? Arrays.copyOf(parsed, NETWORK_OF_IPV6)
          : parsed;
    } catch (IllegalArgumentException | UnknownHostException noAddress) {
      return host.getBytes(StandardCharsets.UTF_8);
    }
  }
}
