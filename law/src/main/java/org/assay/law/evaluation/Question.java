package org.assay.law.evaluation;

import java.time.LocalDate;
import org.assay.law.Territory;

/// The day and the territory that a verdict is asked for. Days are Europe/London dates.
public record Question(LocalDate on, Territory territory) {}
