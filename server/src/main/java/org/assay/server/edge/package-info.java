/// What holds for every request and answer: language in the path, headers, pages for what goes
/// wrong.
@NullMarked
package org.assay.server.edge;

import org.jspecify.annotations.NullMarked;
