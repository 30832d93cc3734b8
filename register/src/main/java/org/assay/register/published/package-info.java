/// What the public pages ask of the register beyond products, statements and periods: whether
/// anything of a page has changed, and how many pages there are.
@NullMarked
package org.assay.register.published;

import org.jspecify.annotations.NullMarked;
