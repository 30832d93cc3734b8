/// The statement of compliance of PSTI Act s. 9 and SI 2023/1007 Sch. 4: what it must contain,
/// whether anything stands in its way, and its JSON, HTML and PDF forms.
@NullMarked
package org.assay.statement;

import org.jspecify.annotations.NullMarked;
