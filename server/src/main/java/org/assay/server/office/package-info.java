/// Opening the office when the server starts, and how it is doing.
@NullMarked
package org.assay.server.office;

import org.jspecify.annotations.NullMarked;
