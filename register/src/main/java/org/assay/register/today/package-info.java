/// What is due or broken today, read along indexes.
@NullMarked
package org.assay.register.today;

import org.jspecify.annotations.NullMarked;
