/// Products of the office: what is shown of them, what is known of them, version by version, and
/// how they are found.
@NullMarked
package org.assay.register.product;

import org.jspecify.annotations.NullMarked;
