/// The PDF file itself, read within bounded time and memory: its revisions, its signatures, what it
/// carries, and what its pages say.
@NullMarked
package org.assay.statement.document;

import org.jspecify.annotations.NullMarked;
