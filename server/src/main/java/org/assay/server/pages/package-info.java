/// What every page has: its frame, its language, forms as people filled them in.
/// docs/office-pages.md tells how to add a page.
@NullMarked
package org.assay.server.pages;

import org.jspecify.annotations.NullMarked;
