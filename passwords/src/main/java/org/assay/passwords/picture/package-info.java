/// What can be drawn of a lot without giving a password away: counts on coarse grids.
@NullMarked
package org.assay.passwords.picture;

import org.jspecify.annotations.NullMarked;
