/// What an office keeps: products, statements, support periods and reports of security issues, in
/// SQL (SQLite or PostgreSQL) and in a ledger. Nothing here knows of pages, of HTTP or of a
/// framework.
@NullMarked
package org.assay.register;

import org.jspecify.annotations.NullMarked;
