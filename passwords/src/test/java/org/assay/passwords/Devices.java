package org.assay.passwords;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;

/// Made-up devices with the identifiers a factory gives them: nearly consecutive serials and
/// hardware addresses in one of several spellings.
final class Devices {
  static final List<String> HEADER = List.of("serial", "mac", "ssid", "model", "made", "password");

  /// One device.
  ///
  /// @param row place in the order of manufacture
  /// @param number running number within the serial
  /// @param address hardware address as a number
  record Device(
      int row,
      long number,
      long address,
      String serial,
      String mac,
      String ssid,
      String model,
      LocalDateTime made,
      String madeText) {
    String hex() {
      return "%012x".formatted(address);
    }

    long nic() {
      return address & 0xffffff;
    }
  }

  private static final List<String> BRANDS =
      List.of("Ashdown", "Belford", "Corvane", "Delmere", "Elstow", "Fenwick");
  private static final List<String> KINDS =
      List.of("Router", "Cam", "Plug", "Hub", "Sensor", "Bell");
  private static final List<Long> BLOCKS =
      List.of(0x00163eL, 0xa4cf12L, 0x246f28L, 0x7c9ebdL, 0xe8db84L);

  private Devices() {}

  static List<Device> make(int rows, Random random) {
    String brand = BRANDS.get(random.nextInt(BRANDS.size()));
    String model = brand + " " + KINDS.get(random.nextInt(KINDS.size())) + " "
        + (random.nextInt(9) + 1) + "00";
    int serialStyle = random.nextInt(5);
    int macStyle = random.nextInt(6);
    int ssidStyle = random.nextInt(4);
    int madeStyle = random.nextInt(4);
    long stride = 1L << random.nextInt(4);
    String prefix = "" + (char) ('A' + random.nextInt(26)) + (char) ('A' + random.nextInt(26));
    long number = 100_000L + random.nextInt(700_000);
    long address = BLOCKS.get(random.nextInt(BLOCKS.size())) << 24 | random.nextInt(0xff0000);
    LocalDateTime made = LocalDateTime.of(
        2024, 1 + random.nextInt(11), 1 + random.nextInt(27), 6, random.nextInt(60));
    List<Device> devices = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      long gap = random.nextInt(20) == 0 ? 2 : 1;
      number += gap;
      address += stride * gap;
      made = made.plusSeconds(20 + random.nextInt(90));
      String serial = serial(serialStyle, prefix, number, made, random);
      String hex = "%012x".formatted(address);
      String ssid = switch (ssidStyle) {
        case 0 -> "";
        case 1 -> brand + "-" + hex.substring(8).toUpperCase(Locale.ROOT);
        case 2 -> brand.toLowerCase(Locale.ROOT) + "_" + hex.substring(6);
        default -> brand + " " + serial.substring(serial.length() - 5);
      };
      devices.add(new Device(
          row,
          number,
          address,
          serial,
          mac(macStyle, hex),
          ssid,
          model,
          made,
          date(madeStyle, made)));
    }
    return devices;
  }

  private static String serial(
      int style, String prefix, long number, LocalDateTime made, Random random) {
    return switch (style) {
      case 0 -> "%08d".formatted(number);
      case 1 -> prefix + Long.toString(number * 36 + 60_000_000, 36).toUpperCase(Locale.ROOT);
      case 2 ->
        prefix
            + made.format(DateTimeFormatter.ofPattern("yyMMdd", Locale.UK))
            + "%05d".formatted(number % 100_000);
      case 3 -> "%010X".formatted(random.nextLong() & 0xffffffffffL);
      default ->
        made.format(DateTimeFormatter.ofPattern("yyDDD", Locale.UK)) + "%07d".formatted(number);
    };
  }

  private static String mac(int style, String hex) {
    String pairs = hex.replaceAll("(..)(?!$)", "$1:");
    return switch (style) {
      case 0 -> hex;
      case 1 -> hex.toUpperCase(Locale.ROOT);
      case 2 -> pairs;
      case 3 -> pairs.toUpperCase(Locale.ROOT);
      case 4 -> pairs.toUpperCase(Locale.ROOT).replace(':', '-');
      default -> hex.replaceAll("(....)(?!$)", "$1.");
    };
  }

  private static String date(int style, LocalDateTime made) {
    String pattern = switch (style) {
      case 0 -> "yyyy-MM-dd";
      case 1 -> "yyyy-MM-dd'T'HH:mm";
      case 2 -> "dd/MM/yyyy";
      default -> "yyyyMMdd";
    };
    return made.format(DateTimeFormatter.ofPattern(pattern, Locale.UK));
  }

  static Lot lot(List<Device> devices, Function<Device, String> password) {
    return lot(devices, password, null);
  }

  /// A lot with the passwords of a rule; the file is shuffled where `shuffle` is given.
  static Lot lot(
      List<Device> devices,
      Function<Device, String> password,
      @org.jspecify.annotations.Nullable Random shuffle) {
    List<List<String>> rows = new ArrayList<>();
    for (Device d : devices)
      rows.add(List.of(d.serial(), d.mac(), d.ssid(), d.model(), d.madeText(), password.apply(d)));
    if (shuffle != null) Collections.shuffle(rows, shuffle);
    return Lot.of("made-up", HEADER, rows);
  }
}
