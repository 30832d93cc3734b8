/// Keys outside the database, and what is sealed or recognised with them.
@NullMarked
package org.assay.register.secrets;

import org.jspecify.annotations.NullMarked;
