package org.assay.register;

import java.net.URI;
import java.nio.file.Path;
import org.assay.register.database.DatabaseAddress;

/// Where an office is kept.
///
/// @param folder keys, ledger and, where it is SQLite, the database
/// @param database its address
/// @param address under which the public reaches the office, such as
///     `https://security.example.com`
public record OfficePlace(Path folder, DatabaseAddress database, URI address) {

  /// An office in one folder, with SQLite.
  public static OfficePlace inFolder(Path folder, URI address) {
    return new OfficePlace(folder, DatabaseAddress.inFolder(folder), address);
  }

  /// The folder of its keys.
  public Path keyFolder() {
    return folder.resolve("keys");
  }

  /// The folder of its ledger.
  public Path ledgerFolder() {
    return folder.resolve("ledger");
  }

  // The origin of a log is the address under which it is served, without its scheme (C2SP
  // tlog-tiles).
  String ledgerOrigin() {
    return address.getRawAuthority() + "/ledger";
  }
}
