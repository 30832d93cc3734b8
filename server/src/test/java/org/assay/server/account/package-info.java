/// Tests of signing in and of accounts.
@NullMarked
package org.assay.server.account;

import org.jspecify.annotations.NullMarked;
