package org.assay.passwords.generation;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import org.assay.passwords.Column;
import org.assay.passwords.FactoryPassword;
import org.assay.passwords.IdentifierFile;
import org.assay.passwords.fingerprints.FingerprintSet;

/// Makes a lot, device after device, and writes each as it is made: nothing of it stays in memory
/// but fingerprints.
public final class LotProduction {
  private static final String NUMBER = "unit";

  private final Policy policy;
  private final PasswordSource source;
  private final FingerprintSet taken;
  private final String passwordColumn;

  /// @param taken fingerprints of earlier lots; those of the lot are added, and saved by the caller
  /// @param passwordColumn heading of the new column
  public LotProduction(
      Policy policy, PasswordSource source, FingerprintSet taken, String passwordColumn) {
    this.policy = policy;
    this.source = source;
    this.taken = taken;
    this.passwordColumn = passwordColumn;
  }

  /// A password for each device of a file.
  ///
  /// @throws IllegalArgumentException where the file has a column of the new one's name
  public LotRecord of(IdentifierFile file, Identification identification, LotWriter out)
      throws IOException, GeneralSecurityException {
    List<String> names = file.columns().stream().map(Column::name).toList();
    if (names.stream().anyMatch(passwordColumn::equalsIgnoreCase)) {
      throw new IllegalArgumentException(
          "the identifiers have a column '%s' already; give the new one another name"
              .formatted(passwordColumn));
    }
    var maker = new PasswordMaker(policy, source, taken);
    out.heading(names, passwordColumn);
    file.forEach(
        "making passwords",
        (_, cells) -> out.device(
            cells, next(maker, source.needsIdentity() ? identification.of(cells) : List.of())));
    return record(maker, source.needsIdentity() ? identification.toString() : "");
  }

  /// Passwords for devices that have numbers only, from 1.
  public LotRecord numbered(long count, LotWriter out)
      throws IOException, GeneralSecurityException {
    var maker = new PasswordMaker(policy, source, taken);
    out.heading(List.of(NUMBER), passwordColumn);
    for (long device = 1; device <= count; device++) {
      var number = List.of(String.valueOf(device));
      out.device(number, maker.next(number));
    }
    return record(maker, source.needsIdentity() ? NUMBER : "");
  }

  /// Inside a reader of rows, where only input and output may fail.
  private static FactoryPassword next(PasswordMaker maker, List<String> identity)
      throws IOException {
    try {
      return maker.next(identity);
    } catch (GeneralSecurityException refused) {
      throw new IOException("the key cannot be used: " + refused.getMessage(), refused);
    }
  }

  private LotRecord record(PasswordMaker maker, String identifiedBy) {
    return new LotRecord(
        policy, source.words(), identifiedBy, maker.made(), taken.earlier(), maker.takenAlready());
  }

  /// How a lot was made: what may be kept and shown.
  ///
  /// @param policy what the passwords look like
  /// @param source where they come from
  /// @param identifiedBy columns that they follow from; empty where they follow from none
  /// @param devices how many
  /// @param earlier passwords of earlier lots that were avoided
  /// @param takenAlready attempts thrown away because the password was taken
  public record LotRecord(
      Policy policy,
      String source,
      String identifiedBy,
      long devices,
      long earlier,
      long takenAlready) {}
}
