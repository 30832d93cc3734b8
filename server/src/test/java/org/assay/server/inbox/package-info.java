@NullMarked
package org.assay.server.inbox;

import org.jspecify.annotations.NullMarked;
