/// The public side as files, for any web server.
@NullMarked
package org.assay.server.published.publication;

import org.jspecify.annotations.NullMarked;
