/// The one database of an office: SQLite by default, PostgreSQL by its address, the same SQL on
/// both.
@NullMarked
package org.assay.register.database;

import org.jspecify.annotations.NullMarked;
