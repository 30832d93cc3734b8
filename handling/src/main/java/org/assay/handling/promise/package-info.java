/// What a maker publishes about reporting security issues, and the clocks that follow from it.
///
/// SI 2023/1007 Sch. 1 para. 2(2)(b) makes a maker publish when a reporter gets an
/// acknowledgement and when status updates come until the issue is resolved; it leaves the
/// times to the maker. One record, [org.assay.handling.promise.ReportingPromise], says them;
/// the published pages and the clocks are made from it, so that they cannot differ.
@NullMarked
package org.assay.handling.promise;

import org.jspecify.annotations.NullMarked;
