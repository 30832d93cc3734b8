package org.assay.pages.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Finds the addresses of a host. Asked once for each request: the connection goes to an address
/// that was looked at, so a name that changes its address in between gains nothing.
@FunctionalInterface
public interface Resolver {

  List<InetAddress> resolve(String host) throws UnknownHostException;

  /// The resolver of this machine.
  static Resolver system() {
    return host -> List.of(InetAddress.getAllByName(host));
  }
}
