/// How a report of a security issue is handled, after ISO/IEC 30111: its states, the steps
/// from one to the next, and whether the maker kept what it promised to the finder.
///
/// Events say when something happened and nothing of what the report says or who sent it.
@NullMarked
package org.assay.handling.report;

import org.jspecify.annotations.NullMarked;
