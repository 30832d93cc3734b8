package org.assay.passwords;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Guesses what each column says, first by its name, then by its values.
final class ColumnRoles {
  private static final int SAMPLE = 200;
  private static final Pattern MAC = Pattern.compile(
      "(?i)([0-9a-f]{2}[:-]){5}[0-9a-f]{2}|([0-9a-f]{4}\\.){2}[0-9a-f]{4}|[0-9a-f]{12}");
  private static final Pattern IMEI = Pattern.compile("[0-9]{14,16}");
  private static final Map<ColumnRole, Set<String>> NAMES = Map.of(
      ColumnRole.PASSWORD,
      Set.of(
          "password",
          "pass",
          "passwd",
          "pwd",
          "pw",
          "passphrase",
          "psk",
          "wpa",
          "wpakey",
          "wifikey",
          "wpapsk",
          "networkkey",
          "wlankey",
          "wirelesskey",
          "defaultpassword",
          "adminpassword",
          "wifipassword",
          "wlanpassword",
          "loginpassword",
          "factorypassword",
          "devicepassword",
          "webpassword",
          "userpassword",
          "rootpassword",
          "initialpassword",
          "key",
          "pin",
          "wpspin",
          "secret",
          "kennwort",
          "passwort",
          "accesscode",
          "pass1",
          "password1",
          "password2"),
      ColumnRole.SERIAL,
      Set.of(
          "serial",
          "sn",
          "serialno",
          "serialnumber",
          "serialnr",
          "ser",
          "snr",
          "seriennummer",
          "unit",
          "unitid",
          "deviceid",
          "deviceserial",
          "productserial",
          "id",
          "uid",
          "uuid"),
      ColumnRole.MAC,
      Set.of(
          "mac",
          "macaddress",
          "macaddr",
          "bssid",
          "ethernetmac",
          "wlanmac",
          "wifimac",
          "lanmac",
          "wanmac",
          "hwaddr",
          "hardwareaddress",
          "ethaddr",
          "eui",
          "eui48",
          "btmac",
          "blemac",
          "basemac"),
      ColumnRole.SSID,
      Set.of("ssid", "essid", "network", "networkname", "wifiname", "wifissid", "wlanssid", "wlan"),
      ColumnRole.IMEI,
      Set.of("imei", "imei1", "imei2", "meid", "imsi", "iccid"),
      ColumnRole.MODEL,
      Set.of(
          "model",
          "modelname",
          "product",
          "productname",
          "sku",
          "brand",
          "type",
          "modell",
          "variant",
          "hw"),
      ColumnRole.MADE,
      Set.of(
          "made",
          "madeon",
          "date",
          "manufactured",
          "mfgdate",
          "mfg",
          "productiondate",
          "productiontime",
          "built",
          "builddate",
          "timestamp",
          "time",
          "datetime",
          "dateofmanufacture",
          "manufacturedon",
          "produced",
          "dom"));

  private ColumnRoles() {}

  static List<Column> guess(
      List<String> header, List<String[]> cells, Map<String, ColumnRole> given) {
    List<Column> columns = new ArrayList<>();
    for (int c = 0; c < header.size(); c++) {
      String title = header.get(c);
      ColumnRole role = given.get(title);
      if (role == null) role = byName(title);
      if (role == ColumnRole.OTHER) role = byValue(c, cells);
      columns.add(new Column(title, c, role));
    }
    return columns;
  }

  /// True for what a column name never looks like: a hardware address, a date, a number.
  static boolean isValue(String text) {
    return MAC.matcher(text).matches()
        || ProductionDate.parse(text).isPresent()
        || (text.length() > 3 && text.chars().allMatch(c -> c >= '0' && c <= '9'));
  }

  private static ColumnRole byName(String title) {
    String plain = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    for (var entry : NAMES.entrySet()) if (entry.getValue().contains(plain)) return entry.getKey();
    if (plain.contains("password") || plain.contains("passphrase") || plain.endsWith("psk"))
      return ColumnRole.PASSWORD;
    if (plain.contains("ssid")) return ColumnRole.SSID;
    if (plain.contains("serial")) return ColumnRole.SERIAL;
    if (plain.contains("imei")) return ColumnRole.IMEI;
    if (plain.startsWith("mac") || plain.endsWith("mac")) return ColumnRole.MAC;
    if (plain.contains("model")) return ColumnRole.MODEL;
    if (plain.contains("date") || plain.endsWith("made")) return ColumnRole.MADE;
    return ColumnRole.OTHER;
  }

  private static ColumnRole byValue(int column, List<String[]> cells) {
    if (all(
        column, cells, value -> MAC.matcher(value).matches() && value.matches(".*[:.a-fA-F-].*"))) {
      return ColumnRole.MAC;
    }
    if (all(
        column,
        cells,
        value -> ProductionDate.parse(value).isPresent() && value.matches(".*[-/T:].*"))) {
      return ColumnRole.MADE;
    }
    if (all(column, cells, value -> IMEI.matcher(value).matches() && passesLuhn(value)))
      return ColumnRole.IMEI;
    return ColumnRole.OTHER;
  }

  private static boolean all(int column, List<String[]> cells, Predicate<String> test) {
    int seen = 0;
    for (int row = 0; row < Math.min(SAMPLE, cells.size()); row++) {
      String value = cells.get(row)[column];
      if (value.isEmpty()) continue;
      if (!test.test(value)) return false;
      seen++;
    }
    return seen > 0;
  }

  private static boolean passesLuhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? digit : digit * 2;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
  }
}
