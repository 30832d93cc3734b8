/// What is published about a support period: reading it, grading it, remembering it and telling
/// it to machines.
///
/// The front door is {@link org.assay.supportperiod.SupportPeriodGrader}. The package stands
/// alone: it knows no law pack, no dossier, no framework and no wall clock.
@NullMarked
package org.assay.supportperiod;

import org.jspecify.annotations.NullMarked;
