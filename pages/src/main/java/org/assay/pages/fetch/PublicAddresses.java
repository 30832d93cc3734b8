package org.assay.pages.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Which addresses belong to the public Internet. All others are refused: loopback, private,
/// link-local (cloud metadata among them), carrier-grade translation, documentation,
/// benchmarking, multicast and reserved ranges, and IPv6 addresses that carry such an IPv4
/// address inside (IANA special-purpose registries).
final class PublicAddresses {

  private static final List<Range> REFUSED = List.of(
      range("0.0.0.0", 8, "this network"),
      range("10.0.0.0", 8, "a private network"),
      range("100.64.0.0", 10, "a carrier's own network"),
      range("127.0.0.0", 8, "this machine"),
      range("169.254.0.0", 16, "link-local, where cloud metadata are"),
      range("172.16.0.0", 12, "a private network"),
      range("192.0.0.0", 24, "protocol assignments"),
      range("192.0.2.0", 24, "documentation"),
      range("192.88.99.0", 24, "a relay"),
      range("192.168.0.0", 16, "a private network"),
      range("198.18.0.0", 15, "benchmarking"),
      range("198.51.100.0", 24, "documentation"),
      range("203.0.113.0", 24, "documentation"),
      range("224.0.0.0", 4, "multicast"),
      range("240.0.0.0", 4, "reserved"),
      range("::", 127, "this machine"),
      range("64:ff9b:1::", 48, "a private translator"),
      range("100::", 64, "discard"),
      range("2001::", 23, "protocol assignments"),
      range("2001:db8::", 32, "documentation"),
      range("3fff::", 20, "documentation"),
      range("fc00::", 7, "a private network"),
      range("fe80::", 10, "link-local"),
      range("fec0::", 10, "a private network"),
      range("ff00::", 8, "multicast"));

  private PublicAddresses() {}

  private static final class Range {

    private final byte[] start;
    private final int bits;
    private final String name;

    Range(byte[] start, int bits, String name) {
      this.start = start;
      this.bits = bits;
      this.name = name;
    }

    boolean holds(byte[] address) {
      if (address.length != start.length) return false;
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) return false;
      }
      return true;
    }
  }

  private static Range range(String start, int bits, String name) {
    return new Range(InetAddress.ofLiteral(start).getAddress(), bits, name);
  }

  /// Why an address is refused; empty when it is public.
  static Optional<String> whyRefused(InetAddress address) {
    var bytes = address.getAddress();
    var refused = REFUSED.stream().filter(range -> range.holds(bytes)).findFirst();
    if (refused.isPresent()) return refused.map(range -> range.name);
    return address instanceof Inet6Address ? inside(bytes) : Optional.empty();
  }

  /// IPv4 inside IPv6: mapped, compatible, translated (64:ff9b::/96) and 6to4 (2002::/16).
  private static Optional<String> inside(byte[] bytes) {
    boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
    boolean translated =
        bytes[0] == 0 && bytes[1] == 0x64 && (bytes[2] & 0xFF) == 0xFF && (bytes[3] & 0xFF) == 0x9B;
    boolean low = true;
    for (int i = 0; i < 10; i++) low &= bytes[i] == 0;
    if (sixToFour) return ofFour(Arrays.copyOfRange(bytes, 2, 6));
    return translated || low ? ofFour(Arrays.copyOfRange(bytes, 12, 16)) : Optional.empty();
  }

  private static Optional<String> ofFour(byte[] four) {
    try {
      var inner = InetAddress.getByAddress(four);
      return inner instanceof Inet4Address ? whyRefused(inner) : Optional.empty();
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException("four bytes are an address", impossible);
    }
  }
}
