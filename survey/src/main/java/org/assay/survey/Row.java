package org.assay.survey;

import org.assay.disclosure.PolicyReport;
import org.assay.supportperiod.PageGrade;

/// What was found for one row of the list.
public record Row(
    Entry entry,
    Outcome<PolicyReport> reporting,
    Outcome<PageGrade> support,
    Outcome<CheckedSecurityTxt> securityTxt) {}
