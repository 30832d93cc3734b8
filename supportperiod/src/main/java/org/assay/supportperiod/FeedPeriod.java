package org.assay.supportperiod;

import java.time.LocalDate;
import java.util.Optional;

/// What a feed says about a support period.
///
/// @param product the name or identifier that it gives; empty where it gives none
/// @param available the first day on which the product was to be had
/// @param ends the last day on which security updates are provided; empty where the end is still
/// to be announced or not known
public record FeedPeriod(String product, Optional<LocalDate> available, Optional<LocalDate> ends) {}
