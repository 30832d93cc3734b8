/// Reads statements of compliance that somebody else wrote, in whatever form: finds the items that
/// SI 2023/1007 Sch. 4 asks for, quotes them with their place, and names those that are missing.
@NullMarked
package org.assay.statement.reading;

import org.jspecify.annotations.NullMarked;
