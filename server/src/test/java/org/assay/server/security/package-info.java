/// Tests of who may do what, and what tests of other rooms sign in with.
@NullMarked
package org.assay.server.security;

import org.jspecify.annotations.NullMarked;
