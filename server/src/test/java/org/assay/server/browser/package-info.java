/// A real Chromium looks at the office's pages.
@NullMarked
package org.assay.server.browser;

import org.jspecify.annotations.NullMarked;
