/// Templates of what a maker writes to finders, and of mails that say that there is something
/// to read and nothing of what it says.
@NullMarked
package org.assay.handling.messages;

import org.jspecify.annotations.NullMarked;
