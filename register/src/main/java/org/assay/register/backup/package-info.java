/// The whole office in one file, and back: from SQLite to PostgreSQL too.
@NullMarked
package org.assay.register.backup;

import org.jspecify.annotations.NullMarked;
