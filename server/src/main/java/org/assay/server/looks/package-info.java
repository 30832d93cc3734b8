/// Style sheet, script and mark: made when the office is built, served with names that change
/// with their content.
@NullMarked
package org.assay.server.looks;

import org.jspecify.annotations.NullMarked;
