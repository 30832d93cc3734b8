package org.assay.labels;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assay.passwords.FactoryPassword;

/// What stands on one label.
///
/// @param heading at the top, such as brand and model; may be empty
/// @param lines identifiers
/// @param passwordName what the password is called, such as `Wi-Fi key`
/// @param password the factory password
/// @param network name of the wireless network, where a QR code shall join it
public record Label(
    String heading,
    List<Line> lines,
    String passwordName,
    FactoryPassword password,
    Optional<String> network) {
  /// A name and a value.
  public record Line(String name, String value) {}

  /// Copies the lines.
  public Label {
    Objects.requireNonNull(heading, "heading");
    Objects.requireNonNull(password, "password");
    lines = List.copyOf(lines);
  }
}
