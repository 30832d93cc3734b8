package org.assay.passwords;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the first reading of a lot has shown, whichever of its password columns is looked at.
///
/// @param name name of the lot
/// @param columns all columns with their roles
/// @param rows rows that are not blank
/// @param blank blank lines, none or one entry
/// @param empty for each column the rows where it is empty, null where there is none
/// @param held all rows, where they fit
/// @param source where to read all rows again; null where they are held
/// @param averageBytes mean bytes of a row
/// @param memory how much may be held
/// @param progress told about further readings
record LotContents(
    String name,
    List<Column> columns,
    long rows,
    List<Exclusion> blank,
    List<@Nullable Exclusion> empty,
    List<String[]> held,
    @Nullable LotSource source,
    double averageBytes,
    Memory memory,
    LotProgress progress) {

  /// Rows that have a password in a column.
  long withPassword(Column password) {
    Exclusion without = empty.get(password.index());
    return without == null ? rows : rows - without.rows();
  }
}
