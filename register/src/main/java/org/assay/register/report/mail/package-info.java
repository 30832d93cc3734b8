/// Mail to those who answer reports. It names references and times, and nothing of what a report
/// says or who sent it.
@NullMarked
package org.assay.register.report.mail;

import org.jspecify.annotations.NullMarked;
