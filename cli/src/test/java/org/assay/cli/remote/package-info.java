/// Tests of what a command says to an office elsewhere.
@NullMarked
package org.assay.cli.remote;

import org.jspecify.annotations.NullMarked;
