package org.assay.handling.promise;

import java.time.LocalDate;

/// A day on which no working day is counted.
///
/// @param day the day on which the holiday is kept, which is the substitute day where there is
///     one
/// @param name its name
public record BankHoliday(LocalDate day, String name) {}
