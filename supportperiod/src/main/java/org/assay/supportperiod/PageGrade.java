package org.assay.supportperiod;

import java.util.Optional;

/// A page, graded limb by limb.
///
/// @param grade the judgements; prominence is among them where the page offers the product for
///     sale
/// @param prominence what was measured of it; empty for a page that offers nothing
public record PageGrade(Grade grade, Optional<Prominence> prominence) {}
