/// The page that verifies statements in a browser, without network and server.
@NullMarked
package org.assay.statement.browser;

import org.jspecify.annotations.NullMarked;
