package org.assay.passwords;

/// What a column of a lot says about the device.
public enum ColumnRole {
  /// Serial number.
  SERIAL,
  /// Network hardware address.
  MAC,
  /// Default name of the wireless network, which the device broadcasts.
  SSID,
  /// IMEI or another 14 to 16 digit radio identity.
  IMEI,
  /// Model, product or brand name.
  MODEL,
  /// Date or time of manufacture.
  MADE,
  /// The factory password under audit.
  PASSWORD,
  /// Anything else: taken as an identifier where it differs from row to row, as a group where it
  /// repeats.
  OTHER;

  /// True where anybody near the device, or reading its data sheet, learns the value: network
  /// name, model, date.
  boolean isPublic() {
    return switch (this) {
      case SSID, MODEL, MADE -> true;
      case SERIAL, MAC, IMEI, PASSWORD, OTHER -> false;
    };
  }
}
