/// The commands: fields in, an exit code out. They hold no law and no arithmetic of their own.
@NullMarked
package org.assay.cli;

import org.jspecify.annotations.NullMarked;
