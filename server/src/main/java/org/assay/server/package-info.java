/// The office.
@NullMarked
package org.assay.server;

import org.jspecify.annotations.NullMarked;
