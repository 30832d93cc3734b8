/// The products desk: dossiers, facts, assessments, statements and support periods, as pages and
/// for programs.
@NullMarked
package org.assay.server.product;

import org.jspecify.annotations.NullMarked;
